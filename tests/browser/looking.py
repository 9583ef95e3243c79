"""What is looked at in a page: whether people can use it (axe-core), whether it fits, whether its charts are drawn."""

from functools import cache
from pathlib import Path

import httpx
from playwright.sync_api import Page
from selectolax.lexbor import LexborHTMLParser

# Vendored from npm (axe-core 4.14.1), with its licences; it is used by tests alone.
_AXE = Path(__file__).parent / "axe" / "axe.min.js"
# WCAG 2.2 A and AA, and what axe calls good practice.
_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@cache
def _read_axe() -> str:
    return _AXE.read_text(encoding="utf-8")


def find_barriers(page: Page, *, contrast_only: bool = False) -> list[str]:
    """What keeps people from using a page as it stands: the rule, and the first elements that break it."""
    if not page.evaluate("typeof axe === 'object'"):
        # Over the debugger, and not as a script of the page: its policy would refuse that.
        page.evaluate(_read_axe())
    runs = ["color-contrast"] if contrast_only else _TAGS
    options = {"runOnly": {"type": "rule" if contrast_only else "tag", "values": runs}, "resultTypes": ["violations"]}
    found = page.evaluate("options => axe.run(document, options)", options)
    return [
        f"{problem['id']}: {problem['help']}: "
        + "; ".join(f"{node['html'][:200]} ({_say_colours(node)})" for node in problem["nodes"][:3])
        for problem in found["violations"]
    ]


def _say_colours(node: dict[str, list[dict[str, dict[str, object]]]]) -> str:
    data = [check["data"] for check in node["any"] if check.get("data")]
    return ", ".join(f"{one.get('fgColor')} on {one.get('bgColor')}" for one in data if "fgColor" in one)


def find_overflow(page: Page) -> list[str]:
    """The elements that make a page wider than its window; those with a bar of their own do not."""
    return page.evaluate("""() => {
        const width = document.documentElement.clientWidth;
        if (document.documentElement.scrollWidth <= width) return [];
        return [...document.body.querySelectorAll("*")].filter((one) => one.getBoundingClientRect().right > width + 1)
            .slice(0, 3).map((one) => one.outerHTML.slice(0, 200));
    }""")


def find_undrawn(page: Page) -> list[str]:
    """Captions of charts whose rows are there and whose drawing is not."""
    return page.evaluate("""() => [...document.querySelectorAll("figure.chart, figure.graph")]
        .filter((one) => one.querySelector(".chart tbody tr, tr[data-from]") && !one.querySelector("svg"))
        .map((one) => one.querySelector("figcaption").textContent)""")


# What the templates of the pages write; all else would come from a record.
_OUR_SCRIPTS = "/static/"
_OUR_IDS = ("main", "find")
_NEVER = ("base", "iframe", "frame", "object", "embed", "img", "video", "audio", "meta[http-equiv]", "style")


def find_foreign(answer: httpx.Response) -> list[str]:
    """Parts of a page that no template of ours writes: scripts, handlers, frames, addresses that run or lead away."""
    if "html" not in answer.headers["content-type"]:
        return []
    tree = LexborHTMLParser(answer.text)
    found = [node.html or "" for name in _NEVER for node in tree.css(name)]
    found += [f"two elements called {name}" for name in _OUR_IDS if len(tree.css(f"#{name}")) != 1]
    for node in tree.css("*"):
        for name, value in node.attributes.items():
            address = (value or "").strip().casefold()
            is_handler = name.startswith("on") or name in {"style", "srcdoc"}
            is_away = name in {"href", "src", "action", "formaction", "xlink:href"} and not _is_ours(address)
            is_script = node.tag == "script" and not (node.attributes.get("src") or "").startswith(_OUR_SCRIPTS)
            if is_handler or is_away or is_script:
                found.append((node.html or "")[:200])
    return found


def _is_ours(address: str) -> bool:
    return address.startswith(("/", "#", "?")) and not address.startswith("//")


def find_foreign_drawn(page: Page) -> list[str]:
    """The same of a page whose charts are drawn: handlers, frames and images that a script of ours wrote for a record."""
    return page.evaluate("""() => [...document.querySelectorAll("*")].filter((one) =>
        one.matches("base, iframe, frame, object, embed, img, meta[http-equiv], script:not([src^='/static/'])")
        || [...one.attributes].some(({ name, value }) => name.startsWith("on") || name === "srcdoc"
            || (name.endsWith("href") && /^\\s*(javascript|data|http)/i.test(value)))
    ).map((one) => one.outerHTML.slice(0, 200))""")
