"""A run over records whose source knows something of them."""

import json
from pathlib import Path

from corpus import write_files, write_page
from warehouses import list_broken_checks, query, read_tables, run_on

RECORDS = (
    {"headline": "Ferry sails again", "author": "Ana Ruiz", "date": "2024-05-03T10:00:00+02:00", "source": "Harbour Herald",
     "url": "https://harbour.example/1", "lang": "en-GB"},
    {"url": "https://harbour.example/2", "published": "May 2024"},
    {"url": "https://harbour.example/3", "title": "https://harbour.example/3", "date": "1970-01-01", "author": "admin"},
    {},
)  # fmt: skip


def test_columns_reach_the_warehouse(tmp_path: Path) -> None:
    texts = [write_page(number, number) for number in range(4)]
    lines = [json.dumps(record | {"text": text}) + "\n" for record, text in zip(RECORDS, texts, strict=True)]
    run_on(write_files(tmp_path / "raw", {"a.jsonl": "".join(lines).encode()}), tmp_path / "given")
    files = {f"{number}.txt": text.encode() for number, text in enumerate(texts)}
    run_on(write_files(tmp_path / "texts", files), tmp_path / "plain")
    assert list_broken_checks(tmp_path / "given") == []

    known = "title, byline, publisher, published_on::VARCHAR, published_precision, strftime(published_at AT TIME ZONE 'UTC', '%Y-%m-%d %H:%M')"
    rows = query(
        tmp_path / "given",
        f"SELECT url, {known} FROM articles JOIN documents USING (doc_id, url) ORDER BY record_number",
    )
    plain = query(tmp_path / "plain", f"SELECT url, {known} FROM articles ORDER BY source_uri")
    first = ("Ferry sails again", "Ana Ruiz", "Harbour Herald", "2024-05-03", "day", "2024-05-03 08:00")
    assert rows[0] == ("https://harbour.example/1", *first)
    assert rows[1] == ("https://harbour.example/2", *plain[1][1:3], "harbour.example", "2024-05-01", "month", None)
    assert rows[2] == ("https://harbour.example/3", *plain[2][1:3], "harbour.example", *plain[2][4:])
    found = query(tmp_path / "given", "SELECT count(*) FROM articles WHERE url IS NULL AND published_at IS NULL")
    assert found == [(1,)]
    lines_of = "SELECT text, line_number, kind, rule_id FROM removed_lines ORDER BY ALL"
    assert query(tmp_path / "given", lines_of) == query(tmp_path / "plain", lines_of)
    texts_of = "SELECT text FROM articles ORDER BY ALL"
    assert query(tmp_path / "given", texts_of) == query(tmp_path / "plain", texts_of)

    doubted = "SELECT field, value, source_column FROM evidence WHERE rule_id = 'given.implausible' ORDER BY ALL"
    assert query(tmp_path / "given", doubted) == [
        ("authors", "admin", "author"),
        ("published_on", "1970-01-01", "date"),
        ("title", "https://harbour.example/3", "title"),
    ]


def test_a_map_judges_again(tmp_path: Path) -> None:
    record = {"id": 1, "title": "Sea", "kicker": "Ferry sails again", "text": write_page(1)}
    raw = write_files(tmp_path / "raw", {"a.jsonl": json.dumps(record).encode()})
    title, warehouse = "SELECT title FROM articles", tmp_path / "warehouse"
    run_on(raw, warehouse)
    assert query(warehouse, title) == [("Sea",)]
    run_on(raw, warehouse, map={"title": "kicker"})
    assert query(warehouse, title) == [("Ferry sails again",)]
    run_on(raw, tmp_path / "fresh", map={"title": "kicker"})
    assert read_tables(warehouse) == read_tables(tmp_path / "fresh")


def test_other_columns_are_attributes_where_they_are_asked_for(tmp_path: Path) -> None:
    text, other = write_page(1), write_page(2)
    records = [
        {"id": 1, "text": text, "section": "Sea", "votes": 7, "title": "Ferry sails again"},
        {"id": 2, "text": other, "section": " ", "votes": None},
        {"id": 3, "text": text, "section": "Copy"},
    ]
    lines = "".join(json.dumps(record) + "\n" for record in records)
    raw, warehouse = write_files(tmp_path / "raw", {"a.jsonl": lines.encode()}), tmp_path / "warehouse"
    of = "SELECT record_key, name, value FROM attributes JOIN documents USING (doc_id) ORDER BY ALL"
    run_on(raw, warehouse)
    assert query(warehouse, of) == []
    run_on(raw, warehouse, attributes="section, votes")
    duplicates = [key for (key,) in query(warehouse, "SELECT record_key FROM documents WHERE status = 'duplicate'")]
    assert len(duplicates) == 1
    said = {"1": [("section", "Sea"), ("votes", "7")], "3": [("section", "Copy")]}
    (key,) = said.keys() - set(duplicates)
    assert query(warehouse, of) == [(key, name, value) for name, value in said[key]]
    assert list_broken_checks(warehouse) == []
    run_on(raw, warehouse, attributes=("*",))
    assert ("2", "id", "2") in query(warehouse, of)
