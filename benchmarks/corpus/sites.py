"""Sites of the corpus: what each prints around every story, in an order and in words of its own."""

from dataclasses import dataclass

from benchmarks.corpus.language import Dice, pick, roll

SITES = 120
_NAMES = (
    "The {place} Courier", "{place} Post", "{place} Today", "The {place} Ledger", "{place} Wire", "Daily {place}",
    "{place} Observer", "The {place} Gazette",
)  # fmt: skip
_SECTIONS = (
    "Home", "News", "World", "Local", "Politics", "Business", "Sport", "Culture", "Opinion", "Weather", "Travel",
    "Science", "Health", "Video", "Podcasts", "Jobs", "Obituaries", "Letters", "Puzzles", "Archive",
)  # fmt: skip
_ABOVE = (
    "Skip to main content", "Menu", "Search", "Sign in", "Subscribe", "Log in | Register", "Today's paper",
    "Sections", "Newsletters", "Advertisement",
)  # fmt: skip
_SHARE = (
    "Share this: Facebook X Email Print", "Share on Facebook", "Tweet", "Email this article", "Copy link", "Print",
    "Listen to this article", "Save for later", "WhatsApp",
)  # fmt: skip
_BELOW = (
    "Advertisement", "Read more", "Related articles", "You may also like", "Most read", "Leave a comment",
    "Your email address will not be published. Required fields are marked *", "Sign up for our newsletter",
    "Sign up for the morning letter of {site} and have the news in your box before breakfast every day.",
    "Reproduction of texts and pictures is allowed with the written consent of {site} only, and mostly for a fee.",
    "{site} is a member of the press council; complaints about its reports can be sent to the ombudsman at any time.",
    "Follow {site} on Facebook, X and Instagram", "Comments (0)", "Back to top", "Report a mistake to the newsroom",
    "Support our journalism: become a member of {site} for the price of a coffee a month.",
)  # fmt: skip
_LEGAL = (
    "Terms of use", "Privacy policy", "Cookie settings", "Contact us", "Advertise with us", "About us", "Imprint",
    "Accessibility", "Careers", "RSS",
)  # fmt: skip
_STYLES = (
    ("site-header", "entry-content", "related", "site-footer"), ("masthead", "article-body", "sidebar", "footer"),
    ("nav-bar", "story", "more-stories", "bottom"), ("top", "post", "teasers", "legal"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Site:
    """A publisher's page. above, below: lines around each story; styles: classes of header, story, teasers, footer."""

    number: int
    name: str
    above: tuple[str, ...]
    share: tuple[str, ...]
    below: tuple[str, ...]
    legal: tuple[str, ...]
    teasers: int
    byline: str
    published: str
    # What stands between two paragraphs.
    gap: str
    styles: tuple[str, str, str, str]
    has_metadata: bool

    @property
    def folder(self) -> str:
        return f"site-{self.number:03d}"


def make_site(dice: Dice, number: int, town: str) -> Site:
    """Site `number` of a town; the same throws make the same site."""
    name = pick(dice, _NAMES).format(place=town)
    menu = choose_some(dice, _SECTIONS, roll(dice, 4, 10))
    above = [*choose_some(dice, _ABOVE, roll(dice, 1, 4)), *([" ".join(menu)] if dice() < 0.3 else menu)]
    below = [line.format(site=name) for line in choose_some(dice, _BELOW, roll(dice, 3, 8))]
    legal = choose_some(dice, _LEGAL, roll(dice, 2, 7))
    return Site(
        number=number,
        name=name,
        above=(name, *above),
        share=choose_some(dice, _SHARE, roll(dice, 0, 4)),
        below=tuple(below),
        legal=(*((" | ".join(legal),) if dice() < 0.5 else legal), f"© 2024 {name}. All rights reserved."),
        teasers=roll(dice, 0, 6),
        byline=pick(dice, ("By {name}", "By {name}, Staff Writer", "{name}", "Written by {name}")),
        published=pick(dice, ("Published {d} {month} {year}", "{month} {d}, {year}", "{year}-{m:02d}-{d:02d} 08:15",
                              "Updated: {d} {month} {year}, 10:40")),
        gap=pick(dice, ("\n", "\n\n", "\n\n")),
        styles=_STYLES[roll(dice, 0, len(_STYLES) - 1)],
        has_metadata=dice() < 0.6,
    )  # fmt: skip


def choose_some(dice: Dice, items: tuple[str, ...], count: int) -> tuple[str, ...]:
    """So many of the items, in an order of their own."""
    left = list(items)
    return tuple(left.pop(int(dice() * len(left))) for _ in range(min(count, len(left))))
