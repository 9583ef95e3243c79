"""The authors of a page: its own bylines, and not those of other articles."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.rules import bylines
from flows.text.head.authors import find_authors
from flows.text.readers.line import read_lines
from flows.text.values import Verdict

RULE_IDS = {rule.id for rule in bylines.RULES}
REPORT = "The harbour office raised its fees on Monday, and nobody in town was told of it before."

# Label, lines as (kind, text), authors.
CASES = [
    ("by line", [("title", "Fees rise"), ("byline", "By Ana Ruiz and Li Wei"), ("body", REPORT)], ["Ana Ruiz", "Li Wei"]),
    ("cue on its own line", [("title", "Fees rise"), ("navigation", "By"), ("navigation", "Ozmir Teppelin"), ("body", REPORT)],
     ["Ozmir Teppelin"]),
    ("several names below a cue", [("navigation", "By"), ("navigation", "Lucy QuillNews Reporter"),
     ("navigation", "Tim Halloran"), ("body", REPORT)], ["Lucy Quill", "Tim Halloran"]),
    ("names below another cue", [("title", "Fees rise"), ("navigation", "Edited by"), ("navigation", "Anna Quill"),
     ("body", REPORT)], []),
    ("name beside a date", [("title", "Fees rise"), ("navigation", "Ozmir Teppelin"), ("date_line", "3 May 2024"),
     ("body", REPORT)], ["Ozmir Teppelin"]),
    ("name in capitals between headline and date", [("title", "Fees rise"), ("navigation", "OZMIR TEPPELIN"),
     ("date_line", "3 May 2024"), ("body", REPORT)], ["OZMIR TEPPELIN"]),
    ("a heading whose words the text uses", [("title", "Fees rise"), ("navigation", "Harbour Office"),
     ("date_line", "3 May 2024"), ("body", REPORT)], []),
    ("a single given name beside a date", [("title", "Fees rise"), ("navigation", "Karl"), ("date_line", "3 May 2024"),
     ("body", REPORT)], ["Karl"]),
    ("a section beside a date", [("title", "Fees rise"), ("navigation", "Sustainability"), ("date_line", "3 May 2024"),
     ("body", REPORT)], []),
    ("names in a row", [("title", "Fees rise"), ("navigation", "Anna Quill Karl Maria Lind"), ("date_line", "3 May 2024"),
     ("body", REPORT)], ["Anna Quill", "Karl Maria Lind"]),
    ("an organization", [("title", "Fees rise"), ("navigation", "By Harbour Post"), ("body", REPORT)], ["Harbour Post"]),
    ("a team", [("title", "Fees rise"), ("navigation", "Ledger Staff"), ("body", REPORT)], ["Ledger Staff"]),
    ("an agency below a cue", [("title", "Fees rise"), ("navigation", "von"), ("credit", "APA"), ("body", REPORT)], ["APA"]),
    ("a Japanese name beside a date", [("title", "Fees rise"), ("date_line", "2025/1/21 20:50"), ("navigation", "山田 太郎"),
     ("body", REPORT)], ["山田 太郎"]),
    ("a byline among teasers", [("title", "Fees rise"), ("byline", "By Ana Ruiz"), ("body", REPORT), ("body", REPORT),
     ("teaser", "Read more"), ("byline", "By Li Wei")], ["Ana Ruiz"]),
    ("a byline among teasers only", [("title", "Fees rise"), ("body", REPORT), ("teaser", "Read more"), ("teaser", "Boats sink"),
     ("byline", "By Li Wei")], []),
    ("a note on the author", [("title", "Fees rise"), ("body", REPORT), ("contact", "Ozmir Teppelin is a writer from Norwood.")],
     ["Ozmir Teppelin"]),
    ("a name over a note", [("title", "Fees rise"), ("body", REPORT), ("boilerplate", "Ozmir Teppelin"),
     ("boilerplate", "Ozmir is the owner of a net shop.")], ["Ozmir Teppelin"]),
    ("a byline behind the report", [("title", "Fees rise"), ("body", REPORT), ("byline", "Von Jana Brandt")], ["Jana Brandt"]),
    ("a reader", [("title", "Fees rise"), ("body", REPORT), ("comment_form", "Comments"), ("comment_form", "Anna Quill"),
     ("comment_form", "Anna is right.")], []),
    ("the caption of a portrait", [("title", "Mayor Anna Quill resigns"), ("navigation", "Anna Quill"),
     ("body", "Mayor Anna Quill of Norwood resigned on Monday, and nobody in town was told of it before.")], []),
    ("a portrait in another case", [("title", "Суд отпустил Сергея Лапина"), ("navigation", "Сергей Лапин"),
     ("body", "Суд в понедельник отпустил бывшего мэра Сергея Лапина, сообщила пресс-служба города.")], []),
    ("an author whom the headline names", [("title", "Anna Quill: why the harbour needs us"), ("navigation", "Anna Quill"),
     ("body", REPORT)], ["Anna Quill"]),
    ("an author whom the standfirst names", [("title", "Fees rise"), ("navigation", "Anna Quill"),
     ("body", "Anna Quill asks why the harbour office raised its fees on Monday and told nobody.")], ["Anna Quill"]),
    ("emoji", [("title", "Fees rise"), ("navigation", "Anna Quill ✨"), ("navigation", "Staff Writer"), ("body", REPORT)],
     ["Anna Quill"]),
    ("a date before the name", [("title", "Fees rise"), ("navigation", "3 May 2024 Anna Quill Leave a comment"),
     ("body", REPORT)], ["Anna Quill"]),
    ("an age behind the name", [("title", "Fees rise"), ("navigation", "Anna Quill | hace 3 horas"), ("body", REPORT)],
     ["Anna Quill"]),
    ("an account behind the name", [("title", "Fees rise"), ("navigation", "Por"), ("navigation", "Juan Morel @jmorel"),
     ("body", REPORT)], ["Juan Morel"]),
    ("a cue at the end of a date line", [("title", "Fees rise"), ("date_line", "10.12.2022 18:27 von"),
     ("navigation", "Ozmir Teppelin"), ("body", REPORT)], ["Ozmir Teppelin"]),
    ("a role without a comma", [("title", "Fees rise"), ("navigation", "Anna Quill Senior Editor, The Norwood Ledger"),
     ("body", REPORT)], ["Anna Quill"]),
    ("a photo's credit", [("title", "Fees rise"), ("navigation", "Anna Quill | Ledger Images"), ("body", REPORT)], []),
    ("names in a menu", [("navigation", "Karl Maria"), *[("navigation", "Harbour fees and more")] * 9, ("title", "Fees rise"),
     ("body", REPORT)], []),
    ("a list of links", [*[("navigation", f"Anna Quill{end}") for end in ("er", "ing", "ton", "ford", "ham", "by")],
     ("title", "Fees rise"), ("body", REPORT)], []),
    ("a name once with its title", [("byline", "By Ana Ruiz"), ("byline", "By Dr. Ana Ruiz"), ("body", REPORT)], ["Ana Ruiz"]),
    ("a note that opens with by", [("title", "Fees rise"),
     ("body", "By Anna Quill, a senior reporter who covers harbours for the Ledger. She has lived in Norwood for ten years."),
     ("body", REPORT)], ["Anna Quill"]),
    ("a signature", [("title", "Fees rise"), ("body", REPORT), ("boilerplate", "— Ozmir Teppelin")], ["Ozmir Teppelin"]),
    ("a signature in brackets", [("title", "Fees rise"), ("body", REPORT), ("boilerplate", "(Anna Quill)")], ["Anna Quill"]),
    ("a signature without a mark", [("title", "Fees rise"), ("body", REPORT), ("boilerplate", "Anna Quill")], ["Anna Quill"]),
    ("whose words are quoted", [("title", "Fees rise"), ("body", REPORT), ("body", "“The sea is patient.”"),
     ("boilerplate", "— Anna Quill")], []),
    ("whom the report names", [("title", "Fees rise"), ("body", REPORT + " Anna Quill was not."),
     ("boilerplate", "— Anna Quill")], []),
    ("a tag below a credit", [("title", "Fees rise"), ("body", REPORT), ("credit", "(Reuters)"), ("boilerplate", "Anna Quill")], []),
    ("no name behind a dash", [("title", "Fees rise"), ("body", REPORT), ("boilerplate", "— The Harbour Board")], []),
    ("a stated byline far behind", [("title", "Fees rise"), ("body", REPORT), *[("teaser", "Boats sink in a storm")] * 8,
     ("byline", "Written by Ana Ruiz")], ["Ana Ruiz"]),
    ("a photographer", [("title", "Fees rise"), ("caption", "Anna Quill"), ("body", REPORT)], []),
]  # fmt: skip


def judge(kind: str) -> Verdict:
    return Verdict(kind, "", "junk", "", "text" if kind == "body" else "junk", "")


@pytest.mark.parametrize(("page", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_authors(page: list[tuple[str, str]], expected: list[str]) -> None:
    _, authors = find_authors(read_lines([text for _, text in page]), [judge(kind) for kind, _ in page])
    assert [author.value for author in authors] == expected


LINES = st.one_of(
    st.text(max_size=60),
    st.sampled_from(["By", "By Ana Ruiz", "Ozmir Teppelin", "3 May 2024", "Edited by:", "About the author", REPORT, "山田 太郎"]),
)  # fmt: skip
KINDS = st.sampled_from(["title", "body", "byline", "navigation", "date_line", "teaser", "comment_form"])


@given(st.lists(st.tuples(KINDS, LINES), max_size=12))
def test_every_author_stands_where_it_is_said_to_stand(page: list[tuple[str, str]]) -> None:
    lines = [text for _, text in page]
    byline, authors = find_authors(read_lines(lines), [judge(kind) if text.strip() else None for kind, text in page])
    for found in [*authors, *([byline] if byline else [])]:
        assert found.value
        assert lines[found.line][found.start : found.end] == found.value
        assert found.rule_id in RULE_IDS
    assert len({author.value.casefold() for author in authors}) == len(authors)
