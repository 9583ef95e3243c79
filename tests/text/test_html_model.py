"""The model of pages in HTML: what it sees of a line, and that it is heard for such pages only."""

import json
from importlib import resources

import numpy as np

from flows.rules.markup import CLASS_WORDS, SECTIONS
from flows.text.document import Page, read_page
from flows.text.judging.judge import judge_units
from flows.text.judging.line_model import HTML_FEATURES, choose_model, load_html_model, load_model, score_page
from flows.text.judging.markup_features import MARKUP_FEATURES, describe_markup
from flows.text.judging.reasons import find_reasons
from flows.text.judging.unit import Unit
from flows.text.markup.page import Markup, read_markup

P1 = "The harbour board of Norwick will rebuild the eastern pier before the storms of next winter, it said on Monday."
P2 = "The work costs twelve million crowns and will take two years, the office of the harbour said in a statement."
P3 = "The ferry to Port Sorrel stays in the yard until the second week of May, since its engine has to be replaced."
TEASER = (
    "Forty boats were lost in the storm that closed the harbour of Norwick for three days, the union of fishers said."
)
STORY = f"""<!doctype html><title>Pier - Harbour Herald</title><body>
<nav class="menu"><ul><li><a href=/>Home</a><li><a href=/s>Weather in Norwick</a></ul></nav>
<main><article class="story"><h1>Norwick rebuilds its pier</h1><div class="story-body"><p>{P1}</p><p>{P2}</p><h2>No ferry</h2>
<p>{P3}</p></div></article></main>
<aside class="related-stories"><h3>More stories</h3><div class="teaser card"><a href=/b><p>{TEASER}</p></a></div></aside>
<footer class="footer"><p>Harbour Herald, Quay 1, Norwick</p></footer>"""


def read(page: str) -> tuple[Markup, Page]:
    found = read_markup(page.encode())
    return found, read_page(found.decoded.text, frozenset(), 0.5, found.blocks)


def judge(page: Page) -> list[Unit]:
    return judge_units(page.judged_lines, page.blocks, frozenset(), marked=page.marked)[0]


def test_the_weights_fit_the_features() -> None:
    data = json.loads(resources.files("flows.rules").joinpath("html_model.json").read_text("utf-8"))
    model = load_html_model()
    assert model.features == HTML_FEATURES
    assert set(data["typical"]) == set(HTML_FEATURES)
    assert len(MARKUP_FEATURES) == len(set(MARKUP_FEATURES)) > len(SECTIONS) + len(CLASS_WORDS)
    assert all(type(weight) is int for weight in data["names"].values())
    assert len(model.names) <= 6_000
    assert 0 < len(model.words) <= 16_000


def test_a_page_of_its_own_model() -> None:
    found, _ = read(STORY)
    assert choose_model(found.blocks) is load_html_model()
    assert choose_model(()) is load_model()


def test_the_story_stays_and_the_page_around_it_goes() -> None:
    _, page = read(STORY)
    assert page.text.split("\n\n") == [P1, P2, "No ferry", P3]


def test_what_a_page_says_is_described() -> None:
    found, page = read(STORY)
    units = judge(page)
    rows = describe_markup(units, found.blocks, {"1 teaser": -100, "1 related": -7, "2 <html>": 1})
    texts = [unit.text for unit in units]

    def value(text: str, name: str) -> int:
        return int(rows[texts.index(text), MARKUP_FEATURES.index(name)])

    assert rows.dtype == np.int32
    assert [value(text, "link_share") for text in ("Home", P1, TEASER)] == [1000, 0, 1000]
    assert [value(text, "in_article") for text in ("Home", P1, TEASER)] == [0, 1, 0]
    assert [value(text, "in_aside") for text in (P1, TEASER)] == [0, 1]
    assert [value(text, "heading") for text in (P1, "Norwick rebuilds its pier", "No ferry")] == [0, 1, 2]
    assert [value(text, "below_main") for text in ("Home", P1, TEASER)] == [-1, 1, -1]
    assert [value(text, "from_h1") for text in ("Home", "Norwick rebuilds its pier", P2)] == [-2, 0, 2]
    assert (value(P1, "class_body"), value(P1, "class_story"), value(TEASER, "class_list")) == (1, 1, 2)
    assert (value(TEASER, "path_middle"), value(P1, "path_far")) == (-107, 1)


def test_what_decided_is_told_by_the_page() -> None:
    found, page = read(STORY)
    units = judge(page)
    reasons = find_reasons(load_html_model(), units, range(len(units)), found.blocks)
    assert set(reasons) == set(range(len(units)))


def test_scores_are_the_same_each_time() -> None:
    found, page = read(STORY)
    units = judge(page)
    scores = score_page(units, found.blocks)
    assert scores == score_page(units, read_markup(STORY.encode()).blocks)
    assert {type(score) for score in scores} == {int}


def test_many_lines_take_little_time() -> None:
    read("<div class=a>" * 300 + "".join(f"<p>{number} {P1}" for number in range(3_000)))
