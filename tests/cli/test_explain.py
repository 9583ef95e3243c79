"""newsmill explain: every fate of a file, and that it says what the warehouse says."""

import json

import duckdb
import pytest
from mills import FERRY
from warehouses import query, run_on


def explain(newsmill, folder, target, *options):
    called = newsmill(folder, "explain", target, "--format", "json", *options)
    assert called.code == 0, called.err
    return json.loads(called.out)


def find_id(folder, source_uri):
    ((doc_id,),) = query(folder / "warehouse", f"SELECT doc_id FROM documents WHERE source_uri = '{source_uri}'")
    return doc_id


def test_lines_carry_verdict_rule_and_both_opinions(newsmill, mill):
    found = explain(newsmill, mill, "raw/ferry-copy.txt")
    assert [line["line_number"] for line in found["lines"]] == list(range(1, FERRY.count("\n") + 1))
    assert {line["verdict"] for line in found["lines"]} == {"kept", "removed", "blank"}
    share = found["lines"][-1]
    assert (share["verdict"], share["kind"], share["text"]) == (
        "removed",
        "share_bar",
        "Share this: Facebook X Email Print",
    )
    for line in found["lines"]:
        if line["verdict"] != "blank":
            assert line["rule_id"] in found["rules"]
            assert line["alone"] in ("text", "junk", "unsure")
            assert line["context"] in ("text", "junk", "unsure")


def test_values_have_witnesses(newsmill, mill):
    found = explain(newsmill, mill, "raw/ferry-copy.txt")
    lines = {line["line_number"]: line["repaired_text"] or line["text"] for line in found["lines"]}
    assert found["article"]["title"] == "Ferry returns to Port Kelda after nine weeks"
    assert {row["field"] for row in found["evidence"]} >= {"title", "byline", "dateline_place"}
    for row in found["evidence"]:
        assert lines[row["line_number"]][row["char_start"] : row["char_end"]] == row["surface"]
    text = found["article"]["text"]
    assert found["quotes"]
    for quote in found["quotes"]:
        assert text[quote["char_start"] : quote["char_end"]] == quote["text"]


@pytest.mark.parametrize("table", ["quotes", "mentions", "figures", "dates", "evidence", "authors"])
def test_it_says_what_the_warehouse_says(newsmill, mill, table):
    doc_id = find_id(mill, "ferry-copy.txt")
    found = explain(newsmill, mill, doc_id)
    with duckdb.connect(str(mill / "warehouse" / "warehouse.duckdb"), read_only=True) as db:
        relation = db.sql(f"SELECT * EXCLUDE (doc_id) FROM {table} WHERE doc_id = '{doc_id}' ORDER BY ALL")
        stored = [dict(zip(relation.columns, row, strict=True)) for row in relation.fetchall()]
    key = sorted(stored[0]) if stored else []

    def in_order(rows):
        return sorted((tuple(str(row.get(name)) for name in key) for row in rows), key=repr)

    assert in_order(found[table]) == in_order(stored)


def test_removed_lines_are_those_of_the_warehouse(newsmill, mill):
    for source_uri in ("ferry-copy.txt", "weather.txt", "mill.txt"):
        found = explain(newsmill, mill, source_uri)
        removed = [
            (line["line_number"], line["kind"], line["rule_id"])
            for line in found["lines"]
            if line["verdict"] == "removed"
        ]
        doc_id = find_id(mill, source_uri)
        stored = query(
            mill / "warehouse",
            f"SELECT line_number, kind, rule_id FROM removed_lines WHERE doc_id = '{doc_id}' ORDER BY ALL",
        )
        assert removed == stored
        assert found["notes"] == []


def test_an_unchanged_file_is_explained_as_published(newsmill, mill):
    found = explain(newsmill, mill, "raw/mill.txt")
    assert (found["is_published"], found["snapshot"], found["status"]) == (True, 1, "article")
    assert found["source_uri"] == "mill.txt"


def test_a_duplicate_names_the_article_that_stands_for_it(newsmill, mill):
    found = explain(newsmill, mill, "raw/islands/ferry.txt")
    assert found["status"] == "duplicate"
    assert found["canonical_id"] == find_id(mill, "ferry-copy.txt")
    assert found["method"] == "exact"
    text = newsmill(mill, "explain", "raw/islands/ferry.txt").out
    assert f"newsmill explain {found['canonical_id']}" in text


@pytest.mark.parametrize(
    ("target", "status", "reason"),
    [
        ("raw/empty.txt", "rejected", "empty"),
        ("raw/picture.txt", "rejected", "binary"),
        ("raw/README.md", "ignored", "readme"),
        ("raw/notes.md", "ignored", "other ending"),
        ("raw/.hidden/draft.txt", "ignored", "hidden"),
        ("raw/outside.txt", "refused", "outside_raw"),
        ("raw/pipe.txt", "refused", "not_regular"),
        ("outside.txt", "refused", "outside_raw"),
    ],
)
def test_it_says_why_a_file_is_no_article(newsmill, mill, target, status, reason):
    found = explain(newsmill, mill, target)
    assert (found["status"], found["reason"]) == (status, reason)
    assert found["detail"]
    text = newsmill(mill, "explain", target).out
    assert f"{status} ({reason}): " in text


def test_too_large_a_file_is_refused(newsmill, mill, monkeypatch):
    monkeypatch.setenv("NEWSMILL_MAX_RECORD_BYTES", "10")
    found = explain(newsmill, mill, "raw/mill.txt")
    assert (found["status"], found["reason"]) == ("refused", "too_large")


def test_a_file_needs_no_warehouse(newsmill, tmp_path):
    (tmp_path / "page.txt").write_text(FERRY)
    found = explain(newsmill, tmp_path, "page.txt")
    assert found["is_published"] is False
    assert found["article"]["title"] == "Ferry returns to Port Kelda after nine weeks"
    assert any("outside the raw folder" in note for note in found["notes"])
    assert any("stand in other documents" in note for note in found["notes"])


def test_a_changed_file_says_so(newsmill, own_mill):
    (own_mill / "raw" / "mill.txt").write_text("The mill stays open after all, its owners said on Friday evening.\n")
    found = explain(newsmill, own_mill, "raw/mill.txt")
    assert found["is_published"] is False
    assert any("changed since snapshot 1" in note for note in found["notes"])


def test_a_deleted_file_is_read_from_the_warehouse(newsmill, own_mill):
    (own_mill / "raw" / "mill.txt").unlink()
    found = explain(newsmill, own_mill, "mill.txt")
    assert found["status"] == "article"
    assert any("not there any more" in note for note in found["notes"])
    assert found["doc_id"] == find_id(own_mill, "mill.txt")


def test_other_settings_than_at_the_run_are_told(newsmill, mill, monkeypatch):
    monkeypatch.setenv("NEWSMILL_LATEST_DATE", "2001-01-01")
    found = explain(newsmill, mill, "raw/mill.txt")
    assert any("the settings changed" in note for note in found["notes"])


def test_repeated_lines_are_those_of_the_run(newsmill, tmp_path):
    raw = tmp_path / "raw"
    raw.mkdir()
    for number, word in enumerate(("harbour", "school", "library", "footbridge")):
        story = f"The {word} of Tarnfeld opened again on day {number} after a long winter of repairs, the council said."
        (raw / f"{word}.txt").write_text(f"{story}\n\nThe kettle in our newsroom is always on\n")
    run_on(raw, tmp_path / "warehouse")
    found = explain(newsmill, tmp_path, "raw/school.txt")
    assert [line["is_repeated"] for line in found["lines"]] == [False, False, True]
    assert "stands in other stories too" in newsmill(tmp_path, "explain", "raw/school.txt").out


def test_hostile_text_is_spelt_out(newsmill, mill):
    for form in ("text", "json"):
        out = newsmill(mill, "explain", "raw/weather.txt", "--format", form).out
        assert "newsletter" in out
        assert not {"\x1b", "\u202e", "\x07"} & set(out)


def test_text_names_every_rule(newsmill, mill):
    text = newsmill(mill, "explain", "raw/ferry-copy.txt").out
    found = explain(newsmill, mill, "raw/ferry-copy.txt")
    assert all(rule_id in text and description.split()[0] in text for rule_id, description in found["rules"].items())
    assert "harbour master" in text


def test_unknown_documents_are_wrong_use(newsmill, mill):
    assert newsmill(mill, "explain", "0" * 16).code == 2
    assert newsmill(mill, "explain", "raw").code == 2
