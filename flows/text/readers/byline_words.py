"""The words of bylines of all languages in force, joined: a page's furniture and its report differ in language."""

from dataclasses import dataclass, fields
from typing import Any

from flows.lexicon import derived, gather_words, languages, list_roles, list_uses
from flows.rules.bylines import NETWORKS

# Letters of roles, for what their words can do: languages/tables.
_ROLES = {
    "roles": "r",
    "writers": "w",
    "callings": "c",
    "topics": "p",
    "teams": "g",
    "east_asian_roles": "a",
    "name_titles": "d",
}


@dataclass(frozen=True, slots=True)
class BylineWords:
    """The tables of languages/tables, Bylines, each over all languages; roles by what their words can do.

    cues   those that may open a line of names. cue_lines  those that may stand alone on a line.
    """

    cues: frozenset[str]
    cues_with_colon: frozenset[str]
    short_cues: frozenset[str]
    inner_cues: frozenset[str]
    editor_cues: frozenset[str]
    cue_lines: frozenset[str]
    roles: frozenset[str]
    writers: frozenset[str]
    callings: frozenset[str]
    topics: frozenset[str]
    teams: frozenset[str]
    east_asian_roles: frozenset[str]
    role_links: frozenset[str]
    before_employer: frozenset[str]
    before_place: frozenset[str]
    behind_name: frozenset[str]
    stuck_words: frozenset[str]
    ages: frozenset[str]
    counted: frozenset[str]
    particles: frozenset[str]
    given_names: frozenset[str]
    name_titles: frozenset[str]
    name_suffixes: frozenset[str]
    not_in_names: frozenset[str]
    names_too: frozenset[str]
    paper_words: frozenset[str]
    box_headings: frozenset[str]
    first_person: frozenset[str]
    note_verbs: frozenset[str]
    ands: frozenset[str]


@derived
def byline_words() -> BylineWords:
    """The words of bylines in force.

    >>> words = byline_words()
    >>> "written by" in words.cues, "reporter" in words.roles, "und" in words.ands, "attorney" in words.roles
    (True, True, True, False)
    """
    tables = [language.bylines for language in languages().values()]
    known: dict[str, Any] = {
        column.name: frozenset(word for table in tables for word in getattr(table, column.name, ()))
        for column in fields(BylineWords)
    }
    known |= {name: list_roles(letter) for name, letter in _ROLES.items()}
    opening = frozenset(word for table in tables for word in table.opening_cues)
    editors, inner = known["editor_cues"], known["short_cues"]
    cues, short = known["cues"] | known["cues_with_colon"] | editors, inner | opening
    return BylineWords(
        **known
        | {
            "cues": cues,
            "short_cues": short,
            "inner_cues": inner,
            "cue_lines": (cues | short | known["cue_lines"]) - editors,
            "stuck_words": known["stuck_words"] | NETWORKS,
            "ands": gather_words("words", "ands"),
            "particles": list_uses("people", "particles", "b"),
            "name_suffixes": list_uses("people", "suffixes", "b"),
            "paper_words": list_uses("titles", "papers", "n"),
        }
    )
