"""Which of several statements about a setting is in force, and that the answer says where it comes from."""

from itertools import product
from pathlib import Path

import pytest

from flows.config.choose import Configuration, find_unknown_variables
from flows.config.file import ConfigFile
from flows.errors import WrongUseError
from flows.settings import Settings, list_settings

# In order: the first that states a setting decides.
ORIGINS = {
    "option": "option --key",
    "environment": "environment NEWSMILL_KEY_COLUMN",
    "collection": "newsmill.toml: collections.herald",
    "settings": "newsmill.toml: settings",
    "default": "default",
}


@pytest.mark.parametrize("states", list(product([True, False], repeat=4)), ids=str)
def test_the_first_that_states_a_setting_decides(states: tuple[bool, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    stated = dict(zip(ORIGINS, (*states, True), strict=True))
    if stated["environment"]:
        monkeypatch.setenv("NEWSMILL_KEY_COLUMN", "environment")
    options = {"key_column": "option" if stated["option"] else None}
    settings = {"key_column": "settings"} if stated["settings"] else {}
    own = {"raw": Path("papers")} | ({"key_column": "collection"} if stated["collection"] else {})
    file = ConfigFile(Path("newsmill.toml"), settings, {"herald": own})
    environment = {"NEWSMILL_KEY_COLUMN": "environment"} if stated["environment"] else {}

    chosen = Configuration(options, file, environment).choose()

    first = next(name for name, is_stated in stated.items() if is_stated)
    assert chosen.origins["key_column"] == ORIGINS[first]
    assert chosen.settings.key_column == (None if first == "default" else first)
    assert chosen.settings.of("herald") == chosen.settings.collections["herald"]
    shared = chosen.settings.base.key_column
    assert shared == next((name for name in ("option", "environment", "settings") if stated[name]), None)


def test_without_a_file_all_is_as_the_settings_say() -> None:
    chosen = Configuration({}, None, {}).choose()
    assert chosen.settings == Settings()
    assert set(chosen.origins.values()) == {"default"}
    assert chosen.settings.of("any") is chosen.settings


def test_defaults_lie_beside_the_file() -> None:
    chosen = Configuration({}, ConfigFile(Path("/srv/news/newsmill.toml")), {}).choose()
    assert (chosen.settings.raw, chosen.settings.warehouse) == (Path("/srv/news/raw"), Path("/srv/news/warehouse"))


def test_only_collections_of_the_same_warehouse_judge_beside_each_other() -> None:
    collections = {name: {"raw": Path(name), "warehouse": Path(house)} for name, house in ("ab", "cb", "dd")}
    chosen = Configuration({}, ConfigFile(Path("newsmill.toml"), {}, collections), {})
    assert list(chosen.choose("a").settings.collections) == ["a", "c"]
    assert list(chosen.choose("d").settings.collections) == ["d"]
    assert [str(one.settings.warehouse) for one in chosen.choose_warehouses()] == ["b", "d"]


@pytest.mark.parametrize("name", list_settings())
def test_a_slip_of_one_letter_is_recognised(name: str) -> None:
    wrong = f"NEWSMILL_{name[:1]}{name}".upper()
    assert find_unknown_variables({wrong: "1"}) == [f"{wrong} sets nothing; is 'NEWSMILL_{name.upper()}' meant?"]


def test_variables_that_are_known_are_not_named() -> None:
    known = {f"newsmill_{name}" for name in list_settings()} | {"NEWSMILL_CONFIG", "PATH"}
    assert find_unknown_variables(dict.fromkeys(known, "")) == []


def test_what_is_wrong_in_the_environment_names_the_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSMILL_WORKERS", "many")
    with pytest.raises(WrongUseError, match="NEWSMILL_WORKERS cannot be 'many': it must be a whole number"):
        Configuration({}, None, {"NEWSMILL_WORKERS": "many"}).choose()
