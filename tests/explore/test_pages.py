"""What holds for every page: it is shown, its questions can be asked again in SQL, and a wrong address is told."""

import html
import re

import httpx
import pytest
from explore_pages import list_links

from flows.explore.pages import PAGES
from flows.storage.queries import check_query

# An address for each page that needs no part of the sample; pages with parts have tests of their own.
PLAIN = [page.path for page in PAGES if "{" not in page.path]


@pytest.mark.parametrize("path", PLAIN)
def test_every_page_is_shown(pages: httpx.Client, path: str) -> None:
    answer = pages.get(path)
    assert answer.status_code == 200, answer.text
    assert re.search(r"<h1>[^<]+</h1>", answer.text)


@pytest.mark.parametrize("path", PLAIN)
def test_its_questions_can_be_asked_again(pages: httpx.Client, path: str) -> None:
    """What "Show query" shows is what `newsmill sql` takes."""
    shown = re.findall(r"<pre><code>(.*?)</code></pre>", pages.get(path).text, re.DOTALL)
    for question in shown:
        check_query(html.unescape(question))


def test_a_page_that_is_not_there(pages: httpx.Client) -> None:
    answer = pages.get("/no-such-page")
    assert answer.status_code == 404
    assert "There is no page /no-such-page." in answer.text


def test_the_overview_says_how_the_last_run_ended_and_what_is_new(pages: httpx.Client) -> None:
    pages.get("/names")  # which waits until names are counted
    page = pages.get("/").text
    assert re.search(r"The last run began at [^<]+: done\. <a href=\"/runs/[^\"]+\">", page)
    # What the news say: stories, names and tolls, each with its page.
    for start in ("/stories/", "/names/person", "/names/place", "/tolls?kind="):
        assert list_links(page[page.index("What the news say") :], start)
    newest = page[page.index("The newest articles") :]
    days = re.findall(r"<td[^>]*>(\d{4}-\d\d-\d\d)</td>", newest[: newest.index("</table>")])
    assert len(days) == 10
    assert days == sorted(days, reverse=True)
    assert '<a href="/articles/' in newest
