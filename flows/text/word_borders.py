r"""Borders of words (\b) written with plain classes, which RE2 knows in every script.

Where all that can stand before a border ends in a word, what follows opens with another character or is the end of the
line; where a word follows, what stands before closes with another character or is the beginning. Where neither is
clear, the pattern is refused. At an end of the pattern a match takes that other character with it.
"""

import re
import unicodedata
from collections.abc import Iterable

from flows.text.pattern_tree import WORD, Item, Sequence, list_members

_OTHER = f"[^{WORD}]"
_JOINERS = "\u200c\u200d"
_WORD_CLASS = re.compile(r"\\p[LMN]|\\p\{(?:[LMN].?|Pc)\}")
_BORDER = r"\b"


def write_choices(choices: Iterable[Sequence]) -> str:
    """Write the alternatives of a pattern, those with borders as several."""
    written: list[str] = []
    for sequence in choices:
        ways = _free(sequence)
        if not ways:
            raise ValueError(rf"\b stands between two words, which finds nothing, in {_write(sequence)!r}")
        written += map(_write, ways)
    return "|".join(written)


def _write(items: Sequence) -> str:
    return "".join(
        (f"{item.opening}{'|'.join(map(_write, item.choices))})" if item.opening else item.text) + item.repeat
        for item in items
    )


def _free(items: Sequence) -> list[Sequence]:
    """All ways to match a sequence, without borders."""
    for number, item in enumerate(items):
        before, behind = items[:number], items[number + 1 :]
        if item.text == _BORDER:
            ways = _settle_border(before, behind)
        elif _holds_border(item):
            ways = [before + choice + behind for choice in _list_choices(item)]
        else:
            continue
        return [free for way in ways for free in _free(way)]
    return [items]


def _holds_border(item: Item) -> bool:
    return item.text == _BORDER or any(_holds_border(inner) for choice in item.choices for inner in choice)


def _list_choices(group: Item) -> list[Sequence]:
    """The alternatives of a group, those without a border as one."""
    if group.repeat not in {"", "?"}:
        raise ValueError(rf"\b stands in a group that is repeated: {_write((group,))!r}")
    plain = tuple(choice for choice in group.choices if not any(map(_holds_border, choice)))
    choices = [choice for choice in group.choices if choice not in plain]
    if plain:
        choices.append((group._replace(choices=plain),))
    elif group.repeat:
        choices.append(())
    return choices


def _settle_border(before: Sequence, behind: Sequence) -> list[Sequence]:
    """The same sequence without the border between its halves."""
    if _find_edges(before, is_end=True) == {"word"}:
        return [before + way for way in _part_from_word(behind, is_end=False)]
    if _find_edges(behind, is_end=False) == {"word"}:
        return [way + behind for way in _part_from_word(before, is_end=True)]
    raise ValueError(rf"\b stands where either side may be a word: before {_write(behind)!r}")


def _part_from_word(items: Sequence, *, is_end: bool) -> list[Sequence]:
    """All ways in which a sequence opens (is_end: closes) with no word: another character, or an end of the line."""
    if not items:
        return [(Item(f"(?:^|{_OTHER})" if is_end else f"(?:{_OTHER}|$)"),)]
    item, rest = (items[-1], items[:-1]) if is_end else (items[0], items[1:])
    if item.text == ("^" if is_end else "$"):
        return [items]
    if item.text == _BORDER:
        return _part_from_word(rest, is_end=is_end)
    may_lack, repeat = _take_one(item.repeat)
    more = () if repeat is None else (item._replace(repeat=repeat),)
    chain = rest + more if is_end else more + rest
    ways: list[Sequence] = []
    if item.opening:
        for choice in item.choices:
            ways += _part_from_word(chain + choice if is_end else choice + chain, is_end=is_end)
    elif other := _take_other(item.text):
        ways.append((*chain, Item(other)) if is_end else (Item(other), *chain))
    if may_lack:
        ways += _part_from_word(rest, is_end=is_end)
    return ways


def _take_one(repeat: str) -> tuple[bool, str | None]:
    """Whether what is repeated may be absent, and how often it may come again behind the first time; None: never.

    >>> _take_one("{0,9}"), _take_one("+"), _take_one("?")
    ((True, '{0,8}'), (False, '*'), (True, None))
    """
    if not repeat.startswith("{"):
        return repeat in {"?", "*"}, "*" if repeat in {"*", "+"} else None
    least, comma, most = repeat[1:-1].partition(",")
    rest = str(max(int(least) - 1, 0))
    if comma:
        rest += f",{int(most) - 1}" if most else ","
    return least == "0", f"{{{rest}}}"


def _find_edges(items: Sequence, *, is_end: bool) -> set[str]:
    """What may stand at the beginning (is_end: the end) of a sequence: "word", "other", "nothing"."""
    found: set[str] = set()
    for item in reversed(items) if is_end else items:
        if item.opening:
            edges = set().union(*(_find_edges(choice, is_end=is_end) for choice in item.choices))
        else:
            edges = {"word"} if _may_be_word(item.text) else set()
            edges |= {"other"} if item.text in {"^", "$"} or _take_other(item.text) else set()
        if _take_one(item.repeat)[0]:
            edges.add("nothing")
        found |= edges - {"nothing"}
        if "nothing" not in edges:
            return found
    return found | {"nothing"}


def _take_other(text: str) -> str | None:
    """The part of a class that is of no word, None where all of it is; a character of no word is its own part."""
    if text == ".":
        return rf"[^{WORD}\n]"
    if not text.startswith("["):
        return None if _is_word(text) else text
    members = list_members(text)
    if members[0] == "^":
        return f"[^{WORD}{''.join(members[1:])}]"
    others = "".join(member for member in _join_ranges(members) if not _is_word(member))
    return f"[{others}]" if others else None


def _may_be_word(text: str) -> bool:
    if text in {"^", "$"}:
        return False
    if text == ".":
        return True
    if not text.startswith("["):
        return _is_word(text)
    members = list_members(text)
    if members[0] == "^":
        return r"\pL" not in members
    return any(map(_is_word, _join_ranges(members)))


def _join_ranges(members: list[str]) -> list[str]:
    r"""The members of a class, "a-z" as one.

    >>> _join_ranges(["a", "-", "z", "'", "-"])
    ['a-z', "'", '-']
    """
    joined: list[str] = []
    at = 0
    while at < len(members):
        length = 3 if members[at + 1 : at + 2] == ["-"] and at + 2 < len(members) else 1
        joined.append("".join(members[at : at + length]))
        at += length
    return joined


def _is_word(member: str) -> bool:
    """Whether a character, a class or a range is one of words: a range by its first character."""
    if member.startswith("\\"):
        return bool(_WORD_CLASS.match(member)) or member in {r"\x{200c}", r"\x{200d}"}
    category = unicodedata.category(member[0])
    return category[0] in "LMN" or category == "Pc" or member[0] in _JOINERS
