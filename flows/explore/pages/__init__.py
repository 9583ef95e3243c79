"""The pages: a module each, which says its addresses and what its templates show."""

from flows.explore.page import Page
from flows.explore.pages import names, overview, reprints, tolls

PAGES: tuple[Page, ...] = (*overview.PAGES, *names.PAGES, *tolls.PAGES, *reprints.PAGES)
