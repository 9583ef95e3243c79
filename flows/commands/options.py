"""Options that every command takes, and the settings that come of them."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

from cyclopts import Parameter

from flows.errors import WrongUseError

if TYPE_CHECKING:
    from flows.settings import Settings

# What pydantic says of a wrong setting, where a person would say it otherwise.
_IN_OTHER_WORDS = {
    "int_parsing": "it must be a whole number",
    "float_parsing": "it must be a number",
}

_SHAPES = {
    "collection": "it may have up to 64 letters, digits, dots, hyphens and underscores",
    "memory_limit": "it is a number and a unit, as in 4GB or 500MB",
}

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
TextOrJson = Annotated[
    Literal["text", "json"], Parameter(name="--format", help="text to read, json for programs.", show_default=True)
]


@Parameter(name="*")
@dataclass(frozen=True, slots=True)
class Common:
    """Options that every command takes."""

    warehouse: Annotated[
        Path | None, Parameter(help="Folder of the warehouse. [default: $NEWSMILL_WAREHOUSE, else warehouse]")
    ] = None
    debug: Annotated[bool, Parameter(negative=(), help="Where something fails, show the place in the program.")] = False

    def load_settings(self, **given: Any) -> "Settings":
        """Settings from the environment; what was given on the command line wins."""
        from pydantic import ValidationError

        from flows.settings import Settings

        options = {"warehouse": self.warehouse, **given}
        try:
            settings = Settings(**{name: value for name, value in options.items() if value is not None})
        except ValidationError as error:
            raise WrongUseError("\n".join(_say_what_is_wrong(found, options) for found in error.errors())) from error
        if settings.warehouse.exists() and not settings.warehouse.is_dir():
            raise WrongUseError(f"The warehouse {settings.warehouse} is no folder. Name one with --warehouse.")
        return settings


def _say_what_is_wrong(found: Any, options: dict[str, Any]) -> str:
    """One wrong setting as a sentence."""
    name = ".".join(str(part) for part in found["loc"])
    where = f"--{name.replace('_', '-')}" if options.get(name) is not None else f"NEWSMILL_{name.upper()}"
    is_shape = found["type"] == "string_pattern_mismatch"
    why = _SHAPES[name] if is_shape else _IN_OTHER_WORDS.get(found["type"], found["msg"].removeprefix("Value error, "))
    return f"{where} cannot be {str(found['input'])!r}: {why}."
