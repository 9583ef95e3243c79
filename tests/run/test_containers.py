"""Runs over containers: the same records in any files give the same texts, and a change costs what it changes."""

import bz2
import csv
import gzip
import io
import json
import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from cases.containers import write_tar, write_zip
from cases.web_archives import write_record, write_response, write_text
from corpus import write_files, write_page
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from warehouses import list_broken_checks, query, read_inputs, read_tables, run_on

from flows.run.ingest_batches import IngestBatch
from flows.storage.layout import Layout
from flows.storage.manifest import Manifest, checksum
from flows.storage.snapshots import current_manifest
from flows.storage.verify import verify_snapshot

Record = Mapping[str, Any]
Records = Sequence[Record]


def make_records(*numbers: int, publishers: int = 3) -> list[Record]:
    return [
        {
            "url": f"https://harbour.example/{number}",
            "text": write_page(number, number % publishers),
            "day": f"2024-05-{number:02d}",
        }
        for number in numbers
    ]


def write_lines(records: Records) -> bytes:
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records).encode()


def write_table(records: Records, delimiter: str = ",") -> bytes:
    text = io.StringIO()
    table = csv.DictWriter(text, ["url", "text", "day"], delimiter=delimiter, lineterminator="\n")
    table.writeheader()
    table.writerows(records)
    return text.getvalue().encode()


def write_parquet(records: Records) -> bytes:
    sink = io.BytesIO()
    columns = {name: [record.get(name) for record in records] for name in ("url", "text", "day")}
    pq.write_table(
        pa.table({name: pa.array(found, pa.string()) for name, found in columns.items()}), sink, row_group_size=2
    )
    return sink.getvalue()


WRITERS: dict[str, Callable[[Records], bytes]] = {
    ".jsonl": write_lines,
    ".ndjson.gz": lambda records: gzip.compress(write_lines(records)),
    ".json": lambda records: json.dumps(list(records), indent=1).encode(),
    ".json.bz2": lambda records: bz2.compress(json.dumps(list(records)).encode()),
    ".csv": write_table,
    ".tsv": lambda records: write_table(records, "\t"),
    ".parquet": write_parquet,
    ".zip": lambda records: write_zip(
        *((f"{n}.json", json.dumps(record).encode()) for n, record in enumerate(records))
    ),
    ".warc.wet.gz": lambda records: b"".join(
        gzip.compress(write_text(record["text"], record["url"], url=record["url"])) for record in records
    ),
    ".tar.gz": lambda records: gzip.compress(write_tar(("a.jsonl", write_lines(records)), ("b.md", b"No source."))),
}
# All but the publisher, which the address of a record tells as well.
VALUES = (
    "SELECT text_sha256, title, byline, published_on, documents.language, line_count, kept_line_count, "
    "(SELECT count(*) FROM mentions WHERE mentions.doc_id = documents.doc_id), "
    "(SELECT count(*) FROM quotes WHERE quotes.doc_id = documents.doc_id) "
    "FROM documents JOIN articles USING (doc_id) ORDER BY ALL"
)
FEW = settings(deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
NewFolder = Callable[[], Path]


@pytest.fixture(scope="module")
def new_folder(tmp_path_factory: pytest.TempPathFactory) -> NewFolder:
    return lambda: tmp_path_factory.mktemp("example")


@settings(FEW, max_examples=6)
@given(
    count=st.integers(1, 8),
    endings=st.lists(st.sampled_from(sorted(WRITERS)), min_size=1, max_size=4),
    dice=st.randoms(use_true_random=False),
    size=st.integers(1, 9_000),
)
def test_any_split_into_files_and_formats_gives_the_same_texts(
    count: int, endings: list[str], dice: random.Random, size: int, new_folder: NewFolder
) -> None:
    folder, records = new_folder(), make_records(*range(1, count + 1))
    texts = {f"{number}.txt": str(record["text"]).encode() for number, record in enumerate(records)}
    run_on(write_files(folder / "texts", texts), folder / "of-texts")
    dice.shuffle(records)
    split = {f"{number}{ending}": records[number :: len(endings)] for number, ending in enumerate(endings)}
    files = {name: WRITERS[name[1:]](found) for name, found in split.items()}
    run_on(write_files(folder / "raw", files), folder / "of-containers", batch_bytes=size, batch_documents=3)
    assert query(folder / "of-containers", VALUES) == query(folder / "of-texts", VALUES)
    assert list_broken_checks(folder / "of-containers") == []
    assert dict(query(folder / "of-containers", "SELECT source_uri, document_count FROM sources")) == {
        name: len(found) for name, found in split.items()
    }


records_of_a_source = st.lists(
    st.one_of(
        st.integers(1, 6).map(lambda number: make_records(number)[0]),
        st.integers(1, 6).map(lambda number: {"text": write_page(number, 0)}),
        st.integers(1, 3).map(lambda number: {"url": f"https://harbour.example/{number}", "title": "No text"}),
        st.integers(1, 3).map(lambda number: {"url": f"https://harbour.example/{number}", "text": "x" * 9_000}),
    ),
    max_size=6,
)
histories = st.lists(
    st.dictionaries(st.sampled_from(("a.jsonl", "b.json", "c.ndjson.gz")), records_of_a_source, min_size=1, max_size=2),
    min_size=2,
    max_size=4,
)


@settings(FEW, max_examples=8)
@given(history=histories, workers=st.just(0))
def test_containers_that_grow_shrink_and_are_rewritten_equal_a_rebuilt_warehouse(
    history: list[dict[str, list[Record]]], workers: int, new_folder: NewFolder
) -> None:
    folder = new_folder()
    raw = write_files(folder / "raw", {"stays.txt": write_page(99).encode()})
    how: dict[str, Any] = {"max_record_bytes": 8_000, "workers": workers}
    for change in history:
        write_files(raw, {name: WRITERS[name[1:]](records) for name, records in change.items()})
        run_on(raw, folder / "grown", batch_documents=2, **how)
    assert list_broken_checks(folder / "grown") == []
    run_on(raw, folder / "fresh", **how)
    assert read_tables(folder / "grown") == read_tables(folder / "fresh")
    assert read_inputs(folder / "grown") == read_inputs(folder / "fresh")


def test_a_line_at_the_front_of_a_keyed_file_judges_one_record(tmp_path: Path) -> None:
    raw, warehouse = tmp_path / "raw", tmp_path / "warehouse"
    broken: list[Record] = [{"url": "u", "title": "No text"}]
    run_on(write_files(raw, {"a.jsonl": write_lines(make_records(*range(1, 9), publishers=1) + broken)}), warehouse)
    write_files(raw, {"a.jsonl": write_lines(make_records(9, *range(1, 9), publishers=1) + broken)})
    assert run_on(raw, warehouse).counts["refined_count"] == 1
    numbers = dict(query(warehouse, "SELECT record_key, record_number FROM documents"))
    assert numbers == {f"https://harbour.example/{n}": n % 9 + 1 for n in range(1, 10)} | {"u": 10}
    assert query(warehouse, "SELECT record_number, stage, reason FROM rejected") == [(10, "ingest", "no_text_column")]
    run_on(raw, tmp_path / "fresh")
    assert read_tables(warehouse) == read_tables(tmp_path / "fresh")
    # A record that goes leaves, and moves the others.
    write_files(raw, {"a.jsonl": write_lines(make_records(*range(2, 9), publishers=1) + broken)})
    assert run_on(raw, warehouse).counts["refined_count"] == 0
    run_on(raw, tmp_path / "fresh-again")
    assert read_tables(warehouse) == read_tables(tmp_path / "fresh-again")


def test_without_keys_the_records_behind_a_new_one_are_judged(tmp_path: Path) -> None:
    raw, warehouse = tmp_path / "raw", tmp_path / "warehouse"
    texts = [{"text": record["text"]} for record in make_records(*range(1, 7))]
    run_on(write_files(raw, {"a.jsonl": write_lines(texts[1:])}), warehouse)
    write_files(raw, {"a.jsonl": write_lines(texts[1:3] + texts[:1] + texts[3:])})
    assert run_on(raw, warehouse).counts["refined_count"] == 4
    assert run_on(raw, warehouse).snapshot is None


def test_of_equal_texts_in_a_file_the_smaller_key_or_number_stands(tmp_path: Path) -> None:
    """As of files the smaller name does, so that the same records in any form give the same articles."""
    keyed = [{"id": key, "text": write_page(1)} for key in "dbca"]
    numbered = [{"text": write_page(2)} for _ in range(3)]
    files = {"a.jsonl": write_lines(keyed), "b.jsonl": write_lines(numbered)}
    run_on(write_files(tmp_path / "raw", files), tmp_path / "warehouse")
    articles = "SELECT source_uri, record_key, record_number FROM documents WHERE status = 'article' ORDER BY ALL"
    assert query(tmp_path / "warehouse", articles) == [("a.jsonl", "a", 4), ("b.jsonl", None, 1)]


def test_settings_of_columns_read_what_is_kept_again(tmp_path: Path) -> None:
    raw, warehouse = tmp_path / "raw", tmp_path / "warehouse"
    records = [
        record | {"slug": f"s{number}", "words": write_page(number + 50)}
        for number, record in enumerate(make_records(1, 2, 3))
    ]
    run_on(write_files(raw, {"a.jsonl": write_lines(records), "b.txt": write_page(30).encode()}), warehouse)
    named: dict[str, Any] = {"text_column": "words", "key_column": "slug"}
    for how in ({"text_column": "words"}, named, {}):
        assert run_on(raw, warehouse, **how).counts["refined_count"] == 4
        assert list_broken_checks(warehouse) == []
        run_on(raw, tmp_path / f"fresh-{len(how)}", **how)
        assert read_tables(warehouse) == read_tables(tmp_path / f"fresh-{len(how)}")
        assert read_inputs(warehouse) == read_inputs(tmp_path / f"fresh-{len(how)}")
        assert run_on(raw, warehouse, **how).snapshot is None


def test_a_source_that_changes_while_it_is_read_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its first records are on disk already when its end turns out to be another one."""
    raw = write_files(
        tmp_path / "raw", {"a.jsonl": write_lines(make_records(1, 2, 3)), "b.jsonl": write_lines(make_records(4))}
    )
    import flows.run.ingest_batches as module

    unpack, times = module._unpack, []

    def change_meanwhile(batch: IngestBatch, source: Any, *others: Any) -> Any:
        for number, record in enumerate(unpack(batch, source, *others)):
            if source.source_uri == "a.jsonl" and number == 1 and not times:
                times.append(number)
                write_files(raw, {"a.jsonl": write_lines(make_records(1, 2, 3, 5))})
            yield record

    monkeypatch.setattr(module, "_unpack", change_meanwhile)
    report = run_on(raw, tmp_path / "warehouse", batch_documents=1, batch_bytes=10**6)
    assert (report.counts["waiting_count"], report.counts["document_count"]) == (1, 1)
    assert run_on(raw, tmp_path / "warehouse").counts["document_count"] == 5
    run_on(raw, tmp_path / "fresh")
    assert read_tables(tmp_path / "warehouse") == read_tables(tmp_path / "fresh")


def test_source_suffix_reads_one_kind_only(tmp_path: Path) -> None:
    raw = write_files(tmp_path / "raw", {"a.jsonl": write_lines(make_records(1)), "b.txt": write_page(2).encode()})
    run_on(raw, tmp_path / "warehouse", source_suffix=".txt")
    assert query(tmp_path / "warehouse", "SELECT source_uri FROM sources") == [("b.txt",)]


def test_a_warehouse_of_an_older_newsmill_goes_on(tmp_path: Path) -> None:
    """Its kept bytes lack the columns that tell records of containers from texts."""
    raw, warehouse = tmp_path / "raw", tmp_path / "warehouse"
    files = {f"{number}.txt": write_page(number, number).encode() for number in range(5)}
    run_on(write_files(raw, files), warehouse)
    make_older(warehouse)
    write_files(raw, {"a.jsonl": write_lines(make_records(7, 8))})
    (raw / "0.txt").unlink()
    assert run_on(raw, warehouse).counts["document_count"] == 7
    manifest = current_manifest(Layout(warehouse))
    assert manifest is not None
    assert verify_snapshot(Layout(warehouse), manifest, "1GB").is_whole
    run_on(raw, warehouse, withdraw_missing=True, force=True)
    run_on(raw, tmp_path / "fresh")
    assert read_tables(warehouse) == read_tables(tmp_path / "fresh")
    assert read_inputs(warehouse) == read_inputs(tmp_path / "fresh")


def make_older(warehouse: Path) -> None:
    """Take the columns that are new out of a snapshot's files, and give it another version of the rules."""
    layout = Layout(warehouse)
    manifest = current_manifest(layout)
    assert manifest is not None
    folder, files = layout.snapshot(manifest.number), []
    for file in manifest.files:
        path = folder / file.path
        if file.table == "_state/numbers":
            continue
        if file.table in ("_state/bronze", "documents", "articles", "evidence"):
            table = pq.read_table(path, partitioning=None)
            if file.table == "_state/bronze":
                # All are texts, each of which is the first record of its file.
                table = table.append_column("record_number", pa.array([1] * table.num_rows, pa.int64()))
            new = {"format", "record_key", "reason", "detail", "url", "published_at", "source_column"}
            gone = new & set(table.column_names)
            assert gone
            path.chmod(0o644)
            pq.write_table(table.drop_columns(sorted(gone)), path)
            files.append(replace(file, bytes=path.stat().st_size, sha256=checksum(path)))
        else:
            files.append(file)
    path = folder / "manifest.json"
    path.chmod(0o644)
    older: Manifest = replace(manifest, files=tuple(files), versions=("older", *manifest.versions[1:]))
    older.write(path)


def test_workers_and_a_rebuild_give_the_same_rows(tmp_path: Path) -> None:
    raw, files = tmp_path / "raw", {f"{number}{ending}": ending for number, ending in enumerate(WRITERS)}
    records = make_records(*range(1, 15))
    write_files(raw, {name: WRITERS[files[name]](records[number::7]) for number, name in enumerate(files)})
    run_on(raw, tmp_path / "none")
    run_on(raw, tmp_path / "two", workers=2, batch_documents=2)
    assert read_tables(tmp_path / "two") == read_tables(tmp_path / "none")
    assert read_inputs(tmp_path / "two") == read_inputs(tmp_path / "none")
    write_files(raw, {"0.jsonl": write_lines(make_records(20, 1))})
    run_on(raw, tmp_path / "two", rebuild=True, batch_documents=2)
    run_on(raw, tmp_path / "fresh")
    assert read_tables(tmp_path / "two") == read_tables(tmp_path / "fresh")
    assert read_inputs(tmp_path / "two") == read_inputs(tmp_path / "fresh")


def test_a_web_archive_is_read_and_what_is_passed_over_is_counted(tmp_path: Path) -> None:
    raw, warehouse = tmp_path / "raw", tmp_path / "warehouse"
    request = write_record("request", b"GET / HTTP/1.1\r\n\r\n")
    picture = write_response(b"GIF89a", page_type="image/gif")
    texts = [
        write_text(write_page(number), str(number), url=f"https://harbour.example/{number}") for number in range(3)
    ]
    write_files(raw, {"a.warc.gz": gzip.compress(b"".join([request, *texts, picture, request])), "b.txt": b"The pier."})
    run_on(raw, warehouse)
    assert query(warehouse, "SELECT document_count, passed_over_count, passed_over FROM sources ORDER BY ALL") == [
        (1, 0, None),
        (3, 3, "2 request, 1 image/gif"),
    ]
    rows = query(warehouse, "SELECT record_number, record_key, url FROM documents WHERE record_key IS NOT NULL")
    assert sorted(rows) == [(n + 1, f"<urn:uuid:{n}>", f"https://harbour.example/{n}") for n in range(3)]
    report = run_on(write_files(raw, {"c.warc": request + picture}), warehouse)
    assert report.warnings == ["c.warc holds nothing to be read. Passed over: 1 image/gif, 1 request."]
    # A crawl's day is none of publication.
    assert query(warehouse, "SELECT count(*) FROM evidence WHERE source_column = 'WARC-Date'") == [(0,)]
    assert run_on(raw, warehouse).snapshot is None
    write_files(raw, {"a.warc.gz": gzip.compress(b"".join([picture, texts[2], texts[0]]))})
    run_on(raw, warehouse)
    assert query(warehouse, "SELECT passed_over_count FROM sources ORDER BY ALL") == [(0,), (1,), (2,)]
    run_on(raw, tmp_path / "fresh")
    assert read_tables(warehouse) == read_tables(tmp_path / "fresh")
    assert list_broken_checks(warehouse) == []


def test_a_page_of_a_web_archive_is_read_as_one_of_a_file_is(tmp_path: Path) -> None:
    pages = [
        "<html lang=en><head><meta charset=utf-8><meta property=og:title content='Pier opens'></head><body><nav><a href=/>Home</a></nav>"
        f"<h1>Pier opens</h1><time>{number} May 2024</time><p>{write_page(number).replace(chr(10), '</p><p>')}</p></body></html>"
        for number in (3, 4)
    ]
    run_on(
        write_files(tmp_path / "files", {f"{n}.html": page.encode() for n, page in enumerate(pages)}),
        tmp_path / "of-files",
    )
    captures = b"".join(gzip.compress(write_response(page, str(n))) for n, page in enumerate(pages))
    run_on(write_files(tmp_path / "crawl", {"a.warc.gz": captures}), tmp_path / "of-crawl")
    values = "SELECT title, published_on, articles.language, line_count, text FROM documents JOIN articles USING (doc_id) ORDER BY ALL"
    found = query(tmp_path / "of-files", values)
    assert len(found) == 2
    assert query(tmp_path / "of-crawl", values) == found
