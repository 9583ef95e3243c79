"""A cluster as text for a terminal: two columns where it is wide, one under the other where it is narrow."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from flows.commands.printing import cut, escape_line, measure, terminal_width

# From so many columns on, two passages stand side by side.
_WIDE = 100
_SHOWN_PASSAGES = 12
_FACTS = ("doc_id", "source_uri", "publisher", "published_on", "title")
_LABEL = 16  # columns before a fact: its name
_NUMBER = 4  # columns before a passage
_BETWEEN = " │ "
_BREAK = re.compile(r"\n\s*")
# How a passage is marked off from the equal words around it, as wdiff does.
_MARKS = {"canonical": ("[-", "-]"), "duplicate": ("{+", "+}")}
_METHODS = {
    "exact": "the same bytes",
    "normalized": "the same words",
    "near": "an edited text",
    "contained": "one holds the other",
}


def cluster_lines(cluster: dict[str, Any], doc_id: str) -> Iterator[str]:
    """The cluster of a document: for a duplicate its pair and what differs, for an article its duplicates."""
    yield ""
    yield f"Cluster {cluster['cluster_id']}: {cluster['cluster_size']:,} documents"
    own = [found for found in cluster["duplicates"] if found["doc_id"] == doc_id]
    for found in own:
        yield from _pair_lines(cluster["canonical"], found)
    others = [found for found in cluster["duplicates"] if found["doc_id"] != doc_id]
    if others:
        yield "Others that the canonical document stands for:" if own else "It stands for:"
        for found in others:
            yield from _duplicate_lines(found)
        more = cluster["cluster_size"] - 1 - len(cluster["duplicates"])
        if more:
            yield f"  and {more:,} more (see the table duplicates)"
        yield "What differs, side by side: newsmill explain DOC_ID"


def _pair_lines(canonical: dict[str, Any], found: dict[str, Any]) -> Iterator[str]:
    yield from _fact_columns(canonical, found) if terminal_width() >= _WIDE else _fact_lines(canonical, found)
    yield from _wrap(f"It is a duplicate: {_say_method(found)}", max(60, terminal_width()))
    if found["evidence"]:
        said = (f"{escape_line(name)} {_say_number(value)}" for name, value in found["evidence"].items())
        yield from _wrap(f"Evidence: {' · '.join(said)}", max(60, terminal_width()))
    if found["compared_ids"] and set(found["compared_ids"]) != {canonical["doc_id"], found["doc_id"]}:
        yield f"Compared were documents with the same words: {' and '.join(found['compared_ids'])}"
    yield from _difference_lines(found["differences"])


def _fact_columns(canonical: dict[str, Any], found: dict[str, Any]) -> Iterator[str]:
    width = (terminal_width() - _LABEL - len(_BETWEEN)) // 2
    yield from _columns("", ["canonical document"], ["this document"], width, _LABEL)
    for name in _FACTS:
        left, right = ([cut(_say_fact(row, name), width)] for row in (canonical, found))
        yield from _columns(f"  {name}", left, right, width, _LABEL)


def _fact_lines(canonical: dict[str, Any], found: dict[str, Any]) -> Iterator[str]:
    for heading, row in (("Canonical document", canonical), ("This document", found)):
        yield heading
        yield from (f"  {name:<{_LABEL - 2}}{_say_fact(row, name)}" for name in _FACTS)


def _say_fact(row: dict[str, Any], name: str) -> str:
    if row[name] is None:
        return "not found"
    return escape_line(str(row[name])) + (_say_days(row.get("days_after")) if name == "published_on" else "")


def _say_days(days: int | None) -> str:
    """How long after the canonical document.

    >>> _say_days(3), _say_days(-1), _say_days(0), _say_days(None)
    (' (3 days later)', ' (1 day earlier)', ' (the same day)', '')
    """
    if days is None:
        return ""
    count = "1 day" if abs(days) == 1 else f"{abs(days):,} days"
    return f" ({count} {'later' if days > 0 else 'earlier'})" if days else " (the same day)"


def _say_method(found: dict[str, Any]) -> str:
    score = "" if found["score"] is None else f", score {_say_number(found['score'])}"
    return f"{found['method']} ({_METHODS[found['method']]}), similarity {_say_number(found['similarity'])}{score}"


def _say_number(value: Any) -> str:
    return f"{value:.4f}".rstrip("0").rstrip(".") if isinstance(value, int | float) else escape_line(str(value))


def _duplicate_lines(found: dict[str, Any]) -> Iterator[str]:
    differ = "" if found["differences"] is None else f" · {_say_passages(len(found['differences']))}"
    yield f"  {found['doc_id']}  {_say_method(found)}{differ}"
    facts = [
        _say_fact(found, name)
        for name in ("published_on", "publisher", "source_uri", "title")
        if found[name] is not None
    ]
    yield f"  {'':<16}  {cut(' · '.join(facts), max(60, terminal_width()) - 20)}"


def _say_passages(count: int) -> str:
    return {0: "the texts are equal", 1: "1 passage differs"}.get(count, f"{count:,} passages differ")


def _difference_lines(differences: list[dict[str, Any]]) -> Iterator[str]:
    """The passages that differ, with the equal words around them."""
    if not differences:
        yield "The cleaned texts are equal."
        return
    marks = "[-in the canonical document-], {+in this document+}, ¶ where a paragraph ends"
    yield from _wrap(f"{_say_passages(len(differences)).capitalize()}: {marks}", max(60, terminal_width()))
    is_wide = terminal_width() >= _WIDE
    width = (terminal_width() - _NUMBER - len(_BETWEEN)) // 2 if is_wide else max(60, terminal_width()) - _NUMBER - 2
    for number, found in enumerate(differences[:_SHOWN_PASSAGES], 1):
        left, right = (list(_passage_lines(found, side, width)) for side in ("canonical", "duplicate"))
        if is_wide:
            yield from _columns(f"{number:>{_NUMBER - 1}}", left, right, width, _NUMBER)
        else:
            yield f"{number:>{_NUMBER - 1}} canonical document, {left[0]}"
            yield from (f"{'':<{_NUMBER + 2}}{line}" for line in left[1:])
            yield f"{'':<{_NUMBER}}this document, {right[0]}"
            yield from (f"{'':<{_NUMBER + 2}}{line}" for line in right[1:])
    if len(differences) > _SHOWN_PASSAGES:
        yield f"{'':<{_NUMBER}}and {len(differences) - _SHOWN_PASSAGES:,} more: --format json shows them"


def _passage_lines(found: dict[str, Any], side: str, width: int) -> Iterator[str]:
    """One side of a passage: where it stands, and its words."""
    passage = found[side]
    if passage["char_start"] == passage["char_end"]:
        yield f"at character {passage['char_start']:,}"
        yield "(nothing)"
        return
    yield f"characters {passage['char_start']:,} to {passage['char_end']:,}"
    opening, closing = _MARKS[side]
    yield from _wrap(_show(f"{found['before']}{opening}{passage['text']}{closing}{found['after']}"), width)


def _show(text: str) -> str:
    r"""A passage on one line.

    >>> _show("It sank.\n\nNobody\x1b was")
    'It sank. ¶ Nobody\\x1b was'
    """
    return escape_line(_BREAK.sub(" ¶ ", text))


def _columns(label: str, left: Sequence[str], right: Sequence[str], width: int, indent: int) -> Iterator[str]:
    """Lines beside each other, behind a label in the first line."""
    for place in range(max(len(left), len(right))):
        one, other = (side[place] if place < len(side) else "" for side in (left, right))
        yield f"{'' if place else label:<{indent}}{one}{' ' * (width - measure(one))}{_BETWEEN}{other}".rstrip()


def _wrap(text: str, width: int) -> Iterator[str]:
    """Fill lines with words, by the columns they take; words that are wider than a line are parted.

    >>> list(_wrap("the ferry sailed", 10)), list(_wrap("港の市場", 5)), list(_wrap("a harbour", 4))
    (['the ferry', 'sailed'], ['港の', '市場'], ['a', 'harb', 'our'])
    """
    line = ""
    for word in text.split():
        for piece in _part(word, width):
            if line and measure(line) + 1 + measure(piece) > width:
                yield line
                line = piece
            else:
                line = f"{line} {piece}" if line else piece
    if line:
        yield line


def _part(word: str, width: int) -> list[str]:
    if measure(word) <= width:
        return [word]
    from rich.cells import chop_cells

    return chop_cells(word, width)
