"""The examples in docs/lexicon.md and docs/languages.md are read as they stand there."""

import re
from pathlib import Path

from flows.storage.lexicon_folder import KINDS, read_lexicon

DOCS = Path(__file__).parent.parent / "docs"


def list_examples(page: str) -> list[str]:
    return re.findall(r"```toml\n(.*?)```", (DOCS / page).read_text(encoding="utf-8"), re.DOTALL)


def test_the_example_of_a_lexicon_is_one(tmp_path: Path) -> None:
    (tmp_path / "languages").mkdir()
    names = ("page.toml", "names.toml", "languages/de.toml")
    for name, text in zip(names, list_examples("lexicon.md"), strict=True):
        (tmp_path / name).write_text(text, encoding="utf-8")
    found = read_lexicon(tmp_path)
    assert found is not None
    assert [rule.rule.id for rule in found.page_rules] == ["ledger.club", "ledger.weather_box", "ledger.more"]
    assert found.key_of("feeds/a/ledger-2024/1.txt")
    assert found.places[0].name == "Keldahavn"
    assert "twitterte" in found.languages["de"].speech.verbs


def test_the_page_names_every_kind() -> None:
    (row,) = [line for line in (DOCS / "lexicon.md").read_text("utf-8").splitlines() if line.startswith("| `kind` |")]
    assert re.findall(r"`(\w+)`", row)[1:] == KINDS
