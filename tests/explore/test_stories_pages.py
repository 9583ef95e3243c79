"""Pages of stories: the list, a day's, one story with its articles, and what is not there."""

import html
import re
from pathlib import Path

import httpx
import pytest
from corpus import write_files
from explore_pages import open_pages
from warehouses import query, run_on

from flows.explore.reading import Reader
from flows.settings import Settings
from flows.storage.queries import check_query


def find_story(warehouse: Path) -> tuple[str, str, str]:
    """(story_id, first day, an article of it) of the sample's story about a ferry fire."""
    ((story_id, first_on, doc_id),) = query(
        warehouse,
        "SELECT story_id, first_on::VARCHAR, max(story_articles.doc_id) FROM stories "
        "JOIN story_articles USING (story_id) WHERE contains(stories.title, 'Patras') GROUP BY ALL",
    )
    return story_id, first_on, doc_id


def test_the_list_leads_to_a_story_and_a_story_to_its_articles(pages: httpx.Client, sample_warehouse: Path) -> None:
    story_id, first_on, doc_id = find_story(sample_warehouse)
    assert f'href="/stories/{story_id}"' in pages.get("/stories").text
    of_day = pages.get(f"/stories?day={first_on}").text
    assert f'href="/stories/{story_id}"' in of_day
    assert f'href="/stories/{story_id}"' not in pages.get("/stories?day=1970-01-01").text
    story = pages.get(f"/stories/{story_id}")
    assert story.status_code == 200
    assert f'href="/articles/{doc_id}"' in story.text
    assert "Tied by" in story.text
    assert "Figures side by side" in story.text
    for question in re.findall(r"<pre><code>(.*?)</code></pre>", story.text, re.DOTALL):
        check_query(html.unescape(question))


def test_the_newest_stories_are_first_where_one_wants_it(pages: httpx.Client) -> None:
    page = pages.get("/stories?sort=day").text
    listed = page[page.index("Stories, the newest first") : page.index("Stories by their first day")]
    days = re.findall(r"<tr>.*?</tr>", listed, re.DOTALL)
    last = [re.findall(r"\d{4}-\d\d-\d\d", row)[-1:] for row in days[1:]]
    known = [found[0] for found in last if found]
    assert known == sorted(known, reverse=True)
    assert len(known) >= 2
    assert pages.get("/stories?sort=size").status_code == 400


def test_what_is_not_there_and_what_is_no_day_is_said(pages: httpx.Client) -> None:
    assert pages.get("/stories/0000000000000000").status_code == 404
    wrong = pages.get("/stories?day=tomorrow")
    assert wrong.status_code == 400
    assert "day is a day as in 2024-02-29, and not tomorrow." in wrong.text


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    head = "<script>alert(1)</script> fire guts rope works\u202e in Vellmar"
    body = (
        "\nPublished: 4 March 2021\n\nA fire gutted the Brandt rope works in Vellmar on Wednesday night, and <b>sixty</b> "
        "firefighters from Ostrand fought the flames for nine hours. {}\n"
    )
    texts = {
        "one.txt": head + body.format("Its owner Agnes Brandt spoke of arson to reporters before the ruins."),
        "two.txt": head + body.format("Nobody was hurt, said Piet Holm, who leads the brigade of the town."),
    }
    run_on(write_files(tmp_path / "raw", {name: text.encode() for name, text in texts.items()}), tmp_path / "warehouse",
           dedup=False)  # fmt: skip
    return tmp_path / "warehouse"


def test_hostile_titles_are_text(hostile: Path, tmp_path: Path) -> None:
    ((story_id,),) = query(hostile, "SELECT story_id FROM stories")
    with open_pages(Reader(Settings(warehouse=hostile, cache=tmp_path / "cache"), tmp_path / "spill")) as client:
        for path in ("/stories", f"/stories/{story_id}"):
            page = client.get(path).text
            assert "<script>alert" not in page
            assert "<b>sixty" not in page
            assert "\u202e" not in page
            assert "fire guts rope works" in page
