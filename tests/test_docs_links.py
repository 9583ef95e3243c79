"""Links between README.md and the pages of docs/ lead to files and headings that are there, on a code host and on the site.

The site itself is built by `make docs-site`, which is strict about links, too; `make test-long` builds it.
"""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])
# A link to a place in the project: [words](path#anchor), [words](path) or [words](#anchor).
LINK = re.compile(r"\]\((?!https?:|mailto:)([^)#\s]*)#?([^)\s]*)\)")
FENCE = re.compile(r"^( *)(```+).*?^\1\2 *$", flags=re.DOTALL | re.MULTILINE)
HEADING = re.compile(r"^#{1,6} +(.+?) *#*$", flags=re.MULTILINE)
# A list that follows a line of text at once: code hosts show a list there, the site a paragraph with dashes in it.
GLUED_LIST = re.compile(r"^(?! *[-*|>#\d]| *$)(?! {2})[^\n]+\n(?:[-*]|1\.) [^\n]*", flags=re.MULTILINE)


def read_prose(page: Path) -> str:
    """The page without its blocks of code."""
    return FENCE.sub("", page.read_text(encoding="utf-8"))


def name_anchor(heading: str) -> str:
    """The anchor that code hosts and the site give to a heading.

    >>> name_anchor("Where `sources` lie, and why")
    'where-sources-lie-and-why'
    >>> name_anchor("[tolls_by_day](queries.md)")
    'tolls_by_day'
    """
    words = re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", heading)
    return re.sub(r"[^\w\- ]", "", words).strip().lower().replace(" ", "-")


def find_anchors(page: Path) -> set[str]:
    return {name_anchor(heading) for heading in HEADING.findall(read_prose(page))}


def find_dead_links(page: Path) -> list[str]:
    """Links of a page to a file, or to a heading of a page, that is not there; and to what only a code host has."""
    dead = []
    for path, anchor in LINK.findall(read_prose(page)):
        target = (page.parent / path).resolve() if path else page
        if not target.exists() or (anchor and (target.suffix != ".md" or anchor not in find_anchors(target))):
            dead.append(f"{path}#{anchor}" if anchor else path)
    return dead


@pytest.mark.parametrize("page", PAGES, ids=[page.name for page in PAGES])
def test_links_and_lists(page: Path) -> None:
    assert find_dead_links(page) == []
    assert GLUED_LIST.findall(read_prose(page)) == []


def test_every_page_has_its_place_in_the_menu_of_the_site() -> None:
    menu = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").partition("\nnav:\n")[2]
    assert sorted(re.findall(r"[\w/-]+\.md", menu)) == [page.relative_to(ROOT).as_posix() for page in PAGES]


def test_dead_links_are_found(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("# One\n\n[a](#one) [b](#two) [c](none.md) [d](page.md#one)\n\n```\n[e](code.md)\n```\n")
    assert find_dead_links(page) == ["#two", "none.md"]


@pytest.mark.long
def test_the_site_builds_and_asks_nothing_of_the_network() -> None:
    """Takes the generator from the package index at its first time."""
    done = subprocess.run(["make", "docs-site"], cwd=ROOT, capture_output=True, text=True, timeout=900, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    site = ROOT / "build" / "docs-site"
    built = {page.relative_to(site).as_posix() for page in site.rglob("*.html")}
    pages = {page.relative_to(ROOT).with_suffix(".html").as_posix() for page in PAGES}
    assert built >= pages - {"README.html"} | {"index.html"}
    # What a page loads: scripts, pictures, and links of its head (styles, icons, fonts).
    loads = re.compile(
        r"<(?:script|img|iframe|source)[^>]*\ssrc=\"?(?:https?:)?//[^>]*>|<link[^>]*href=\"?(?:https?:)?//[^>]*>"
    )
    found = {name: loads.findall((site / name).read_text(encoding="utf-8")) for name in built}
    assert {name: tags for name, tags in found.items() if tags} == {}
