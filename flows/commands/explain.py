"""newsmill explain: find what a person means, judge it as a run does, and show everything that was decided."""

from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from flows.commands.explain_text import explanation_lines
from flows.commands.options import ColumnMap, Common, KeyColumn, LexiconFolder, TextColumn, TextOrJson, check_warehouse
from flows.commands.printing import say, say_json
from flows.config.choose import Configuration
from flows.errors import WrongUseError
from flows.explain.explanation import explain_subject
from flows.explain.subject import Subject, find_subject, find_uri
from flows.settings import Settings


def explain(
    target: Annotated[str, Parameter(help="A file, a doc_id, a source_uri, or its URL.", name="PATH|DOC_ID")],
    /,
    *,
    raw: Annotated[
        str | None, Parameter(help="Raw folder of the file, or its store. [default: $NEWSMILL_RAW, else raw]")
    ] = None,
    collection: Annotated[str | None, Parameter(help="Collection of that folder. [default: raw]")] = None,
    lexicon: LexiconFolder = None,
    columns: ColumnMap = None,
    key_column: KeyColumn = None,
    text_column: TextColumn = None,
    format: TextOrJson = "text",  # noqa: A002 - the option is called --format
    common: Common = Common(),  # noqa: B008 - it is frozen
) -> None:
    """Show why each line of a document stayed or went, and where its values come from."""
    columns_of = {"map": columns, "key_column": key_column, "text_column": text_column}
    chosen = common.read_configuration(raw=raw, collection=collection, lexicon=lexicon, **columns_of)
    explanation = explain_subject(*_find(chosen, target))
    if format == "json":
        say_json(explanation)
        return
    for line in explanation_lines(explanation):
        say(line)


def _find(chosen: Configuration, target: str) -> tuple[Settings, Subject]:
    """What a target names, and the settings of its collection; of several collections the first that has it."""
    if chosen.find_statement("collection") or len(chosen.names) < 2:
        settings = check_warehouse(chosen.choose().settings)
        return settings, find_subject(settings, target)
    found = [check_warehouse(chosen.choose(name).settings) for name in chosen.names]
    holding = [settings for settings in found if find_uri(settings.raw, Path(target)) is not None]
    for settings in holding or found:
        try:
            return settings, find_subject(settings, target)
        except WrongUseError:
            if settings is (holding or found)[-1]:
                raise
    raise AssertionError("there are two collections or more")
