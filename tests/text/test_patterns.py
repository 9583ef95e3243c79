r"""A pattern means the same in every script: \w, \d, \s and \b are those of Unicode wherever RE2 compiles one."""

import ast
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import flows
from flows.rules import all_rules
from flows.text.patterns import compile_bytes, compile_pattern, compile_set, widen_classes

FLOWS = Path(next(iter(flows.__path__)))
COMPILER = FLOWS / "text" / "patterns.py"
RULES = [rule for rule in all_rules() if rule.pattern]

# What RE2 reads as ASCII, outside of the classes of Unicode; \B would be, too.
ASCII_CLASS = re.compile(r"\\[wWdDsSbB]|\[:\^?(?:alpha|alnum|word|digit|space|lower|upper|punct):\]")
# Small letters of ASCII as a class: words of other languages have more.
ASCII_LETTERS = re.compile(r"\[[^\]]*[aA]-[zZ]")
# An agency's codes, which have no other letters.
REALLY_ASCII = {"boilerplate.wire_slug"}

# Pattern, texts that it finds, texts that it does not.
PATTERNS = [
    (r"^\W*(?:\d+\s+){2,}\W*$", ["12 14 ", "١٢ ١٤ "], ["57 000 рублей ", "Κόστος 57 000 ", "費用は57 000 です"]),
    (r"^\w+$", ["über", "правда", "शहर", "می‌شود", "ßß_1"], ["a b", "«так»", ""]),
    (r"[\w.]+@", ["josé@", "почта@"], [" @"]),
    (r"\bnas\b", ["nas", "u nas.", "(nas)"], ["anas", "nasé", "énas", "nas_"]),
    (r"нас\b", ["у нас", "нас!"], ["насос", "нас1"]),
    (r"\bà\b", ["à", "mot à mot"], ["voilà", "àb", "là-bas"]),
    (r"^contact\b.*(?:@|\d)", ["contact@a", "contact: 5"], ["contacts@a", "contacté@a", "contact5"]),
    (r"^by\b.+\b(?:at|on)\b.*\d", ["by ada on 3", "by x at\t5"], ["by ada son 3", "by ada onö 3", "byé x on 3"]),
    (r"a\b[^.]*$", ["a", "a b", "a-b"], ["ab", "aü b", "a b."]),
    (r"(?:x\b|y) z", ["x z", "y z"], ["xy"]),
    (r"^a(?: (?:on|zu)\b.*| \w*)?\W*$", ["a", "a on", "a zu b!", "a häuser"], ["a öl b", "aé"]),
    (r"(?:19|20)\d\d\b\.?$", ["in 1999", "2020."], ["2020ff", "2020é"]),
    (r"a\sb", ["a b", "a\u00a0b", "a\u3000b", "a\u2003b", "a\u0085b"], ["ab", "a.b"]),
    (r"^\S+$", ["слово", "a.b"], ["a\u3000b"]),
    (r"\D", ["x", "½"], ["12", "१२"]),
    (r"^[^.!?]+»$", ["ሌላ ዜና»"], ["አናውቅም። የለንም»", "काम हुआ। और»", "何もない。新聞»", "کیا ہوا؟ خبر»"]),
    (r"[.!?-]$", ["हुआ।", "a-"], ["a", "/"]),
]  # fmt: skip

REFUSED = [
    (r"[\W.]", "class"),
    (r"a\Bb", "B has no form"),
    (r".\b.", "either side"),
    (r"(?:a\b.)*", "repeated"),
    (r"a\bb", "finds nothing"),
    (r"a)", "bracket"),
]


@pytest.mark.parametrize(
    ("pattern", "found", "missed"), PATTERNS, ids=lambda value: value if isinstance(value, str) else ""
)
def test_a_pattern_in_many_scripts(pattern: str, found: list[str], missed: list[str]) -> None:
    search = compile_pattern(pattern).search
    assert [text for text in found if not search(text)] == []
    assert [text for text in missed if search(text)] == []


@pytest.mark.parametrize(("pattern", "message"), REFUSED)
def test_what_cannot_be_said_is_refused(pattern: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        widen_classes(pattern)


# Letters whose kind Python's re and Unicode agree on; marks are letters of words here, and no word to re.
TEXTS = st.text("abon ЫжλϡضŒßéÉ漢カ९5٣_.,:-—“”@/ \u00a0\u3000", max_size=30)
COMPARABLE = [pattern for pattern, _, _ in PATTERNS]


@given(st.sampled_from(COMPARABLE), TEXTS)
def test_a_pattern_finds_what_re_finds(pattern: str, text: str) -> None:
    """`re` knows Unicode, and is too slow for hostile text: it says what our patterns mean."""
    assert bool(compile_pattern(pattern).search(text)) == bool(re.search(pattern, text))


@given(
    TEXTS, st.sampled_from(["share", "нас", "фото:", "контакт@", "posted by", "on", " 3", "комментарии (4)", "12:30"])
)
def test_line_rules_find_what_re_finds(text: str, words: str) -> None:
    lines = [text + words, words + text, words]
    for line in lines:
        expected = [rule.id for rule in COMPARABLE_RULES if re.search(rule.pattern, line)]
        assert [COMPARABLE_RULES[number].id for number in sorted(SEARCH_RULES(line.encode()) or ())] == expected


COMPARABLE_RULES = [rule for rule in RULES if r"\p" not in rule.pattern]
SEARCH_RULES = compile_set([rule.pattern for rule in COMPARABLE_RULES], 1 << 28)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_no_rule_reaches_re2_with_a_class_of_ascii(rule: object) -> None:
    assert ASCII_CLASS.findall(widen_classes(rule.pattern)) == []  # type: ignore[attr-defined]


def test_classes_of_small_ascii_letters_are_few() -> None:
    assert {rule.id for rule in RULES if ASCII_LETTERS.search(rule.pattern)} <= REALLY_ASCII


def test_all_patterns_of_re2_are_compiled_in_one_place() -> None:
    """Elsewhere RE2 may only escape words or name its types."""
    direct = [
        f"{path.relative_to(FLOWS)}:{node.lineno}"
        for path in sorted(FLOWS.rglob("*.py"))
        if path != COMPILER
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.value.id == "re2"
        and node.attr not in {"escape", "_Regexp"}
    ]
    assert direct == []


def test_sets_and_bytes_are_compiled_alike() -> None:
    data = "Цена 57 000 рублей".encode()
    search = compile_set([r"^\W*(?:\d+\s+){2,}", r"\bцена\b", r"000\b"], 1 << 20)
    assert search(data) == [2]
    assert search("Цена\n12 \n13 14\n7 8 ".encode()) == [0]
    assert compile_bytes(r"\w+").match(data)[0].decode() == "Цена"
