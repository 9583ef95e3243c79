"""Options that every command takes, and the settings that come of them."""

import os
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

from cyclopts import Parameter

from flows.commands.printing import complain
from flows.errors import WrongUseError

if TYPE_CHECKING:
    from flows.config.choose import Configuration
    from flows.settings import Settings

# When the command was called, by time.monotonic(): before what it needs was loaded.
called_at: ContextVar[float] = ContextVar("called_at")

LexiconFolder = Annotated[
    Path | None,
    Parameter(
        help="Folder with words and rules of your own (docs/lexicon.md). [default: $NEWSMILL_LEXICON, else none]"
    ),
]
ColumnMap = Annotated[
    list[str] | None,
    Parameter(
        name="--map",
        negative=(),
        help="FIELD=COLUMN: the column of records that holds title, authors, published_on, publisher, url or language; "
        "nothing behind = for none. May be given several times. [default: $NEWSMILL_MAP, else known names]",
    ),
]
KeyColumn = Annotated[
    str | None,
    Parameter(
        name="--key",
        help="Column of records that tells them apart. [default: $NEWSMILL_KEY_COLUMN, else id, url and the like]",
    ),
]
TextColumn = Annotated[
    str | None,
    Parameter(
        name="--text",
        help="Column of records that holds the text. [default: $NEWSMILL_TEXT_COLUMN, else text, content and the like]",
    ),
]
TextOrJson = Annotated[
    Literal["text", "json"], Parameter(name="--format", help="text to read, json for programs.", show_default=True)
]


@Parameter(name="*")
@dataclass(frozen=True, slots=True)
class Common:
    """Options that every command takes."""

    warehouse: Annotated[
        str | None,
        Parameter(
            help="Folder of the warehouse, or s3://bucket/prefix and the like. [default: $NEWSMILL_WAREHOUSE, else "
            "warehouse]"
        ),
    ] = None
    config: Annotated[
        Path | None,
        Parameter(help="File with collections and settings. [default: $NEWSMILL_CONFIG, else newsmill.toml if there]"),
    ] = None
    debug: Annotated[bool, Parameter(negative=(), help="Where something fails, show the place in the program.")] = False

    def read_configuration(self, **given: Any) -> "Configuration":
        """What options, environment and newsmill.toml say; variables that set nothing are named on the terminal."""
        from flows.config.choose import Configuration, find_unknown_variables

        for problem in find_unknown_variables(os.environ):
            complain(f"warning: {problem}")
        return Configuration.read({"warehouse": self.warehouse, **given}, self.config)

    def load_settings(self, **given: Any) -> "Settings":
        """Settings of a command that looks at a warehouse, whatever the collection."""
        return check_warehouse(self.read_configuration(**given).choose_any().settings)


def check_warehouse(settings: "Settings") -> "Settings":
    """The settings, unless their warehouse is something else than a folder; one in a store is looked at first."""
    if not isinstance(settings.warehouse, Path):
        from flows.run.warehouse import bring_up

        bring_up(settings)
    elif settings.warehouse.exists() and not settings.warehouse.is_dir():
        raise WrongUseError(f"The warehouse {settings.warehouse} is no folder. Name one with --warehouse.")
    return settings
