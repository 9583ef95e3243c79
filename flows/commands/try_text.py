"""newsmill try: judge a text as a run would, at once and without a warehouse."""

import os
import sys
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from flows.commands.explain_text import explanation_lines
from flows.commands.options import Common, LexiconFolder, TextOrJson
from flows.commands.printing import say, say_json
from flows.errors import WrongUseError
from flows.explain.explanation import explain_subject
from flows.explain.subject import Subject, look_at, read_record
from flows.settings import Settings

# What a text is called that is no file.
_TYPED = "typed.txt"
# Characters of the longest path that is looked for; more is a text.
_LONGEST_PATH = 1_000


def try_text(
    text: Annotated[
        str,
        Parameter(help="A text, a file, or - for standard input.", name="TEXT|FILE", allow_leading_hyphen=True),
    ],
    /,
    *,
    lexicon: LexiconFolder = None,
    source: Annotated[
        str | None,
        Parameter(name="--as", help="Judge it as this source, as in ledger/1.txt, for rules that hold for some only."),
    ] = None,
    format: TextOrJson = "text",  # noqa: A002 - the option is called --format
    common: Common = Common(),  # noqa: B008 - it is frozen
) -> None:
    """Show how the lines and values of a text come out."""
    settings = common.load_settings(lexicon=lexicon)
    found = explain_subject(settings, _find_subject(settings, text, source))
    if format == "json":
        say_json(found)
        return
    for line in explanation_lines(found, is_tried=True):
        say(line)


def _find_subject(settings: Settings, text: str, source: str | None) -> Subject:
    subject = Subject(settings.collection, source or _TYPED)
    if text == "-":
        subject.data = sys.stdin.buffer.read()
    elif len(text) < _LONGEST_PATH and "\n" not in text and os.path.lexists(text):
        path = Path(text)
        if path.is_dir():
            raise WrongUseError(f"{path} is a folder: name a file in it.")
        subject.source_uri = source or path.name
        subject.obstacle = look_at(path, settings)
        if subject.obstacle is None:
            with path.open("rb") as file:
                read_record(settings, subject, file, str(path))
    elif " " not in text.strip() and "\n" not in text and ("/" in text or "." in text[:-1]):
        raise WrongUseError(f"There is no file {text}. Type the text in quotation marks, or - to read standard input.")
    else:
        subject.data = text.encode(errors="surrogateescape")
    return subject
