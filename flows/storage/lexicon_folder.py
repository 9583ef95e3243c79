"""Reads a user's folder of words and rules: what it adds to the shipped lexicon, as one value.

    page.toml               lines of the page around the report; rules that are switched off
    names.toml              agencies, publishers, places
    languages/<code>.toml   words of a language, in the format of flows/languages

docs/lexicon.md describes the formats. What is wrong is an error that names the file, the key, and what to do.
"""

import re
import tomllib
from collections.abc import Callable, Collection, Mapping
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Any, NoReturn

from flows.errors import WrongUseError
from flows.languages import FIRST
from flows.languages.adding import add_language
from flows.languages.reading import LanguageError, read_language
from flows.languages.tables import Language
from flows.lexicon import KnownPlace, Lexicon, PageRule, shipped_lexicon, use_lexicon
from flows.rules import Rule, all_rules
from flows.text.counting.figures import find_figures
from flows.text.dating.dates import find_dates
from flows.text.judging.line_features import measure
from flows.text.judging.line_rules import LONGEST_PHRASE, find_line_rule, list_line_rules, takes_own
from flows.text.naming.gazetteer import countries
from flows.text.naming.mentions import find_mentions
from flows.text.patterns import BadPattern, compile_pattern
from flows.text.readers.line import LineReading
from flows.text.speech.quotes import find_quotes
from flows.text.values import JUNK_KINDS
from flows.text.words.understood import Understood

# What a user's rule can call a line: the page around the report, by kind.
KINDS = sorted((JUNK_KINDS | {"caption"}) - {"invisible", "repetition"})
# Kinds of rules that find values; these and the rules for lines can be switched off, what neighbours decide cannot.
VALUE_KINDS = frozenset(
    {"author", "byline", "credit", "date", "date_line", "dateline", "demonym", "figure", "organization", "person",
     "place", "publisher", "quote"}
)  # fmt: skip
# Characters of a pattern: longer ones are lists of words, which are read faster as phrases.
LONGEST_PATTERN = 2_000
_ID = re.compile(r"[a-z][a-z0-9_]*(\.[a-z0-9_]+)+")
_CODE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
# A sentence in which each field finds something in a language that is known whole: it shows what cannot be read.
_TRIAL = "12 people were killed on 3 May 2024. “No,” said Ann Lee."
_BYLINE = "By Ann Lee, 3 May 2024"


class LexiconError(WrongUseError):
    """A user's lexicon that cannot be read; the text says where, why, and what to do."""


def read_lexicon(folder: Path | None) -> Lexicon | None:
    """The shipped lexicon with what a folder adds to it; None where no folder is named."""
    if folder is None:
        return None
    if not folder.is_dir():
        raise LexiconError(f"There is no folder {folder}. Name the folder of your lexicon with --lexicon.")
    shipped = shipped_lexicon()
    _refuse_unknown_files(folder)
    rules, off = _read_page(folder / "page.toml")
    agencies, publishers, places = _read_names(folder / "names.toml")
    known = dict(shipped.languages)
    own = {path.stem: _read_language(path, known.get(path.stem)) for path in sorted(folder.glob("languages/*.toml"))}
    known |= own
    order = sorted(known, key=lambda code: (FIRST.index(code) if code in FIRST else len(FIRST), code))
    found = Lexicon({code: known[code] for code in order}, rules, off, agencies, publishers, places)
    _try_out(folder, found, own)
    return found


def _refuse_unknown_files(folder: Path) -> None:
    """A file of another name would be passed over in silence."""
    for path in sorted(folder.glob("*.toml")):
        if path.name not in ("page.toml", "names.toml"):
            raise LexiconError(
                f"{path}: no file of a lexicon has this name. Call it page.toml or names.toml, or move it into the "
                "folder languages."
            )
    for path in sorted(folder.glob("languages/*.toml")):
        if not _CODE.fullmatch(path.stem):
            raise LexiconError(f"{path}: a language file is named by the language's code, as in de.toml or pt-BR.toml.")


# -- page.toml --------------------------------------------------------------------------------------------------------


def _read_page(path: Path) -> tuple[tuple[PageRule, ...], frozenset[str]]:
    data = _read_toml(path)
    _refuse_unknown_keys(data, ("off", "rules"), str(path))
    off = _read_texts(data.get("off", []), f"{path}: off")
    _refuse_unknown_rules(off, f"{path}: off")
    tables = _read_tables(data.get("rules", []), f"{path}: rules")
    rules = tuple(_read_rule(table, f"{path}: rules[{number}]") for number, table in enumerate(tables, start=1))
    ids = [rule.rule.id for rule in rules]
    for number, rule_id in enumerate(ids, start=1):
        if ids.index(rule_id) + 1 < number:
            _refuse(f"{path}: rules[{number}]: id", f"{rule_id!r} is the id of rules[{ids.index(rule_id) + 1}] already")
    return rules, frozenset(off)


def _refuse_unknown_rules(ids: Collection[str], place: str) -> None:
    known = {rule.id: rule.kind for rule in all_rules()}
    lines = list_line_rules()
    able = [rule_id for rule_id, kind in known.items() if rule_id in lines or kind in VALUE_KINDS]
    for rule_id in ids:
        if rule_id not in known:
            _refuse(place, f"there is no rule {rule_id!r}{_suggest(rule_id, able)}. docs/rules.md lists them")
        if rule_id not in able:
            _refuse(
                place,
                f"{rule_id!r} says what the lines around a line decided, and cannot be switched off. Those that "
                "find something in a line by itself can",
            )


def _read_rule(table: Mapping[str, Any], place: str) -> PageRule:
    keys = ("id", "kind", "description", "phrases", "patterns", "sources", "opens", "removes", "keeps")
    _refuse_unknown_keys(table, keys, place)
    rule_id = _read_text(table.get("id", ""), f"{place}: id")
    if not _ID.fullmatch(rule_id):
        _refuse(f"{place}: id", f'{rule_id!r} is no name of a rule. Small letters and a dot: id = "ledger.swim_club"')
    if any(rule.id == rule_id for rule in all_rules()):
        _refuse(f"{place}: id", f"{rule_id!r} is a rule of newsmill. Choose another name")
    place = f"{place} ({rule_id})"
    kind = _read_text(table.get("kind", ""), f"{place}: kind")
    if kind not in KINDS:
        _refuse(f"{place}: kind", f"{kind!r} is no kind of line{_suggest(kind, KINDS)}. There are: {', '.join(KINDS)}")
    lists = {
        name: _read_texts(table.get(name, []), f"{place}: {name}")
        for name in ("phrases", "patterns", "sources", "removes", "keeps")
    }
    phrases, patterns = lists["phrases"], lists["patterns"]
    if not phrases and not patterns:
        _refuse(place, "it takes no line. Give it phrases or patterns")
    for number, phrase in enumerate(phrases, start=1):
        if len(phrase) > LONGEST_PHRASE:
            at = f"{place}: phrases[{number}]"
            _refuse(at, f"it has more than {LONGEST_PHRASE} characters. Write what it begins with as a pattern")
    for number, pattern in enumerate(patterns, start=1):
        _refuse_bad_pattern(pattern, f"{place}: patterns[{number}]")
    for number, source in enumerate(lists["sources"], start=1):
        if source.startswith(("/", "./")):
            at = f"{place}: sources[{number}]"
            _refuse(
                at, f"{source!r} is a path on the disk. Name it as the column source_uri does, below the raw folder"
            )
    shown = "”, “".join((*phrases, *patterns)[:3])
    text = table.get("description") or f"A rule of your lexicon (page.toml): lines that say “{shown}”."
    description = _read_text(text, f"{place}: description")
    pattern = "|".join(f"(?:{pattern})" for pattern in patterns)
    rule = Rule(rule_id, kind, description, pattern, lists["removes"], lists["keeps"])
    sources = tuple(source.rstrip("/") for source in lists["sources"])
    found = PageRule(rule, phrases, sources, opens=_read_flag(table.get("opens", False), f"{place}: opens"))
    _hold_examples(found, place)
    return found


def _refuse_bad_pattern(pattern: str, place: str) -> None:
    if len(pattern) > LONGEST_PATTERN:
        _refuse(place, f"it has more than {LONGEST_PATTERN:,} characters. Write whole lines as phrases")
    try:
        compiled = compile_pattern(pattern)
    except (BadPattern, ValueError, IndexError) as error:
        _refuse(place, f"{pattern!r} is no pattern of RE2: {_say(error)}. Mend it; a sign that means itself has a \\")
    if compiled.search(""):
        _refuse(place, f"{pattern!r} finds something in every line. Say more in it")
    if pattern != pattern.casefold() and re.search(r"(?<!\\)(?<!\\p)[A-ZÀ-Þ]{2}|(?<![\\pP{])[A-Z][a-z]", pattern):
        _refuse(place, f"{pattern!r} has capitals, and is searched in the line's small letters. Write small ones")


def _hold_examples(own: PageRule, place: str) -> None:
    """The lines that a rule shows are taken or left as it says."""
    for name, lines in (("removes", own.rule.removes), ("keeps", own.rule.keeps)):
        for number, line in enumerate(lines, start=1):
            taken = takes_own(own, line)
            if taken != (name == "removes"):
                says = "takes" if taken else "does not take"
                _refuse(f"{place}: {name}[{number}]", f"the rule {says} this line: {line!r}. Mend one of the two")


# -- names.toml -------------------------------------------------------------------------------------------------------


def _read_names(path: Path) -> tuple[frozenset[str], frozenset[str], tuple[KnownPlace, ...]]:
    data = _read_toml(path)
    _refuse_unknown_keys(data, ("agencies", "publishers", "places"), str(path))
    agencies = _read_texts(data.get("agencies", []), f"{path}: agencies")
    publishers = _read_texts(data.get("publishers", []), f"{path}: publishers")
    tables = _read_tables(data.get("places", []), f"{path}: places")
    places = {_read_place(table, f"{path}: places[{number}]") for number, table in enumerate(tables, start=1)}
    return frozenset(agencies), frozenset(publishers), tuple(sorted(places, key=repr))


def _read_place(table: Mapping[str, Any], place: str) -> KnownPlace:
    _refuse_unknown_keys(table, KnownPlace._fields, place)
    name = _read_text(table.get("name", ""), f"{place}: name")
    if not name:
        _refuse(f"{place}: name", 'the name is missing: name = "Port Kelda"')
    code = _read_text(table.get("country", ""), f"{place} ({name}): country")
    if code not in countries():
        _refuse(f"{place} ({name}): country", f'{code!r} is no country. Write its code of two letters: country = "NO"')
    degrees = {"latitude": 90, "longitude": 180}
    found = {side: table.get(side) for side in degrees}
    for side, most in degrees.items():
        value = found[side]
        if (value is None) != (None in found.values()):
            _refuse(f"{place} ({name})", "give both, latitude and longitude, or none")
        if value is not None and (not isinstance(value, int | float) or not -most <= value <= most):
            _refuse(f"{place} ({name}): {side}", f"{value!r} is none. Degrees from -{most} to {most}")
    population = table.get("population", 0)
    if not isinstance(population, int) or population < 0:
        _refuse(f"{place} ({name}): population", f"{population!r} is no number of inhabitants")
    latitude, longitude = (None if value is None else float(value) for value in found.values())
    also = _read_texts(table.get("also", []), f"{place} ({name}): also")
    return KnownPlace(name, code, latitude, longitude, population, also)


# -- languages --------------------------------------------------------------------------------------------------------


def _read_language(path: Path, known: Language | None) -> Language:
    try:
        more = read_language(path.stem, _read_file(path), name=known.name if known else None)
    except LanguageError as error:
        at = path.parent / str(error)
        raise LexiconError(f"{at}. docs/languages.md says what a language file can hold.") from error
    both = add_language(known, more) if known else more
    for name, count in (("months", 12), ("weekdays", 7), ("weekday_names", 7)):
        rows = len(getattr(both.dates, name))
        if rows not in (0, count):
            _refuse(f"{path}: dates: {name}", f"it has {rows} rows. Write {count}, one a line; - where there is none")
    return both


def _try_out(folder: Path, found: Lexicon, own: Mapping[str, Language]) -> None:
    """Let the fields read a text in each language of the folder: what they cannot read stops here, and no worker."""
    if not own:
        return
    with use_lexicon(found):
        for code, language in own.items():
            trial = " ".join([_TRIAL, *_list_words(language.tolls.words)])
            readers: dict[str, Callable[[], object]] = {
                "dates": lambda code=code, text=trial: find_dates(Understood(text, code), date(2024, 5, 4)),  # type: ignore[misc]
                "tolls, numbers": lambda code=code, text=trial: find_figures(Understood(text, code)),  # type: ignore[misc]
                "speech": lambda code=code, text=trial: find_quotes(Understood(text, code)),  # type: ignore[misc]
                "people, organizations, places": lambda code=code, text=trial: find_mentions(
                    Understood(text, code), None
                ),  # type: ignore[misc]
                "bylines, page": lambda: find_line_rule(LineReading(_BYLINE), measure(_BYLINE)),
            }
            for section, read in readers.items():
                try:
                    read()
                except Exception as error:  # noqa: BLE001 - whatever it is, a person wrote what caused it
                    at = f"{folder / 'languages' / code}.toml: {section}"
                    _refuse(at, f"the words cannot be used: {type(error).__name__}: {_say(error)}. Look at their lines")


def _list_words(lines: str) -> list[str]:
    return [word for line in lines.splitlines() for word in line.partition(":")[2].split()]


# -- values -----------------------------------------------------------------------------------------------------------


def _read_file(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise LexiconError(f"{path}: byte {error.start} is not UTF-8. Save the file as UTF-8.") from error


def _read_toml(path: Path) -> dict[str, Any]:
    if not path.exists():
        return {}
    try:
        return tomllib.loads(_read_file(path))
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(f"{path} is no TOML: {_say(error)}. Mend that line.") from error


def _refuse_unknown_keys(table: Mapping[str, Any], keys: Collection[str], place: str) -> None:
    for name in table:
        if name not in keys:
            _refuse(place, f"nothing is called {name!r} here{_suggest(name, keys)}. There are: {', '.join(keys)}")


def _read_text(value: Any, place: str) -> str:
    if not isinstance(value, str):
        _refuse(place, f"it should be a text, not {value!r}")
    return value.strip()


def _read_flag(value: Any, place: str) -> bool:
    if not isinstance(value, bool):
        _refuse(place, f"it should be true or false, not {value!r}")
    return value


def _read_texts(value: Any, place: str) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(one, str) and one.strip() for one in value):
        _refuse(place, f'it should be an array of texts, as in ["one", "two"], not {value!r:.80}')
    return tuple(value)


def _read_tables(value: Any, place: str) -> list[Mapping[str, Any]]:
    if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
        name = place.rpartition(" ")[2]
        _refuse(place, f"each should be a table of its own, under [[{name}]]")
    return value


def _suggest(name: str, known: Collection[str]) -> str:
    near = get_close_matches(name, known, n=1)
    return f"; is {near[0]!r} meant?" if near else ""


def _say(error: Exception) -> str:
    said = error.args[0] if error.args else error
    return (said.decode(errors="replace") if isinstance(said, bytes) else str(said)).rstrip(".")


def _refuse(place: str, why: str) -> NoReturn:
    raise LexiconError(f"{place}: {why.rstrip('?.')}{'?' if why.endswith('?') else '.'}")
