"""A user's lexicon: what its files say is read, what they say wrongly is an error that names the place and a way out."""

import pickle
from datetime import date
from pathlib import Path

import pytest

from flows.lexicon import Lexicon, shipped_lexicon, use_lexicon
from flows.storage.lexicon_folder import LexiconError, read_lexicon
from flows.text.document import read_fields, read_page
from flows.text.naming.gazetteer import look_up


def write(folder: Path, **files: str) -> Path:
    """A lexicon; names are those of files, with "/" as "__"."""
    for name, text in files.items():
        path = folder / f"{name.replace('__', '/')}.toml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def read(folder: Path, **files: str) -> Lexicon:
    found = read_lexicon(write(folder, **files))
    assert found is not None
    return found


CLUB = """
[[rules]]
id = "ledger.club"
kind = "advertisement"
phrases = ["Join the swim club"]
"""


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("page", "off = [", "page.toml is no TOML"),
        ("page", "of = []", "page.toml: nothing is called 'of' here; is 'off' meant?"),
        ("page", 'off = "share_bar.call"', "page.toml: off: it should be an array of texts"),
        ("page", 'off = ["share_bar.cal"]', "page.toml: off: there is no rule 'share_bar.cal'; is 'share_bar.call' meant?"),
        ("page", 'off = ["teaser.section"]', "page.toml: off: 'teaser.section' says what the lines around a line decided"),
        ("page", "rules = 1", "page.toml: rules: each should be a table of its own, under [[rules]]"),
        ("page", '[[rules]]\nid = "Club"', "page.toml: rules[1]: id: 'Club' is no name of a rule"),
        ("page", CLUB.replace("ledger.club", "share_bar.call"), "rules[1]: id: 'share_bar.call' is a rule of newsmill"),
        ("page", CLUB + CLUB, "page.toml: rules[2]: id: 'ledger.club' is the id of rules[1] already"),
        ("page", CLUB.replace('"adv', '"adw'), "rules[1] (ledger.club): kind: 'adwertisement' is no kind of line; is 'advertisement' meant?"),
        ("page", CLUB.replace('"advertisement"', '"body"'), "(ledger.club): kind: 'body' is no kind of line"),
        ("page", CLUB.replace("phrases", "phrase"), "rules[1]: nothing is called 'phrase' here; is 'phrases' meant?"),
        ("page", CLUB.replace('["Join the swim club"]', "[]"), "rules[1] (ledger.club): it takes no line. Give it phrases or patterns"),
        ("page", CLUB + "patterns = ['tide (']", "rules[1] (ledger.club): patterns[1]: 'tide (' is no pattern of RE2"),
        ("page", CLUB + "patterns = ['(?=tide)']", "patterns[1]: '(?=tide)' is no pattern of RE2"),
        ("page", CLUB + "patterns = ['a', 'b*']", "patterns[2]: 'b*' finds something in every line"),
        ("page", CLUB + "patterns = ['^Tide']", "patterns[1]: '^Tide' has capitals"),
        ("page", CLUB + "patterns = [1]", "patterns: it should be an array of texts"),
        ("page", CLUB + 'sources = ["/srv/raw/ledger"]', "sources[1]: '/srv/raw/ledger' is a path on the disk"),
        ("page", CLUB + 'removes = ["We joined the club"]', "removes[1]: the rule does not take this line"),
        ("page", CLUB + 'keeps = ["Join the swim club!"]', "keeps[1]: the rule takes this line"),
        ("page", CLUB + 'opens = "yes"', "(ledger.club): opens: it should be true or false"),
        ("pages", "", "pages.toml: no file of a lexicon has this name"),
        ("names", 'agency = ["A"]', "names.toml: nothing is called 'agency' here; is 'agencies' meant?"),
        ("names", "[[places]]\nlatitude = 1.0", "names.toml: places[1]: name: the name is missing"),
        ("names", '[[places]]\nname = "Kelda"\ncountry = "Norway"', "places[1] (Kelda): country: 'Norway' is no country"),
        ("names", '[[places]]\nname = "Kelda"\ncountry = "NO"\nlatitude = 1', "places[1] (Kelda): give both"),
        ("names", '[[places]]\nname = "Kelda"\ncountry = "NO"\nlatitude = 91\nlongitude = 0', "latitude: 91 is none"),
        ("languages__english", "", "english.toml: a language file is named by the language's code"),
        ("languages__qnw", "[dates]", "qnw.toml: the English name of the language is missing"),
        ("languages__de", "[datez]", "de.toml: no table is called 'datez'; is 'dates' meant?"),
        ("languages__de", '[dates]\nmonths = "Jänner"', "de.toml: dates: months: it has 13 rows. Write 12"),
        ("languages__qnw", 'name = "N"\n[tolls]\nwords = "killed: mortuk"', "qnw.toml: tolls, numbers: the words cannot be used"),
        ("languages__qnw", 'name = "N"\n[people]\nroles = "estro"', "qnw.toml: people: roles: cannot be read: the line 'estro' has no colon"),
    ],
)  # fmt: skip
def test_errors_name_file_and_key_and_a_way_out(tmp_path: Path, name: str, text: str, says: str) -> None:
    with pytest.raises(LexiconError) as error:
        read(tmp_path, **{name: text})
    assert says in str(error.value)
    assert str(tmp_path) in str(error.value)


def test_a_folder_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="There is no folder"):
        read_lexicon(tmp_path / "none")


def test_an_empty_folder_says_what_is_shipped(tmp_path: Path) -> None:
    assert read(tmp_path).is_same(shipped_lexicon())


def test_comments_and_order_of_keys_say_nothing(tmp_path: Path) -> None:
    one = read(
        tmp_path / "a", page=CLUB, names='agencies = ["A", "B"]', languages__de='[numbers]\nwords = "2: zwo\\n3: drü"'
    )
    other = read(
        tmp_path / "b",
        page='# Clubs\n[[rules]]\nkind = "advertisement"\nphrases = ["Join the swim club"] # all\nid = "ledger.club"',
        names='agencies = ["B", "A"]',
        languages__de='[numbers]\nwords = """\n3: drü\n2: zwo\n"""',
    )  # fmt: skip
    assert one.is_same(other)
    assert not one.is_same(shipped_lexicon())


@pytest.mark.parametrize(
    "change", [("swim", "chess"), ("advertisement", "teaser"), ("ledger.club", "ledger.swim"), ("]", "]\nopens = true")]
)
def test_every_value_says_something(tmp_path: Path, change: tuple[str, str]) -> None:
    other = CLUB.replace(change[0], change[1]) if change[0] != "]" else f"{CLUB}opens = true"
    assert not read(tmp_path / "a", page=CLUB).is_same(read(tmp_path / "b", page=other))


def test_rules_for_some_sources_decide_their_documents_only(tmp_path: Path) -> None:
    shared = read(tmp_path / "a", page=CLUB)
    some = read(tmp_path / "b", page=f'{CLUB}{CLUB.replace("ledger.club", "ledger.tide")}sources = ["ledger/"]')
    assert some.version == shared.version
    assert some.key_of("ledger/1.txt")
    assert not some.key_of("ledger-old/1.txt")


def test_it_travels_into_worker_processes(tmp_path: Path) -> None:
    found = read(tmp_path, page=CLUB, languages__qnw='name = "Norwoodian"')
    again = pickle.loads(pickle.dumps(found))  # noqa: S301 - it is our own
    assert again.is_same(found)
    assert again.languages["qnw"].name == "Norwoodian"


NEWS = """Ferry sails again – Dock Street

By Ana Ruiz, Harbour Wire

KELDA (Harbour Wire) - The ferry to the islands sailed again on Tuesday, nine weeks after a storm broke its pier.

Nobody in Keldahavn had expected it, and the mayor of the town zwitscherted that she would believe it in spring.
"""
NAMES = """
agencies = ["Harbour Wire"]
publishers = ["Dock Street"]
[[places]]
name = "Kelda"
country = "NO"
latitude = 61.2
longitude = 4.9
also = ["Keldahavn"]
"""


def test_names_are_known_to_every_field(tmp_path: Path) -> None:
    page = read_page(NEWS, frozenset(), 0.5)
    assert read_fields(page, date(2100, 1, 1)).publisher is None
    with use_lexicon(read(tmp_path, names=NAMES)):
        fields = read_fields(read_page(NEWS, frozenset(), 0.5), date(2100, 1, 1))
    assert fields.publisher == "Dock Street"
    assert [author.value for author in fields.authors] == ["Ana Ruiz"]
    assert fields.dateline is not None
    assert (fields.dateline.place, fields.dateline.country_code) == ("KELDA", "NO")
    assert fields.dateline.agency == "Harbour Wire"
    town = next(one for one in fields.mentions if one.name == "Kelda")
    assert (town.country_code, town.latitude, town.longitude) == ("NO", 61.2, 4.9)
    assert look_up("Keldahavn") == ()


def test_a_language_file_adds_to_a_language(tmp_path: Path) -> None:
    months = "\\n".join(["-", "hornuk", *"-" * 10])
    own = f'[dates]\nmonths = "{months}"\n[speech]\nverbs = "zwitscherte"\n[page]\nteaser = ["Auch spannend"]'
    found = read(tmp_path, languages__de=own).languages["de"]
    shipped = shipped_lexicon().languages["de"]
    assert "hornuk" in found.dates.months[1]
    assert set(shipped.dates.months[1]) < set(found.dates.months[1])
    assert found.speech.verbs == shipped.speech.verbs | {"zwitscherte"}
    assert found.page.teaser == (*shipped.page.teaser, "Auch spannend")
    assert found.name == "German"
