"""The pages: a module each, which says its addresses and what its templates show."""

from flows.explore.page import Page
from flows.explore.pages import overview, rules, runs, sql

PAGES: tuple[Page, ...] = (*overview.PAGES, *runs.PAGES, *rules.PAGES, *sql.PAGES)
