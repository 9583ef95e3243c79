"""What a user writes into a lexicon folder so that a rule leaves lines alone, or takes more of them."""

import json
from dataclasses import dataclass

from flows.lexicon import shipped_lexicon
from flows.storage.lexicon_folder import KINDS, VALUE_KINDS
from flows.text.judging.line_rules import list_line_rules

# Stands in an entry where the user's own line goes.
YOUR_LINE = "The whole line, as it stands on the page"


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a lexicon folder.

    effect  what it does, as a sentence.
    file    of the folder, as docs/lexicon.md names it.
    text    TOML to be copied; empty where no entry does it, and the sentence says what does.
    """

    effect: str
    file: str = ""
    text: str = ""


def list_entries(rule_id: str, kind: str, folder: str | None = None) -> list[Entry]:
    """Entries that change what a rule takes. kind: of its lines; folder: one that it took lines from.

    >>> for entry in list_entries("share_bar.call", "share_bar", "herald"):
    ...     print(entry.text)
    off = ["share_bar.call"]
    [[rules]]
    id = "own.share_bar"
    kind = "share_bar"
    phrases = ["The whole line, as it stands on the page"]
    sources = ["herald"]
    >>> [bool(entry.text) for entry in list_entries("navigation.before_body", "navigation")]
    [False, True]
    """
    return [_write_off(rule_id), *_write_more(kind, folder)]


def _write_off(rule_id: str) -> Entry:
    known = {rule.id: rule.kind for rule in shipped_lexicon().list_rules()}
    if rule_id not in known:
        return Entry(
            "It is a rule of your own: keep such lines by taking its phrase or pattern out of page.toml, or hold it to "
            "some sources there."
        )
    if rule_id in list_line_rules() or known[rule_id] in VALUE_KINDS:
        return Entry(
            "Switches the rule off. What another rule finds in these lines stays.",
            "page.toml",
            f"off = [{json.dumps(rule_id)}]",
        )
    return Entry(
        "The lines around a line decide here, or the line model does: there is nothing to switch off. A lower "
        "NEWSMILL_LINE_THRESHOLD keeps more lines, and more junk (docs/line-model.md)."
    )


def _write_more(kind: str, folder: str | None) -> list[Entry]:
    if kind not in KINDS:
        return []
    lines = [
        "[[rules]]",
        f'id = "own.{kind}"',
        f'kind = "{kind}"',
        f'phrases = ["{YOUR_LINE}"]',
    ]
    if folder:
        lines.append(f"sources = [{json.dumps(folder, ensure_ascii=False)}]")
    where = " that come from this folder; leave out sources for all" if folder else ""
    return [Entry(f"Takes further lines of this kind{where}.", "page.toml", "\n".join(lines))]
