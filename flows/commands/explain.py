"""newsmill explain: find what a person means, judge it as a run does, and show everything that was decided."""

from typing import Annotated

from cyclopts import Parameter

from flows.commands.explain_text import explanation_lines
from flows.commands.explanation import explain_subject
from flows.commands.options import ColumnMap, Common, LexiconFolder, TextOrJson
from flows.commands.printing import say, say_json
from flows.commands.subject import find_subject


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
    format: TextOrJson = "text",  # noqa: A002 - the option is called --format
    common: Common = Common(),  # noqa: B008 - it is frozen
) -> None:
    """Show why each line of a document stayed or went, and where its values come from."""
    settings = common.load_settings(raw=raw, collection=collection, lexicon=lexicon, map=columns)
    explanation = explain_subject(settings, find_subject(settings, target))
    if format == "json":
        say_json(explanation)
        return
    for line in explanation_lines(explanation):
        say(line)
