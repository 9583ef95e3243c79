"""Lines that are page furniture whenever they stand alone: buttons, labels, links, notices.

The phrases stand in the files of the languages (`Page` in flows/languages/tables): whole lines, compared without
case, digits and the marks around them ("12 Comments »" is "comments").
"""

from flows.rules.rule import Rule

# Phrases behind which a section of the page begins: what follows is not the report, until the report clearly
# resumes. A section of comments never ends, the others do. The others only decorate a page and open nothing.
OPENING_RULES: frozenset[str] = frozenset({"comment_form.phrase", "newsletter.phrase", "teaser.phrase"})


def _describe(rule_id: str, description: str, removes: tuple[str, ...], keeps: tuple[str, ...]) -> Rule:
    return Rule(rule_id, rule_id.split(".", maxsplit=1)[0], description, removes=removes, keeps=keeps)


RULES: tuple[Rule, ...] = (
    _describe("comment_form.phrase", "A heading, field or button of a comment form, standing alone.",
              ("Leave a Reply", "12 Comments", "Kommentar verfassen", "Laisser un commentaire", "Lascia un commento"),
              ("Comments by the minister on Tuesday angered the unions.",)),
    _describe("newsletter.phrase", "A call to sign up for a newsletter or an alert, standing alone.",
              ("Sign Up for Our Newsletters", "Newsletter abonnieren", "Iscriviti alla newsletter"),
              ("The ministry stopped its newsletter after forty years.",)),
    _describe("teaser.phrase", "A heading or link that leads to other articles, standing alone.",
              ("You May Also Like", "Related articles:", "Lesen Sie auch", "À lire aussi", "Читайте также"),
              ("Related charges against the two men were dropped.",)),
    _describe("share_bar.phrase", "A button or link to share, print, save or follow, standing alone.",
              ("Share this article", "Facebook", "Artikel teilen", "Partager", "Поделиться"),
              ("Share this burden, the minister told the lenders.",)),
    _describe("advertisement.phrase", "A label around an advertisement.",
              ("ADVERTISEMENT", "Anzeige", "Publicité", "Реклама"),
              ("The advertisement cost the city 40,000 euros.",)),
    _describe("paywall.phrase", "A call to subscribe, log in or pay, standing alone.",
              ("Subscribe to access", "Log in", "Jetzt Abo abschließen", "Réservé aux abonnés"),
              ("Subscribers of the orchestra booed the new director.",)),
    _describe("navigation.phrase", "A word of the page's navigation, standing alone.",
              ("Back to top", "Skip to content", "Startseite", "Menu", "Наверх"),
              ("Back to the top of the league went Norwood on Sunday.",)),
    _describe("section_label.phrase", "The name of a section of the paper, standing alone.",
              ("LOCAL NEWS", "Politik", "Sucesos"),
              ("Sports clubs will share the old barracks from May.",)),
    _describe("cookie_notice.phrase", "A link or button about cookies, privacy or terms of use, standing alone.",
              ("Cookie settings", "Datenschutz", "Accept all"),
              ("Privacy was the subject of a long debate in parliament.",)),
    _describe("copyright.phrase", "A notice of rights, standing alone.",
              ("All rights reserved.", "Alle Rechte vorbehalten", "Riproduzione riservata"),
              ("Copyright fees for school choirs will rise next year.",)),
    _describe("disclaimer.phrase", "The heading of a disclaimer, standing alone.",
              ("Disclaimer", "Haftungsausschluss"),
              ("A disclaimer was missing on the bottles, the court said.",)),
)  # fmt: skip

# The kinds of these phrases; of a phrase that stands in several, the first one counts.
KINDS: tuple[str, ...] = tuple(rule.kind for rule in RULES)
