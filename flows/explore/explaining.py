"""Explanations of single documents for pages: one at a time, since words and rules in force belong to the process."""

import threading
from typing import Any

from flows.settings import Settings

# Bytes of a record that a page judges: about a second of work. `newsmill explain` judges longer ones.
MAX_BYTES = 300_000
# A text with a little of everything, so that words, tables and models are loaded before somebody waits for them.
_ANYTHING = """Fog closes the harbour

By Ann Example

3 May 2024

WEXFORD (Example Wire) - Two people were hurt on Friday, said Mayor John Example. "We saw nothing," he said.

Share this article

The ferry stays in port until noon.
"""

_one_at_a_time = threading.Lock()


def explain_document(settings: Settings, doc_id: str) -> dict[str, Any]:
    """What became of a document of the published snapshot and why, as flows/explain/explanation.py says it.

    WrongUseError where the snapshot has no such document.
    """
    # Not before somebody asks: what judges takes as long to load as all else of the pages.
    from flows.explain.explanation import explain_subject
    from flows.explain.subject import find_subject

    with _one_at_a_time:
        return explain_subject(settings, find_subject(settings, doc_id))


def load_words(settings: Settings) -> None:
    """Judge some text, so that the first explanation is as quick as all others."""
    from flows.explain.explanation import explain_subject
    from flows.explain.subject import Subject

    with _one_at_a_time:
        explain_subject(settings, Subject("raw", "anything.txt", data=_ANYTHING.encode()))
