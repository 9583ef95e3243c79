"""Corpora on disk: as files in folders, as pages in HTML, or as one jsonl.gz."""

import gzip
import json
from collections.abc import Iterator
from pathlib import Path

from benchmarks.corpus.page import write_html
from benchmarks.corpus.press import Document, Press

FORMS = ("files", "html", "jsonl.gz")


def write_corpus(folder: Path, count: int, *, first: int = 0, press: Press | None = None, form: str = "files") -> int:
    """Write documents `first` and so many more below a folder; returns the bytes of their texts or pages.

    Copies are of documents before them. A second call with a later `first` adds documents: files beside those that are
    there, or another container.
    """
    if form not in FORMS:
        raise ValueError(f"There is no form {form!r}; forms are {', '.join(FORMS)}")
    press = press or Press()
    documents = (press.print_one(number) for number in range(first, first + count))
    folder.mkdir(parents=True, exist_ok=True)
    if form == "jsonl.gz":
        return _write_lines(folder / f"news-{first:08d}.jsonl.gz", documents)
    total, known = 0, set[Path]()
    for document in documents:
        path = folder / f"{document.name}.{'html' if form == 'html' else 'txt'}"
        if path.parent not in known:
            path.parent.mkdir(exist_ok=True)
            known.add(path.parent)
        total += path.write_bytes(write_html(document) if form == "html" else document.write_text())
    return total


def _write_lines(path: Path, documents: Iterator[Document]) -> int:
    total = 0
    # The same bytes at any time and under any name: no time and no name in the head.
    with path.open("wb") as file, gzip.GzipFile("", "wb", 6, file, mtime=0) as lines:
        for document in documents:
            text = document.write_text().decode(document.encoding)
            total += len(text.encode())
            row = {"id": f"{document.number:08d}", "text": text}
            lines.write(json.dumps(row, ensure_ascii=False).encode() + b"\n")
    return total
