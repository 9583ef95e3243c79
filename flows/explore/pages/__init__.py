"""The pages: a module each, which says its addresses and what its templates show."""

from flows.explore.page import Page
from flows.explore.pages import article, articles, documents, overview, rules, runs, sql, stories

PAGES: tuple[Page, ...] = (
    *overview.PAGES,
    *articles.PAGES,
    *article.PAGES,
    *documents.PAGES,
    *stories.PAGES,
    *runs.PAGES,
    *rules.PAGES,
    *sql.PAGES,
)
