"""A report is kept whole in every script: ends of sentences, letters without case, marks on letters, answers."""

import numpy as np
import pytest
from cases.judge import P1, P2, P4
from cases.scripts import ANSWERS, LABELS, REPORTS

from flows.rules.marks import CLOSERS, COMMAS, SENTENCE_ENDS
from flows.text.judging.judge import judge_alone, judge_lines
from flows.text.judging.line_features import HEADING, LABEL, MARKS, REMARK, SENTENCE, measure
from flows.text.judging.line_rules import find_line_rule
from flows.text.judging.line_words import list_words
from flows.text.judging.page_features import FEATURES, Ints, WordScores, describe_page
from flows.text.readers.line import LineReading, read_lines
from flows.text.reading.wrapping import find_blocks
from flows.text.sentence_ends import ends_sentence, is_speech


def judge(lines: list[str]) -> list[str | None]:
    verdicts = judge_lines(read_lines(lines), find_blocks(lines), frozenset(), 0.5)
    return [verdict.kind if verdict else None for verdict in verdicts]


def spread(lines: tuple[str, ...]) -> list[str]:
    return "\n\n".join(lines).split("\n")


@pytest.mark.parametrize("language", REPORTS)
@pytest.mark.parametrize("put", [spread, list], ids=["blank lines between", "line by line"])
def test_a_report_is_kept_whole(language: str, put: object) -> None:
    headline, body = REPORTS[language]
    lines = put((headline, *body))  # type: ignore[operator]
    kinds = [(line, kind) for line, kind in zip(lines, judge(lines), strict=True) if line]
    assert [line for line, kind in kinds[1:] if kind != "body"] == []
    assert kinds[0][1] == "title"


@pytest.mark.parametrize("language", REPORTS)
def test_a_report_is_kept_whole_on_a_page(language: str) -> None:
    """Menus above and below do not make furniture of the last short sentences."""
    headline, body = REPORTS[language]
    lines = spread(("Menu", "Home", "Search", headline, *body, "Share this", "Leave a Reply", "Your name"))
    kinds = dict(zip(lines, judge(lines), strict=True))
    assert [line for line in body if kinds[line] != "body"] == []


@pytest.mark.parametrize("answer", ANSWERS)
def test_an_answer_is_speech(answer: str) -> None:
    assert is_speech(answer)
    assert find_line_rule(LineReading(answer), measure(answer)) is None
    lines = spread((P1, answer, P2, P4))
    assert judge(lines)[2] == "body"


@pytest.mark.parametrize("answer", ANSWERS)
def test_an_answer_that_other_reports_hold_too_stays(answer: str) -> None:
    assert judge_alone(answer, 0, 0, frozenset({0})).alone == "unsure"


@pytest.mark.parametrize("label", LABELS)
def test_a_label_is_no_speech(label: str) -> None:
    assert not is_speech(label)


@pytest.mark.parametrize("language", REPORTS)
def test_sentences_end_and_headlines_do_not(language: str) -> None:
    headline, body = REPORTS[language]
    assert not ends_sentence(headline)
    if "without marks" not in language:
        assert [line for line in body if not ends_sentence(line)] == []


@pytest.mark.parametrize("mark", SENTENCE_ENDS)
def test_every_mark_ends_a_sentence(mark: str) -> None:
    for line in (f"abc def{mark}", f"abc def{mark}”", f"abc def{mark} »"):
        assert ends_sentence(line)
        assert measure(line).shape is REMARK
    assert list_words(f"abc{mark}")[2] in {".", "?", "!"}


def test_marks_are_told_apart() -> None:
    assert set(SENTENCE_ENDS).isdisjoint(COMMAS)
    assert set(SENTENCE_ENDS).isdisjoint(CLOSERS)
    assert len(SENTENCE_ENDS) == len(set(SENTENCE_ENDS))
    assert measure("。！").shape is MARKS
    assert measure("Sport |").shape is LABEL


PLAIN_PAGE = (
    "the eastern quay reopens", "norwood", "harbour news of the week",
    "the harbour board said on tuesday that the eastern quay would be rebuilt before the winter storms, at last.",
    "who will pay for it?", "engineers found that the oldest piles had lost a third of their strength since the war!",
    "the work begins in may.", "more boats", "and these will move…",
)  # fmt: skip
# Twenty-six letters of each alphabet, and its full stop.
ALPHABETS = {
    "Cyrillic": ("абвгдежзийклмнопрстуфхцчшщ", "."),
    "Greek": ("αβγδεζηθικλμνξοπρστυφχψωςάέ", "."),
    "Armenian": ("աբգդեզէըթժիլխծկհձղճմյնշոչպ", "։"),
    "Georgian": ("აბგდევზთიკლმნოპჟრსტუფქღყშჩ", "."),
    "Hebrew": ("אבגדהוזחטיכלמנסעפצקרשתךםןף", "."),
    "Arabic, as in Urdu": ("ابتثجحخدذرزسشصضطظعغفقكلمنه", "۔"),
    "Devanagari": ("कखगघङचछजझञटठडढणतथदधनपफबभमय", "।"),
    "Bengali": ("কখগঘঙচছজঝঞটঠডঢণতথদধনপফবভময", "।"),
    "Tamil": ("அஆஇஈஉஊஎஏஐஒஓகஙசஞடணதநபமயரலவழ", "."),
}


def describe(lines: tuple[str, ...]) -> Ints:
    units = [judge_alone(line, number, number, frozenset()) for number, line in enumerate(lines)]
    nothing = np.zeros(len(units), dtype=np.int32)
    return describe_page(units, WordScores(nothing, nothing, nothing, nothing))


@pytest.mark.parametrize("alphabet", ALPHABETS)
def test_a_page_looks_the_same_in_every_alphabet(alphabet: str) -> None:
    """Letter for letter: nothing that is measured of a page says that its letters are Latin, but for their case."""
    letters, stop = ALPHABETS[alphabet]
    table = str.maketrans("abcdefghijklmnopqrstuvwxyz.", letters[:26] + stop)
    written, plain = describe(tuple(line.translate(table) for line in PLAIN_PAGE)), describe(PLAIN_PAGE)
    if not letters[0].islower():
        plain[:, FEATURES.index("words_small")] //= 2
    assert np.array_equal(written, plain)


def test_long_lines_of_arabic_script_may_lack_their_end_mark() -> None:
    """Papers in Urdu and Arabic leave it out on the web; a headline is shorter than a paragraph."""
    paragraph = "بندرگاہ بورڈ نے منگل کو کہا کہ مشرقی گھاٹ کو سردیوں کے طوفانوں سے پہلے دوبارہ بنایا جائے گا یہ کام دو بار ملتوی ہو چکا ہے"
    headline = "سردیوں سے پہلے بندرگاہ کی مرمت"
    assert (measure(paragraph).shape, measure(headline).shape) == (SENTENCE, HEADING)


@pytest.mark.parametrize(
    "line",
    [
        "港口今天关闭。（完）",
        "港口今天關閉。 【詳細】",
        "港口今天关闭。”(本报记者 王一)",
        "港は閉鎖された。完",
        "बंदरगाह बंद रहेगा। (भाषा)",
    ],
)
def test_a_signature_behind_the_last_stop_leaves_the_sentence_whole(line: str) -> None:
    assert ends_sentence(line)


@pytest.mark.parametrize(
    "line", ["港口关闭？（图）", "港口关闭（图）", "The port is closed. (Lane)", "港口今天关闭。（第一章）开始"]
)
def test_brackets_behind_a_headline_end_no_sentence(line: str) -> None:
    assert not ends_sentence(line)


def test_a_line_without_spaces_is_no_label_because_it_has_none() -> None:
    lines = ("港口", "港口今天因風暴關閉", "港の料金が春に上がる", "ท่าเรือจะเปิดอีกครั้ง", "Hafenverwaltungsgebühren")
    assert [measure(line).shape for line in lines] == [LABEL, HEADING, HEADING, HEADING, LABEL]


def test_a_long_line_without_spaces_is_running_text_by_its_marks() -> None:
    report = "3月5日，港口因风暴关闭，四十条船受损或失踪，没有人受伤，但两只猫仍然下落不明，潜水员继续寻找沉没的运煤驳船，港务局说工程将在五月开始，渔民们希望码头能够早日重新开放，并要求赔偿（王一"
    links = " ".join(
        ["港口新闻", "渔业", "天气预报", "风暴专题", "码头", "潜水", "图片", "视频", "专栏", "论坛", "旅游", "招聘"] * 2
    )
    assert [judge_alone(line, 0, 0, frozenset()).alone for line in (report, links)] == ["text", "unsure"]
