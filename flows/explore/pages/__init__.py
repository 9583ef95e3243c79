"""The pages: a module each, which says its addresses and what its templates show."""

from flows.explore.page import Page
from flows.explore.pages import (
    article,
    articles,
    documents,
    names,
    overview,
    reprints,
    rules,
    runs,
    sql,
    stories,
    tolls,
)

PAGES: tuple[Page, ...] = (
    *overview.PAGES,
    *articles.PAGES,
    *article.PAGES,
    *documents.PAGES,
    *stories.PAGES,
    *names.PAGES,
    *tolls.PAGES,
    *reprints.PAGES,
    *runs.PAGES,
    *rules.PAGES,
    *sql.PAGES,
)
