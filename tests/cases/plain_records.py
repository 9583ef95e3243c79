"""Records of collections, without a page around the report, and their near misses. All texts are invented."""

from cases.judge import BODY, P1, P2, P3, SHORT, PageCase, spread

TITLE = ("Harbour of Norwood stays closed after storm", "title")
# Without a full stop, as many leads.
LEAD = "The harbour of Norwood has been closed for longer than in any winter since the great flood, its office has said"
STANDFIRST = "Three days after the storm nobody on the northern coast knows when the ferry will sail again"
RU_LEAD = "Порт Северный остаётся закрытым дольше, чем в любую зиму после большого наводнения, сообщает газета"
RACE = "Forty boats came to the regatta on Sunday, and Ada Quill of Easton took the first race ahead of Norwood's"
GOES_ON = ", who had to fight off a closing pack to hold her lead to the old pier."
IN_TWO = (
    "cleared the bar at the new pier and claimed the title of the northern coast for a third year. In the men's race,"
)
NOTES = (
    ("en-17", "section_label"),
    ("en", "navigation"),
    ("2019-05-03", "date_line"),
    ("https://tide.norwood.example/news/17", "navigation"),
)

CASES: tuple[PageCase, ...] = (
    # -- leads without an end mark ------------------------------------------------------------------------------------
    PageCase("lead", "between title and text", spread(TITLE, (LEAD, "body"), *BODY)),
    PageCase("standfirst", "shorter, and of another voice", spread(TITLE, (STANDFIRST, "body"), *BODY)),
    PageCase("lead below a date", "", spread(TITLE, ("March 4, 2024", "date_line"), (LEAD, "body"), *BODY)),
    PageCase(
        "Russian lead cut at a lost link",
        "the paper's name was a link",
        spread(
            ("Порт Северный остался закрытым после шторма", "title"),
            (RU_LEAD, "body"),
            ("Сорок лодок повреждены или пропали, заявил союз рыбаков; никто не пострадал, но двух кошек всё ещё ищут.", "body"),
            ("Начальник порта надеется, что первый паром выйдет в понедельник, но то же самое он говорил неделю назад.", "body"),
        ),
    ),
    PageCase(
        "caption with its credit",
        "as long as a lead",
        spread(TITLE, ("Divers look for the barge below the old pier of Norwood on a cold Friday. (Ivo Lane / AP)", "caption"), *BODY),
    ),
    PageCase(
        "link on a page",
        "a menu above: what stands below the title may be anything",
        spread(
            ("Skip to content", "navigation"),
            TITLE,
            ("Share this article", "share_bar"),
            ("Subscribers read on: why the northern shipyard company has not been paid for the winter's work", "navigation"),
            *BODY,
            ("Leave a Reply", "comment_form"),
        ),
    ),
    # -- sentences cut at lost links ----------------------------------------------------------------------------------
    PageCase("cut before a comma", "a name was a link", spread(TITLE, (P1, "body"), (RACE, "body"), (GOES_ON, "body"))),
    PageCase(
        "cut twice",
        "",
        spread(TITLE, (P1, "body"), (RACE, "body"), (IN_TWO, "body"), ("Ivo Lane won by a length.", "body"), (P2, "body")),
    ),
    PageCase(
        "correspondent's sign",
        "in small letters below a long second headline: no sentence goes on",
        spread(
            TITLE,
            ("Ferry still in dock – Smokehouse without a roof – Two cats are looked for", "subheading"),
            ("aq Norwood", "subheading"),
            *BODY,
        ),
    ),
    # -- headlines ----------------------------------------------------------------------------------------------------
    PageCase("three words", "the text has none of them", (("Quiet after storm", "title"), (P2, "body"))),
    PageCase("said again", "the text begins with its headline", (("Nobody was hurt in the storm of Norwood", "title"), (f"Nobody was hurt in the storm of Norwood. {P1}", "body"))),
    PageCase("a word or two", "names a section as often", (("Harbour news", "subheading"), (P1, "body"), (P2, "body"))),
    PageCase(
        "several headings",
        "which of them heads the record, nobody can tell",
        (("Quiet after storm", "subheading"), (P1, "body"), (P2, "body"), ("Divers at work", "subheading"), (P3, "body")),
    ),
    PageCase("dateline alone", "cut from its text", (("NORTH SHORE, N.S. –", "section_label"), (P1, "body"), (P2, "body"))),
    PageCase("credit of a picture", "", (("Image via Norwood Archive", "caption"), (P1, "body"), (P2, "body"))),
    # -- notes of a collection ----------------------------------------------------------------------------------------
    PageCase("notes", "id, language, date and address are no headline", spread(*NOTES, TITLE, (LEAD, "body"), *BODY)),
    PageCase("notes, three words", "", spread(*NOTES, ("Quiet after storm", "title"), (P2, "body"), (SHORT, "body"))),
    PageCase(
        "address to share",
        "below the headline it closes no notes",
        spread(TITLE, ("https://nrwd.example/17", "navigation"), *BODY),
    ),
)  # fmt: skip
