"""What elements of HTML are: those that show no text, those that end a line, those that say what they hold."""

# Elements whose text no reader sees, or sees only when something fails or is asked for.
UNSEEN = frozenset(
    {
        "head", "script", "style", "template", "noscript", "noframes", "noembed", "iframe", "object", "embed", "applet",
        "svg", "canvas", "audio", "video", "map", "select", "datalist", "textarea", "title", "rp",
    }
)  # fmt: skip

# Elements that stand in the middle of a line. All others begin a line and end one: blocks, cells, buttons.
INLINE = frozenset(
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "blink", "cite", "code", "data", "del", "dfn", "em", "font",
        "i", "ins", "kbd", "label", "mark", "marquee", "math", "meter", "nobr", "output", "picture", "progress", "q",
        "ruby", "rb", "rt", "rtc", "s", "samp", "slot", "small", "source", "span", "strike", "strong", "sub", "sup",
        "time", "tt", "u", "var", "wbr", "img", "input", "link", "meta", "param", "track", "area", "base",
    }
)  # fmt: skip
BOLD = frozenset({"b", "strong"})
# Elements that say nothing of their text where they have no attributes.
BARE = INLINE - BOLD - {"a", "label", "time"}
# Where elements of a site's own (their names have a hyphen) stand in the middle of a line.
PHRASES = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "figcaption", "dt", "li", "summary", "address"})
HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
# Elements in which spaces and line ends stay as they are written.
KEPT_SPACES = frozenset({"pre", "listing", "xmp", "plaintext"})

# Elements that say what they hold, and roles that say the same.
SECTIONS = (
    "article", "main", "aside", "nav", "header", "footer", "form", "figure", "blockquote", "section", "table", "list",
    "details", "button",
)  # fmt: skip
SECTION_OF = {name: name for name in SECTIONS if name != "list"} | {
    "ul": "list", "ol": "list", "dl": "list", "menu": "list", "figcaption": "figure", "fieldset": "form",
    "dialog": "aside",
}  # fmt: skip
SECTION_OF_ROLE = {
    "article": "article", "main": "main", "complementary": "aside", "navigation": "nav", "menu": "nav",
    "menubar": "nav", "banner": "header", "contentinfo": "footer", "search": "form", "form": "form",
    "figure": "figure", "list": "list", "dialog": "aside", "alertdialog": "aside", "button": "button",
}  # fmt: skip

# Words of class and id that say what a part of a page is, whatever the site: a group is a question to the line model.
# A word counts where a name has it as a part: "related" in "story__related-links".
CLASS_WORDS: dict[str, frozenset[str]] = {
    name: frozenset(words.split())
    for name, words in {
        "body": "body articlebody storybody entry bodytext articletext richtext rte copy paragraph paragraphs prose",
        "story": "article story post content text main contents texto artikel articulo",
        "title": "title headline heading hed titre titel titulo kicker",
        "standfirst": "standfirst dek summary lead lede intro subtitle subheadline excerpt deck description abstract",
        "byline": "author authors byline bio contributor writer autor auteur reporter",
        "date": "date time timestamp published updated datetime meta pubdate dateline",
        "caption": "caption figcaption credit credits image img photo picture media figure legend gallery slideshow",
        "related": "related more recommended recommendations recirc readmore also similar further read next suggested",
        "list": "list listing teaser teasers card cards promo promos popular trending latest most mostread top feed stream",
        "comment": "comment comments disqus discussion reply replies respond livefyre",
        "share": "share sharing social sharebar addthis facebook twitter follow buttons toolbar tools tool print email",
        "advert": "ad ads advert advertisement adv sponsor sponsored banner dfp promotion commercial gpt outbrain taboola",
        "nav": "nav navigation menu breadcrumb breadcrumbs navbar submenu topnav pagination pager skip tabs",
        "footer": "footer foot bottom copyright legal disclaimer colophon",
        "header": "header masthead top logo topbar branding",
        "aside": "sidebar side aside rail right widget widgets module secondary column col2 infobox box",
        "newsletter": "newsletter subscribe subscription signup register login paywall offer piano",
        "tags": "tag tags topic topics keyword keywords category categories label section",
        "cookie": "cookie cookies consent gdpr privacy modal popup overlay",
        "hidden": "hidden hide invisible sr screenreader visuallyhidden only offscreen accessibility",
        "video": "video player audio podcast live",
        "embed": "embed instagram tweet widget",
        "quote": "quote pullquote blockquote",
    }.items()
}
