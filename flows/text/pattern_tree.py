r"""A pattern of RE2 as a tree: alternatives of sequences of items, each a group, a class, a character or an anchor."""

import re
from typing import NamedTuple

from flows.rules.marks import OTHER_ENDS


class Item(NamedTuple):
    """A part of a pattern.

    text     a class, a character or an anchor as it is written, with classes of Unicode; empty for a group.
    repeat   how often it comes: "", "?", "*", "+" or a count.
    opening  the opening bracket of a group.
    choices  the alternatives of a group.
    """

    text: str
    repeat: str = ""
    opening: str = ""
    choices: "tuple[tuple[Item, ...], ...]" = ()


Sequence = tuple[Item, ...]

# Letters, marks, numbers, low lines, and the joiners inside Persian and Indic words (as in Unicode's UTS 18).
WORD = r"\pL\pM\pN\p{Pc}\x{200c}\x{200d}"
_CLASSES = {"w": WORD, "d": r"\p{Nd}", "s": r"\t-\r\x{85}\pZ"}

# An opening bracket, an escape, a class, a count, or one character.
_PART = re.compile(
    r"\(\?[a-z]*:?|\\[pP](?:\{\w+\}|\w)|\\x\{\w+\}|\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\{\d+,?\d*\}|.", re.DOTALL
)
_MEMBER = re.compile(r"\\[pP](?:\{\w+\}|\w)|\\x\{\w+\}|\\.|[^\\]", re.DOTALL)
_REPEAT = re.compile(r"[*+?]|\{\d+,?\d*\}")
_FLAGS = re.compile(r"\(\?[a-z]+")


def read_pattern(pattern: str) -> tuple[Sequence, ...]:
    r"""Read a pattern: its alternatives.

    >>> [[item.text + item.repeat for item in sequence] for sequence in read_pattern(r"ab?|[^.]*$")]
    [['a', 'b?'], ['[^.]*', '$']]
    """
    parts = _PART.findall(pattern)
    choices, end = _read_choices(parts, 0)
    if end != len(parts):
        raise ValueError(f"the pattern {pattern!r} closes a bracket that it did not open")
    return choices


def _read_choices(parts: list[str], at: int) -> tuple[tuple[Sequence, ...], int]:
    """Read alternatives up to the bracket that closes them, or to the end."""
    choices: list[list[Item]] = [[]]
    while at < len(parts) and parts[at] != ")":
        part = parts[at]
        at += 1
        items = choices[-1]
        if part == "|":
            choices.append([])
        elif items and _REPEAT.fullmatch(part):
            items[-1] = items[-1]._replace(repeat=items[-1].repeat + part)
        elif _FLAGS.fullmatch(part):
            items.append(Item(f"{part})"))
            at += 1
        elif part.startswith("("):
            inner, at = _read_choices(parts, at)
            at += 1
            items.append(Item("", "", part, inner))
        else:
            items.append(Item(_widen(part)))
    return tuple(map(tuple, choices)), at


def _widen(part: str) -> str:
    """A character, class or anchor in any script."""
    if part.startswith("["):
        members = list_members(part)
        opening = "[^" if members[0] == "^" else "["
        ends = OTHER_ENDS if {".", "!", "?"} <= set(members) else ""
        return opening + ends + "".join(map(_widen_member, members[len(opening) - 1 :])) + "]"
    name = part[1:].lower()
    if part == r"\B":
        raise ValueError(r"\B has no form in classes of Unicode: write what stands on either side")
    if part[0] != "\\" or name not in _CLASSES:
        return part
    if part == r"\d":
        return _CLASSES[name]
    return f"[{'^' if part[1].isupper() else ''}{_CLASSES[name]}]"


def _widen_member(member: str) -> str:
    if member in {r"\W", r"\D", r"\S"}:
        raise ValueError(f"{member} stands in a class of a pattern: write what the class leaves out instead")
    return _CLASSES.get(member[1:], member) if member[0] == "\\" else member


def list_members(written: str) -> list[str]:
    r"""The members of a class in square brackets, a leading "^" among them.

    >>> list_members(r"[^\s\pP.]")
    ['^', '\\s', '\\pP', '.']
    """
    return _MEMBER.findall(written[1:-1])
