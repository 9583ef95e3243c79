"""Words of page furniture in the languages that have a file of their own."""

from collections import Counter

import pytest

from flows.languages import load_languages
from flows.rules.page_phrases import KINDS
from flows.text.judging.line_features import measure
from flows.text.judging.line_rules import find_line_rule, find_opening
from flows.text.readers.line import LineReading

# A line of a page, the rule that takes it, whether a section begins behind it.
LINES = [
    ("Czytaj także:", "teaser.phrase", True),
    ("Komentarze (12)", "comment_form.phrase", True),
    ("Czytaj dalej »", "teaser.phrase", False),
    ("Διαβάστε επίσης:", "teaser.phrase", True),
    ("ΣΧΟΛΙΑ", "comment_form.phrase", True),
    ("Εκτύπωση", "share_bar.phrase", False),
    ("ΔΙΑΒΑΣΤΕ ΠΕΡΙΣΣΟΤΕΡΑ", "teaser.phrase", False),
    ("Επόμενο άρθρο", "teaser.phrase", False),
    ("相关新闻：", "teaser.phrase", True),
    ("【相关阅读】", "teaser.phrase", True),
    ("分享到：", "share_bar.phrase", False),
    ("字号：大 中 小", "share_bar.phrase", False),
    ("責任編輯：", "navigation.phrase", False),
    ("関連記事", "teaser.phrase", True),
    ("続きを読む", "teaser.phrase", False),
    ("댓글 3", "comment_form.phrase", True),
    ("무단전재 및 재배포 금지", "copyright.phrase", False),
    ("Lees ook", "teaser.phrase", True),
    ("Läs mer", "teaser.phrase", False),
    ("Annonce", "advertisement.phrase", False),
    ("Les også:", "teaser.phrase", True),
    ("Luetuimmat", "teaser.phrase", True),
    ("Čtěte také:", "teaser.phrase", True),
    ("En çok okunanlar", "teaser.phrase", True),
    ("اقرأ أيضاً:", "teaser.phrase", True),
    ("Читайте також:", "teaser.phrase", True),
    ("Citește și", "teaser.phrase", True),
    ("Szólj hozzá!", "comment_form.phrase", True),
    ("Baca Juga:", "teaser.phrase", True),
    ("Tin liên quan", "teaser.phrase", True),
    ("यह भी पढ़ें", "teaser.phrase", True),
]

# Lines of reports that begin with such words or hold them.
REPORTS = [
    "Komentarze ministra rozgniewały związki.",
    "Reklama kosztowała miasto dwa miliony.",
    "Τα σχόλια του υπουργού προκάλεσαν αντιδράσεις.",
    "评论员说，码头要到春天才能修好。",
    "広告費は昨年より二割増えた。",
    "댓글을 쓴 사람은 경찰에 출석했다.",
    "Reacties van bewoners bleven niet uit, zei de burgemeester.",
    "Annonser för flera miljoner fick dras tillbaka.",
    "Mainos maksoi kaupungille kaksi miljoonaa.",
    "Reklama stála město dva miliony korun.",
    "Yorum yapan bakan sendikaları kızdırdı.",
    "Реклама коштувала місту два мільйони.",
    "Iklan itu menelan biaya dua juta, kata wali kota.",
]


@pytest.mark.parametrize(("line", "rule_id", "opens"), LINES)
def test_lines_of_pages_are_known(line: str, rule_id: str, opens: bool) -> None:
    assert find_line_rule(LineReading(line), measure(line)) == (rule_id.split(".", maxsplit=1)[0], rule_id)
    assert find_opening(line, rule_id) is opens


@pytest.mark.parametrize("line", REPORTS)
def test_reports_may_begin_with_the_same_words(line: str) -> None:
    assert find_line_rule(LineReading(line), measure(line)) is None


def test_phrases_are_written_as_they_are_compared() -> None:
    phrases = [phrase for _, _, phrase in list_phrases()]
    assert [phrase for phrase in phrases if phrase != phrase.lower().replace("’", "'")] == []


def test_a_phrase_of_a_language_has_one_kind() -> None:
    count = Counter((code, phrase) for code, kind, phrase in list_phrases())
    assert [found for found, times in count.items() if times > 1] == []


def test_links_are_phrases_that_open_sections_or_share() -> None:
    for code, language in load_languages().items():
        page = language.page
        openings = {*page.comment_form, *page.newsletter, *page.teaser, *page.share_bar}
        assert sorted(set(page.links) - openings) == [], code


def list_phrases() -> list[tuple[str, str, str]]:
    """Language, kind and phrase of all phrases but the links, which are phrases of the other kinds."""
    return [
        (code, kind, phrase)
        for code, language in load_languages().items()
        for kind in KINDS
        for phrase in getattr(language.page, kind)
    ]
