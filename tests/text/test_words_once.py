"""A word stands in one table of its language: what it can do there is said by letters, not by a second table."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from itertools import combinations

from flows.languages import load_languages
from flows.lexicon import gather_words
from flows.text.naming.name_words import read_word_list

# A word may mean two things ("second", "may", "bank"), so that two tables can have a few words in common.
MEANINGS = 3

# Tables that say where small words stand, not what they are: a preposition opens a phrase, ends a name and stands
# before a month, and each of these tables is about one such place.
PLACES_OF_WORDS = {
    "words": {"common", "stops"},
    "dates": {
        "before_years", "before_months", "before_coming_months", "behind_weekday", "behind_month", "not_behind",
        "which_weekday", "which_month", "future", "past", "ones",
    },
    "page_dates": {"beside", "days"},
    "credits": {"words"},
    "captions": {"credit_words"},
    "numbers": {"added_ones", "between", "no_count", "several"},
    "places": {"cues", "strong_cues"},
    "people": {"before_month", "particles", "telling_particles", "other_verbs"},
    "organizations": {"before_team", "behind_team", "behind"},
    "speech": {
        "openers", "subordinators", "conjunctions", "coordinates", "relatives", "questions", "before_participles",
        "narrowing", "breaks", "nominatives", "unnamed_pronouns", "determiners", "definite", "ones", "joiners",
        "title_joiners", "name_ends", "prepositions", "auxiliaries", "passive", "not_in_names", "before_works",
        "small_in_titles", "verb_parts",
    },
    "tolls": {
        "needs", "figurative", "between", "beside", "singular", "unreal", "prepositions", "relatives", "after_people",
        "before_number", "joining", "part", "not_passive", "toll_path", "opens_object", "perfect", "other_hand",
        "not_done", "not_yet", "no_sides",
    },
    "victims": {
        "known_one", "others_of", "small_words", "adverbs", "before_people", "behind_passive", "attributive",
        "relatives", "behind_verb", "opens_list", "passive", "found",
    },
    "bylines": {
        "opening_cues", "role_links", "before_employer", "before_place", "behind_name", "not_in_names", "names_too",
        "stuck_words", "note_verbs",
    },
}  # fmt: skip
# Tables of lines and of their openings, which are compared whole: the line "news" is another thing than the word.
LINES = {
    "dates": {"published", "updated"},
    "page_dates": {"other_days", "behind_other_days", "visit", "post_footers", "reprint_boxes"},
    "datelines": {"labels"},
    "credits": {"input", "source", "reporting", "agencies"},
    "bylines": {"cues", "cues_with_colon", "editor_cues", "cue_lines", "box_headings", "first_person"},
    "titles": {"not_openings", "kickers", "not_titles"},
    "comments": {"words", "buttons", "times"},
}
# Tables that choose some words of another one: what is said of a few cannot stand in it without a second table.
CHOSEN_FROM = {
    "captions.attributions": {"speech.verbs"},  # what no caption says
    "comments.saying": {"speech.verbs"},  # what ends the line over a comment
    "people.verbs": {"speech.verbs", "speech.fragment_verbs", "comments.saying", "tolls.sources"},  # never said of places
    "tolls.sources": {"speech.verbs", "comments.saying"},  # how a count is told
    "dates.weekday_names": {"dates.weekdays"},  # as running text has them: without abbreviations, in its cases
    "speech.title_endings": {"people.roles"},  # endings that are words themselves
    "speech.person_endings": {"people.roles"},  # the same
    "tolls.climbs": {"tolls.toll_verbs"},
    "tolls.military": {"tolls.people"},
    "tolls.parents": {"people.roles"},
    "tolls.people": {"people.roles"},
    "victims.natural": {"tolls.words"},
    "people.surnames_too": {"people.roles", "people.given_names_too"},
    "people.given_names_too": {"people.roles", "dates.months"},
    "dates.newspapers": {"titles.papers", "organizations.kinds"},  # those named after a day
    "bylines.ages": {"numbers.units"},  # abbreviated, too
    "speech.behind_works": {"speech.works", "speech.work_parts", "people.roles"},
    "speech.work_parts": {"people.roles"},
    "speech.broadcasters": {"titles.papers", "organizations.kinds", "speech.times"},
    "organizations.subjects": {"people.roles", "organizations.kinds"},  # "foreign", "health": of ministers and ministries
    # What is called by one word: an office and its holder, a paper and a thing to read, a street and a stream.
    "organizations.kinds": {"people.roles", "titles.papers", "speech.works"},
    "places.kinds": {"people.roles", "places.features"},
    "places.people": {"people.roles", "places.kinds", "speech.person_endings", "tolls.people"},  # who is called by their town
    "numbers.streets": {"places.features"},
    "numbers.numbered": {"places.features", "speech.work_parts", "organizations.kinds"},
    "numbers.units": {"victims.violence"},  # shots, rounds; "second" is none
    # A sentence with one of these is about violence, or about sport: they are of all kinds.
    "victims.violence": {"tolls.words", "tolls.things"},
    "victims.sport": {"people.roles", "tolls.things"},
    "tolls.wholes": {"people.roles"},
}  # fmt: skip


def test_a_word_stands_in_one_table() -> None:
    for code, tables in _tables_of_words().items():
        for (one, words), (other, others) in combinations(tables.items(), 2):
            if other in CHOSEN_FROM.get(one, ()) or one in CHOSEN_FROM.get(other, ()):
                continue
            assert len(words & others) <= MEANINGS, f"{code}.toml: {one} and {other}: {sorted(words & others)}"


def test_no_exception_is_left_over() -> None:
    common = defaultdict(int)
    for tables in _tables_of_words().values():
        for (one, words), (other, others) in combinations(tables.items(), 2):
            common[one, other] = common[other, one] = max(common[one, other], len(words & others))
    unused = [(one, other) for one, chosen in CHOSEN_FROM.items() for other in chosen if common[one, other] <= MEANINGS]
    assert unused == []


def test_a_given_name_stands_once() -> None:
    shared = {name.lower() for name in read_word_list("given_names.txt")}
    assert shared.isdisjoint(gather_words("bylines", "given_names"))


def test_exceptions_name_tables() -> None:
    language = load_languages()["en"]
    for names in (PLACES_OF_WORDS, LINES):
        for section, tables in names.items():
            assert tables <= {column.name for column in fields(getattr(language, section))}


def _tables_of_words() -> dict[str, dict[str, set[str]]]:
    """Language -> table -> its words, but for tables of places and of lines."""
    return {code: dict(_list_tables(language, "")) for code, language in load_languages().items()}


def _list_tables(table: object, path: str) -> Iterator[tuple[str, set[str]]]:
    assert is_dataclass(table)
    section = path.removesuffix(".").partition(".")[0]
    if section in {"page", "letters"}:
        return
    for column in fields(table):
        value, name = getattr(table, column.name), f"{path}{column.name}"
        if column.name in PLACES_OF_WORDS.get(section, set()) | LINES.get(section, set()):
            continue
        if is_dataclass(value):
            yield from _list_tables(value, f"{name}.")
        elif isinstance(value, frozenset | tuple):
            yield name, {form for row in value for form in (row if isinstance(row, tuple) else (row,))}
        elif isinstance(value, Mapping):
            words = {key: set(one) for key, one in value.items() if isinstance(one, frozenset | tuple)}
            if words and all(isinstance(form, str) for one in words.values() for form in one):
                yield from ((f"{name}.{key}", one) for key, one in words.items())
            else:
                yield name, set(value)
        elif name == "tolls.words":
            yield name, {word for line in value.splitlines() for word in line.partition(":")[2].split()}
