"""The page of tolls: what articles state, by place and day, with the sentence and whom it comes from."""

import re
from pathlib import Path

import httpx
from explore_pages import list_links, read_page
from warehouses import query

LA_PAZ = 3911925


def test_each_toll_leads_to_its_statements_and_each_statement_to_its_article(
    pages: httpx.Client, sample_warehouse: Path
) -> None:
    toll = "/tolls?kind=killed&amp;place_id=3911925&amp;from=2025-02-14&amp;to=2025-02-14#statements"
    assert toll in list_links(read_page(pages, "/tolls"), "/tolls")
    page = read_page(pages, toll.replace("&amp;", "&"))
    ((doc_id, source),) = query(
        sample_warehouse,
        f"SELECT DISTINCT doc_id, attributed_to FROM toll_statements WHERE place_id = {LA_PAZ} AND kind = 'killed'"
        " AND published_on = '2025-02-14' AND attributed_to IS NOT NULL",
    )
    statements = page.partition('id="statements"')[2]
    assert set(list_links(statements, "/articles/")) == {f"/articles/{doc_id}"}
    assert source in statements


def test_numbers_of_one_kind_are_drawn_by_day(pages: httpx.Client) -> None:
    for kind, address in (("killed", "/tolls"), ("missing", "/tolls?kind=missing")):
        page = read_page(pages, address)
        chart = page[page.index('data-kind="range"') : page.index('<figure class="map"')]
        assert f"How many were {kind}: the lowest and the highest number" in chart
        assert 'data-top="highest"' in chart
        assert 'data-name="lowest"' in chart


def test_a_toll_of_no_place_leads_to_the_statements_of_its_day(pages: httpx.Client) -> None:
    page = read_page(pages, "/tolls")
    link = "/tolls?kind=missing&amp;from=2025-02-14&amp;to=2025-02-14#statements"
    assert link in list_links(page, "/tolls?kind=missing")
    statements = read_page(pages, link.replace("&amp;", "&")).partition('id="statements"')[2]
    assert "Unas 30 continúan desaparecidas" in statements


def test_filters(pages: httpx.Client) -> None:
    def places(address: str) -> set[str]:
        tolls = read_page(pages, address).partition("Tolls by place and day")[2].partition('id="statements"')[0]
        return set(re.findall(r"place_id=\d+[^\"]*#statements\">([^<]+)</a>", tolls))

    assert places("/tolls?place=bolivia") == {"La Paz"}
    assert "La Paz" not in places("/tolls?to=2025-02-13")
    assert places("/tolls?from=2025-02-14&to=2025-02-14") == {"La Paz"}
    assert places("/tolls?kind=kidnapped") == set()


def test_wrong_filters_are_told(pages: httpx.Client) -> None:
    for address, said in (
        ("/tolls?kind=bored", "kind is one of killed, wounded"),
        ("/tolls?from=yesterday", "from is a day as in 2024-02-29, and not yesterday."),
        ("/tolls?place_id=here", "place_id is a whole number"),
    ):
        answer = pages.get(address)
        assert answer.status_code == 400
        assert said in answer.text
