"""The invented corpus of the benchmarks: the same bytes everywhere, and in what matters like news."""

import gzip
import hashlib
import json
from collections import Counter

from benchmarks.corpus.page import write_html
from benchmarks.corpus.press import Press
from benchmarks.corpus.writing import write_corpus

# Of the first 200 documents. Another value means another corpus: figures of before and after are no comparison then.
FIRST_DOCUMENTS = "fe299ccc7d11b43f460f5527f2ae8f97"


def test_the_same_seed_makes_the_same_bytes():
    press = Press()
    data = b"".join(press.print_one(number).write_text() for number in range(200))
    assert hashlib.md5(data, usedforsecurity=False).hexdigest() == FIRST_DOCUMENTS


def test_a_document_follows_from_its_number_alone():
    forwards, backwards = Press(3, 300), Press(3, 300)
    numbers = range(120)
    there = [forwards.print_one(number) for number in numbers]
    assert there == [backwards.print_one(number) for number in reversed(numbers)][::-1]
    assert there != [Press(4, 300).print_one(number) for number in numbers]


def test_it_is_like_news():
    press = Press()
    documents = [press.print_one(number) for number in range(3_000)]
    sizes = sorted(len(document.write_text()) for document in documents)
    assert 2_000 < sum(sizes) / len(sizes) < 2_600
    # Half are short, some are ten times as long as the median.
    assert sizes[1_500] < 1_300
    assert sizes[-30] > 13_000
    kinds = Counter(document.kind for document in documents)
    copies = sum(kinds[kind] for kind in ("exact", "reprint", "edited", "trimmed", "excerpt"))
    assert 0.15 < copies / len(documents) < 0.21
    assert kinds["template"] > 30
    assert kinds["empty"]
    languages = Counter(document.story.language for document in documents)
    assert set(languages) == {"en", "de", "fr", "es", "ru"}
    assert 0.85 < languages["en"] / len(documents) < 0.97
    assert len({document.site.number for document in documents}) > 100
    # An agency's story is printed many times.
    originals = Counter(document.original for document in documents if document.original is not None)
    assert originals.most_common(1)[0][1] >= 8


def test_short_documents_are_short():
    press = Press(1, 300)
    sizes = [len(press.print_one(number).write_text()) for number in range(2_000)]
    assert 280 < sum(sizes) / len(sizes) < 400


def test_forms_hold_the_same_stories(tmp_path):
    press = Press(2, 400)
    files, lines = tmp_path / "files", tmp_path / "lines"
    total = write_corpus(files, 30, first=5, press=press)
    assert write_corpus(lines, 30, first=5, press=press, form="jsonl.gz") >= total
    texts = sorted(path.read_bytes() for path in files.rglob("*.txt"))
    assert sum(map(len, texts)) == total
    (container,) = lines.iterdir()
    with gzip.open(container, "rt", encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    assert [row["id"] for row in rows] == [f"{number:08d}" for number in range(5, 35)]
    encoded = [row["text"].encode(press.print_one(int(row["id"])).encoding) for row in rows]
    assert sorted(encoded) == texts
    write_corpus(tmp_path / "pages", 30, first=5, press=press, form="html")
    pages = {path.stem[-8:]: path.read_bytes() for path in (tmp_path / "pages").rglob("*.html")}
    assert pages["00000010"] == write_html(press.print_one(10))
    before = container.read_bytes()
    write_corpus(lines, 30, first=5, press=press, form="jsonl.gz")
    assert container.read_bytes() == before
