"""newsmill completion: what a shell needs to complete commands and options."""

from typing import Annotated, Literal

from cyclopts import Parameter


def completion(
    shell: Annotated[Literal["bash", "zsh", "fish"], Parameter(help="The shell to complete for.")],
    /,
) -> None:
    """Print the script that completes commands and options in a shell."""
    from flows.cli import app

    print(app.generate_completion(prog_name="newsmill", shell=shell))  # noqa: T201 - a script is printed as it is
