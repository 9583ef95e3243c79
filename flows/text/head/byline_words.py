"""The words of bylines of all languages in force, joined: a page's furniture and its report differ in language."""

from dataclasses import dataclass

from flows.lexicon import derived, gather_words, languages, list_roles, list_uses
from flows.rules.bylines import NETWORKS


@dataclass(frozen=True, slots=True)
class BylineWords:
    """The tables of languages/tables, Bylines, each over all languages; roles by what their words can do.

    cues   those that may open a line of names. cue_lines  those that may stand alone on a line.
    """

    cues: frozenset[str]
    cues_with_colon: frozenset[str]
    short_cues: frozenset[str]
    inner_cues: frozenset[str]
    editor_cues: tuple[str, ...]
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
    first_person: tuple[str, ...]
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

    def join(name: str) -> frozenset[str]:
        return frozenset(word for table in tables for word in getattr(table, name))

    cues = join("cues") | join("cues_with_colon") | join("editor_cues")
    short = join("short_cues") | join("opening_cues")
    editor_cues = tuple(sorted(join("editor_cues")))
    return BylineWords(
        cues=cues,
        cues_with_colon=join("cues_with_colon"),
        short_cues=short,
        inner_cues=join("short_cues"),
        editor_cues=editor_cues,
        cue_lines=(cues | short | join("cue_lines")) - set(editor_cues),
        roles=list_roles("r"),
        writers=list_roles("w"),
        callings=list_roles("c"),
        topics=list_roles("p"),
        teams=list_roles("g"),
        east_asian_roles=list_roles("a"),
        role_links=join("role_links"),
        before_employer=join("before_employer"),
        before_place=join("before_place"),
        behind_name=join("behind_name"),
        stuck_words=join("stuck_words") | NETWORKS,
        ages=join("ages"),
        counted=join("counted"),
        particles=list_uses("people", "particles", "b"),
        given_names=join("given_names"),
        name_titles=list_roles("d"),
        name_suffixes=list_uses("people", "suffixes", "b"),
        not_in_names=join("not_in_names"),
        names_too=join("names_too"),
        paper_words=list_uses("titles", "papers", "n"),
        box_headings=join("box_headings"),
        first_person=tuple(sorted(join("first_person"))),
        note_verbs=join("note_verbs"),
        ands=gather_words("words", "ands"),
    )
