"""newsmill.toml: what it says is read, what it says wrongly is an error that names the place and a way out."""

import json
import re
from pathlib import Path

import pytest

from flows.config.file import ConfigError, ConfigFile, find_file, read_file
from flows.settings import Settings, list_settings


def read(folder: Path, text: str) -> ConfigFile:
    path = folder / "newsmill.toml"
    path.write_text(text, encoding="utf-8")
    return read_file(path)


HERALD = '[collections.herald]\nraw = "downloads/herald"\n'


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[settings", "newsmill.toml is no TOML: Expected ']' at the end of a table declaration (at end of document). Mend that line."),
        ("workers 4", "newsmill.toml is no TOML: Expected '=' after a key in a key/value pair (at line 1, column 9). Mend"),
        (HERALD + HERALD, "newsmill.toml is no TOML: Cannot declare ('collections', 'herald') twice (at line 3"),
        ("workers = 4", "newsmill.toml: nothing is called 'workers' here. There are: settings, collections."),
        ("[setting]", "newsmill.toml: nothing is called 'setting' here; is 'settings' meant?"),
        ("settings = 4", "newsmill.toml: settings: it should be a table of its own, [settings], not 4."),
        ("[settings]\nworker = 4", "newsmill.toml: settings: nothing is called 'worker' here; is 'workers' meant?"),
        ("[settings]\nNEWSMILL_WORKERS = 4", "newsmill.toml: settings: nothing is called 'NEWSMILL_WORKERS' here; is 'workers' meant?"),
        ('[settings]\ncollection = "herald"', "settings: collection: a collection is a table of its own: [collections.NAME]."),
        ('[settings]\nworkers = "many"', "settings: workers: 'many' cannot be: it must be a whole number."),
        ("[settings]\nworkers = 1.5", "settings: workers: 1.5 cannot be: it must be a whole number."),
        ("[settings]\nworkers = -1", "settings: workers: -1 cannot be: input should be greater than or equal to 0."),
        ("[settings]\nworkers = true", "settings: workers: True cannot be: it must be a whole number."),
        ('[settings]\nmemory_limit = "much"', "settings: memory_limit: 'much' cannot be: it is a number and a unit, as in 4GB or 500MB."),
        ("[settings]\nmemory_limit = 4", "settings: memory_limit: 4 cannot be: it must be a text."),
        ("[settings]\nraw = 7", "settings: raw: 7 cannot be: it must be a path, as a text."),
        ("[settings]\nline_threshold = 2", "settings: line_threshold: 2 cannot be: input should be less than 1."),
        ('[settings]\nline_threshold = "half"', "settings: line_threshold: 'half' cannot be: it must be a number."),
        ('[settings]\nlatest_date = "soon"', "settings: latest_date: 'soon' cannot be: it must be a day, as in 2030-12-31."),
        ('[settings]\nsource_suffix = ""', "settings: source_suffix: '' cannot be: string should have at least 1 character."),
        ("[settings]\nmap = 1", 'settings: map: 1 cannot be: name the column of a field: map = {title = "kicker"}.'),
        ('[settings]\nmap = {titel = "kicker"}', "there is no field 'titel'; fields are title, authors,"),
        ('[settings.publishers]\nfeeds = ""', 'name a publisher for each folder: publishers = {"feeds/ledger" = "The Harbour Ledger"}.'),
        ("collections = 1", "newsmill.toml: collections: it should be a table of its own, [collections], not 1."),
        ("[[collections]]", "newsmill.toml: collections: it should be a table of its own, [collections], not [{}]."),
        ('[collections]\nraw = "downloads"', "collections.raw: it should be a table of its own, [collections.raw], not 'downloads'."),
        ('[collections."the herald"]\nraw = "a"', "newsmill.toml: collections: 'the herald' is no name of a collection: it may have up to 64"),
        ("[collections.herald]", 'newsmill.toml: collections.herald: raw is missing, the folder of its files: raw = "downloads".'),
        (HERALD + 'lexikon = "words"', "collections.herald: nothing is called 'lexikon' here; is 'lexicon' meant? There are: raw, warehouse,"),
        (HERALD + "workers = 4", "collections.herald: 'workers' holds for all collections. Write it under [settings]."),
        (HERALD + 'schedule = "nightly"', "collections.herald: schedule: 'nightly' is no time of cron. Five parts, minute first: schedule = \"15 2 * * *\"."),
        (HERALD + 'schedule = "15 2 * * * *"', "collections.herald: schedule: '15 2 * * * *' is no time of cron."),
        (HERALD + "schedule = 2", "collections.herald: schedule: 2 is no time of cron."),
        (HERALD + "text_column = 3", "collections.herald: text_column: 3 cannot be: it must be a text."),
        (HERALD + "[collections.herald.map]\nheadline = 'h'", "collections.herald: map: {'headline': 'h'} cannot be: there is no field 'headline'"),
    ],
)  # fmt: skip
def test_errors_name_file_and_key_and_a_way_out(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(ConfigError) as error:
        read(tmp_path, text)
    assert says in str(error.value)
    assert str(tmp_path / "newsmill.toml") in str(error.value)


def test_it_says_what_the_settings_say(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        """
        [settings]
        workers = 2
        latest_date = 2030-12-31
        warehouse = "house"
        [collections.herald]
        raw = "downloads/herald"
        lexicon = "/srv/words"
        schedule = "*/30  6-22 * * mon-fri"
        publishers = {"feeds" = "The Harbour Ledger"}
        [collections.wire]
        raw = "s3://bucket/wire"
        """,
    )
    assert found.settings["workers"] == 2
    assert found.settings["warehouse"] == tmp_path / "house"
    assert found.collections["herald"] == {
        "raw": tmp_path / "downloads/herald",
        "lexicon": Path("/srv/words"),
        "publishers": {"feeds": "The Harbour Ledger"},
    }
    assert found.collections["wire"]["raw"] == "s3://bucket/wire"
    assert found.schedules == {"herald": "*/30 6-22 * * mon-fri"}


def test_the_example_in_the_docs_is_one(tmp_path: Path) -> None:
    page = (Path(__file__).parents[2] / "docs" / "operations.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```toml\n(.*?)```", page, re.DOTALL)
    found = read(tmp_path, example)
    assert list(found.collections) == ["herald", "wire"]
    assert found.schedules == {"herald": "15 2 * * *"}


def test_an_empty_file_and_a_byte_order_mark_say_nothing(tmp_path: Path) -> None:
    assert read(tmp_path, "\ufeff# Nothing yet.").settings == {}


def test_a_file_that_is_no_text_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "newsmill.toml").write_bytes(b"# caf\xe9")
    with pytest.raises(ConfigError, match="byte 5 is not UTF-8"):
        read_file(tmp_path / "newsmill.toml")


def test_a_named_file_must_be_there_and_another_may(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert find_file(None) is None
    with pytest.raises(ConfigError, match="There is no file mine"):
        find_file(Path("mine.toml"))
    read(tmp_path, HERALD)
    assert find_file(None) == Path("newsmill.toml")
    assert read_file(Path("newsmill.toml")).collections["herald"]["raw"] == Path("downloads/herald")


def test_every_default_can_be_written(tmp_path: Path) -> None:
    """What a person copies from `newsmill settings` is read as the same."""
    defaults = {name: value for name, value in Settings().model_dump().items() if value not in (None, {}, ())}
    lines = [
        f"{name} = {json.dumps(value) if isinstance(value, int | float) else repr(str(value))}"
        for name, value in defaults.items()
        if name != "collection"
    ]
    found = read(tmp_path, "[settings]\n" + "\n".join(lines))
    assert set(found.settings) == set(defaults) - {"collection"} <= set(list_settings())
