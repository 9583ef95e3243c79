"""Pages and their verdicts: each line with the kind it must get. All pages are invented."""

from typing import NamedTuple

Page = tuple[tuple[str, str | None], ...]


class PageCase(NamedTuple):
    label: str
    comment: str
    page: Page  # (line, kind), kind None for a blank line
    known_failure: str = ""  # why it fails today


P1 = "The harbour of Norwood stayed closed for a third day on Friday as divers searched for the wreck of a coal barge that sank in the storm, the harbour master said."
P2 = "Forty boats were damaged or lost, the fishermen's union said, and the old smokehouse has lost its roof; nobody was hurt, although two cats are still missing."
P3 = "“We heard it go like a hat,” said Ada Quill, who lives across the street from the smokehouse and has kept its key since her aunt died, eleven winters ago."
P4 = "The harbour master hopes to see the first ferry leave on Monday, but he said the same of last Monday, and the Monday before that one was a holiday anyway."
SHORT = "Nobody was hurt."
_GAP = ("", None)


def spread(*lines: tuple[str, str]) -> Page:
    """Put a blank line between all lines, as most scraped files have it."""
    return tuple(item for line in lines for item in (line, _GAP))[:-1]


BODY = tuple((line, "body") for line in (P1, P2, P3, P4))

CASES: tuple[PageCase, ...] = (
    PageCase("body only", "a record may begin directly with its body", BODY),
    PageCase(
        "name alone",
        "a name is a byline beside a headline or a date line",
        spread(
            ("Harbour of Norwood stays closed after storm", "title"),
            ("Ozmir Teppelin", "byline"),
            ("March 4, 2024", "date_line"),
            *BODY,
        ),
    ),
    PageCase(
        "cue and name on two lines",
        "layouts that set the cue apart",
        spread(
            ("Harbour of Norwood stays closed after storm", "title"),
            ("Written by", "byline"),
            ("Ozmir Teppelin", "byline"),
            *BODY,
        ),
    ),
    PageCase(
        "name in a list of links",
        "no headline and no date beside it: not a byline",
        spread(*BODY, ("You May Also Like", "teaser"), ("Ozmir Teppelin", "teaser"), ("Ada Quill", "teaser")),
    ),
    PageCase(
        "wire copy",
        "results as an agency sends them: a dateline, and not one sentence",
        spread(
            ("NORWOOD SMOKEHOUSES INC <NSI> 4TH QTR NET", "title"),
            ("NORWOOD, March 4 - Shr 13 cts vs 41 cts", "body"),
            ("Net 1,079,100 vs 3,535,205", "body"),
            ("Nine mths", "body"),
            ("Shr 39 cts vs 80 cts", "body"),
        ),
    ),
    PageCase(
        "scores",
        "no sentence and no dateline, but no page either: better a list than nothing",
        (
            ("Results of the Norwood rowing regatta on Sunday:", "body"),
            ("Easton College 7 Norwood Fire Brigade 4", "body"),
            ("Smokehouse Ladies 12 Harbour Office 3", "body"),
        ),
    ),
    PageCase(
        "menu",
        "short lines only are a menu, not a text",
        (("Home", "navigation"), ("Tides", "boilerplate"), ("Classifieds", "navigation"), ("Contact us", "navigation")),
    ),
    PageCase(
        "reply, newsletter, teasers",
        "the tail of a small news site: teasers are cut off",
        spread(
            *BODY,
            ("Leave a Reply", "comment_form"),
            ("Your email address will not be published. Required fields are marked *", "comment_form"),
            ("Sign Up for Our Newsletters", "newsletter"),
            ("Get notified of the latest updates from Norwood Tide.", "newsletter"),
            ("You May Also Like", "teaser"),
            ("Lecture by Prof. Ivo Lane: “Herring, Salt and Forgetting: A Coast and Its Modern Memory”", "teaser"),
            ("EASTON — Prof. Ivo Lane (Easton College), will speak on…", "teaser"),
            ("Island Ferry to Sail Again on April 24", "teaser"),
            ("Captain urges passengers to ‘bring a book’ on crossing EASTON — The island…", "teaser"),
            ("Norwood Brass Band Withdrawn From Contest", "teaser"),
            ("NORWOOD — The brass band has ended its part in the contest of…", "teaser"),
        ),
    ),
    PageCase(
        "teasers in whole sentences",
        "not cut off, but a headline stands over each and the report never resumes",
        spread(
            *BODY,
            ("Related Stories", "teaser"),
            ("Ferry to sail again in April", "teaser"),
            ("The island ferry will sail again in April after a winter in the dock, its owner said on Sunday, and the crossing will take half an hour less than it took.", "teaser"),
            ("Brass band leaves contest", "teaser"),
            ("The brass band of Norwood has left the contest of the northern coast after a quarrel about the second trombone, its leader said in a letter to the jury.", "teaser"),
        ),
        known_failure="the line model takes the last teaser, a whole sentence, for the report",
    ),
    PageCase(
        "report resumes",
        "a newsletter box and a link in the middle end nothing",
        spread(
            (P1, "body"),
            ("Sign up for our newsletter", "newsletter"),
            ("Every morning the tides and the tidings.", "newsletter"),
            (P2, "body"),
            (P3, "body"),
            ("READ MORE: Smokehouse roof found in Easton", "teaser"),
            (P4, "body"),
        ),
    ),
    PageCase(
        "paywall and form",
        "",
        spread(
            *BODY,
            ("Subscribe to access", "paywall"),
            ("Follow", "share_bar"),
            ("Leave a Comment", "comment_form"),
            ("Your email address will not be published. Required fields are marked *", "comment_form"),
        ),
    ),
    PageCase(
        "comments",
        "readers' comments are long, end like sentences and are not the report",
        (
            *BODY,
            ("3 Comments", "comment_form"),
            ("oldsailor says:", "comment_form"),
            ("My grandfather always said that the smokehouse roof would go one day, and he had a good nose for roofs, having lost two of his own in the winter of the long ice.", "comment_form"),
            ("Mira says:", "comment_form"),
            ("I do not believe a word of this, the cats are in my kitchen and they are perfectly well, thank you, apart from the fat one, who eats too much of everything.", "comment_form"),
        ),
    ),
    PageCase(
        "sub-heading and label",
        "the one between paragraphs stays, the one before the disclaimer goes",
        spread(
            (P1, "body"),
            (P2, "body"),
            ("Divers at work", "subheading"),
            (P3, "body"),
            (P4, "body"),
            ("Harbour news", "boilerplate"),
            (
                "Not every report here expresses the point of view of the site; it was transmitted automatically and translated through technology, not by a human editor.",
                "disclaimer",
            ),
            ("Back to top button", "navigation"),
        ),
    ),
    PageCase(
        "captions",
        "between paragraphs, with and without a credit in brackets",
        (
            (P1, "body"),
            ("The harbour master is seen speaking at the yearly meeting of the pilots in Norwood, May 4, 2019. /AP", "caption"),
            (P2, "body"),
            ("In this image taken from video released by the coast guard, a trawler leans on the rocks off Norwood, May 3, 2019. /AP", "caption"),
            (P3, "body"),
            ("Fishermen mend their nets beside the wreck. (AP Photo/Ivo Lane)", "caption"),
            (P4, "body"),
            ("Photo: Norwood Tide", "caption"),
            (SHORT, "body"),
            ("(With input from agencies)", "credit"),
        ),
    ),
    PageCase(
        "pull quote",
        "a sentence of a paragraph, set apart",
        (
            (P1, "body"),
            (P2, "body"),
            ("“We heard it go like a hat,” said Ada Quill, who lives across the street", "repetition"),
            (P3, "body"),
            (P4, "body"),
        ),
    ),
    PageCase(
        "heading that a paragraph says as well",
        "no quotation marks: the name of a thing is no pull quote",
        (
            (P1, "body"),
            (P2, "body"),
            ("The ferry that sails again on Friday night", "subheading"),
            ("Nobody but the cook knew of the ferry that sails again on Friday night, and the cook, who had been told to say nothing of it, told the fish market before he told the crew.", "body"),
            (P3, "body"),
            (P4, "body"),
        ),
    ),
    PageCase(
        "story pasted twice",
        "",
        (*BODY, *((line, "repetition") for line in (P1, P2, P3, P4))),
    ),
    PageCase(
        "list",
        "announced by a colon",
        (
            (P1, "body"),
            ("What is closed:", "body"),
            ("The ferry to Easton", "body"),
            ("The fish market", "body"),
            ("The swimming hall", "body"),
            ("The lighthouse", "body"),
            ("The customs house", "body"),
            ("The old pier", "body"),
            (P2, "body"),
            (P3, "body"),
        ),
    ),
    PageCase(
        "short report",
        "two sentences, none of them long",
        (("Norwood harbour stays closed.", "body"), (SHORT, "body")),
    ),
    PageCase(
        "menu before, links after",
        "",
        (
            ("Skip to content", "navigation"),
            ("Fishing", "navigation"),
            ("Tides", "navigation"),
            ("Share this article", "share_bar"),
            *BODY,
            ("Ferry to sail again in April after a winter in dock", "boilerplate"),
            ("Brass band leaves contest", "boilerplate"),
            ("© 2019 Norwood Tide", "copyright"),
        ),
    ),
    PageCase(
        "german",
        "",
        (
            ("Der Hafen von Norderhaven blieb am Freitag den dritten Tag gesperrt, weil Taucher nach einem Kohlekahn suchten, der im Sturm gesunken war, sagte der Hafenmeister.", "body"),
            ("Anzeige", "advertisement"),
            ("Vierzig Boote wurden beschädigt oder gingen verloren, teilte der Fischerverband mit; verletzt wurde niemand, nur zwei Katzen werden noch immer vermisst.", "body"),
            ("Lesen Sie auch", "teaser"),
            ("Räucherei verliert ihr Dach", "teaser"),
            ("Kommentar verfassen", "comment_form"),
            ("Deine E-Mail-Adresse wird nicht veröffentlicht.", "comment_form"),
            ("Datenschutz", "cookie_notice"),
        ),
    ),
    PageCase(
        "french",
        "",
        (
            ("Le port de Norville est resté fermé vendredi pour la troisième journée, des plongeurs cherchant l’épave d’une barge coulée pendant la tempête, a dit le capitaine.", "body"),
            ("Quarante bateaux ont été endommagés ou perdus, selon le syndicat des pêcheurs ; personne n’a été blessé, mais deux chats manquent toujours à l’appel.", "body"),
            ("À lire aussi : Le toit du fumoir s’envole", "teaser"),
            ("Réservé aux abonnés", "paywall"),
            ("Inscrivez-vous à notre newsletter", "newsletter"),
            ("Tous droits réservés", "copyright"),
        ),
    ),
    PageCase(
        "russian",
        "",
        (
            ("Порт Северный остался закрыт третий день подряд: водолазы искали баржу с углём, затонувшую во время шторма, сообщил капитан порта, и нашли только якорь.", "body"),
            ("Сорок лодок повреждены или пропали, заявил союз рыбаков; никто не пострадал, но двух кошек всё ещё ищут, и надежды с каждым днём становится меньше.", "body"),
            ("Читайте также: Шторм сорвал крышу", "teaser"),
            ("Подпишитесь на наш канал в Telegram", "newsletter"),
            ("Добавить комментарий", "comment_form"),
        ),
    ),
)  # fmt: skip
