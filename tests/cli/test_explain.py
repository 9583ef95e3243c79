"""newsmill explain: every fate of a file, and that it says what the warehouse says."""

import json
import re

import duckdb
import pytest
from mills import FERRY
from warehouses import query, run_on

from flows.commands.explain_text import explanation_lines

# A menu, a report with a sub-heading and an advertisement in it, and links behind it.
HARBOUR = """Tides and tidings
Harbour of Norwood stays closed after storm
The harbour of Norwood stayed closed for a third day on Friday as divers searched for the wreck of a coal barge that sank in the storm, the harbour master said.
Divers at work
Forty boats were damaged or lost, the fishermen's union said, and the old smokehouse has lost its roof; nobody was hurt, although two cats are still missing.
Our readers love their boats, so do not wait and order yours in the shop of this paper.
The harbour master hopes to see the first ferry leave on Monday, but he said the same of last Monday, and the Monday before that one was a holiday anyway.
Nobody was hurt.
Subscribe now
More boats
Ferry sails again
"""


def explain(newsmill, folder, target, *options):
    called = newsmill(folder, "explain", target, "--format", "json", *options)
    assert called.code == 0, called.err
    return json.loads(called.out)


def find_id(folder, source_uri):
    ((doc_id,),) = query(folder / "warehouse", f"SELECT doc_id FROM documents WHERE source_uri = '{source_uri}'")
    return doc_id


def test_lines_carry_verdict_rule_and_all_opinions(newsmill, mill):
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
        ("raw/picture.txt", "rejected", "looks_like_image"),
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
    assert any("the settings or your lexicon changed" in note for note in found["notes"])


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


def test_every_repair_is_told(newsmill, tmp_path):
    story = "Die MÃ¼hle am Fluss brannte in der Nacht ab, teilte die Feuer\u00adwehr am Montag in Vellmar mit."
    lines = [story, "\u200b", "Niemand wurde  verletzt &amp; niemand vermisst, sagte ein Sprecher der Stadt am Abend."]
    (tmp_path / "page.txt").write_bytes(b"\xef\xbb\xbf" + "\n".join(lines).encode())
    found = explain(newsmill, tmp_path, "page.txt")
    assert (found["encoding"], found["decoding_repairs"]) == ("utf-8", ["byte order mark"])
    assert found["encoding_evidence"] == "its byte order mark says so"
    assert [line["repairs"] for line in found["lines"]] == [
        ["mojibake", "invisible characters"],
        ["invisible characters"],
        ["spaces", "html entities"],
    ]
    text = newsmill(tmp_path, "explain", "page.txt").out
    assert "(its byte order mark says so); language" in text
    assert "repaired while it was decoded: byte order mark" in text
    assert "Repaired: html entities in 1 line, invisible characters in 2 lines, mojibake in 1 line" in text
    assert "repaired: mojibake, invisible characters" in text
    assert "it was: Die MÃ¼hle" in text


def test_repairs_are_told_for_a_doc_id_too(newsmill, tmp_path):
    raw = tmp_path / "raw"
    raw.mkdir()
    story = "Požar wybuchł w nocy w śródmieściu, a strażacy ugasili go o świcie, podała w poniedziałek rzeczniczka.\n"
    (raw / "fire.txt").write_bytes(story.encode("iso8859_2"))
    run_on(raw, tmp_path / "warehouse")
    found = explain(newsmill, tmp_path, find_id(tmp_path, "fire.txt"))
    assert (found["encoding"], found["lines"][0]["text"]) == ("iso-8859-2", story.strip())
    assert "older encodings" in newsmill(tmp_path, "explain", found["doc_id"]).out


@pytest.mark.parametrize("threshold", ["0.02", "0.5", "0.98"])
def test_the_line_model_says_what_it_thinks(newsmill, tmp_path, monkeypatch, threshold):
    monkeypatch.setenv("NEWSMILL_LINE_THRESHOLD", threshold)
    (tmp_path / "page.txt").write_text(HARBOUR)
    found = explain(newsmill, tmp_path, "page.txt")
    assert found["line_threshold"] == float(threshold)
    asked = [line for line in found["lines"] if line["learned"]]
    assert 0 < len(asked) < len(found["lines"])
    for line in found["lines"]:
        assert line["learned"] in ("text", "junk", "unsure", None)
        assert (line["learned"] is None) == (line["learned_probability"] is None)
        assert (line["reasons"] is not None) == line["rule_id"].endswith(".model")
        assert line["learned"] is None or 0 <= line["learned_probability"] <= 1
    text = newsmill(tmp_path, "explain", "page.txt").out
    assert f"Line model: asked about {len(asked)} lines" in " ".join(text.split())
    assert f"{threshold} (line_threshold)" in " ".join(text.split())
    assert len(re.findall(r"model: (?:report|page|cannot tell) \(\d\.\d\d\)", text)) == len(asked)


def test_where_the_line_model_decides_it_has_reasons(newsmill, tmp_path, monkeypatch):
    (tmp_path / "page.txt").write_text(HARBOUR)
    decided = []
    for threshold in ("0.02", "0.5", "0.98"):
        monkeypatch.setenv("NEWSMILL_LINE_THRESHOLD", threshold)
        found = explain(newsmill, tmp_path, "page.txt")
        decided += [line for line in found["lines"] if line["rule_id"].endswith(".model")]
        assert all(line["rule_id"] in found["rules"] for line in decided if line in found["lines"])
    assert decided
    for line in decided:
        assert line["learned"] == ("text" if line["verdict"] == "kept" else "junk")
        assert line["reasons"]["groups"]
        assert all(group.keys() == {"name", "effect"} for group in line["reasons"]["groups"])
        assert all(word.keys() == {"word", "where", "weight"} for word in line["reasons"]["words"])


def show_line(newsmill, folder, **changes):
    """The text of an explanation whose fourth line is changed by hand."""
    (folder / "page.txt").write_text(HARBOUR)
    found = explain(newsmill, folder, "page.txt")
    found["lines"] = [line | {"learned": None, "reasons": None} for line in found["lines"]]
    found["lines"][3] |= changes
    return "\n".join(line.strip() for line in explanation_lines(found))


def test_reasons_stand_under_their_line(newsmill, tmp_path, monkeypatch):
    monkeypatch.setenv("COLUMNS", "100")
    reasons = {
        "groups": [
            {"name": "its length", "effect": -2.1},
            {"name": "its share of the report's vocabulary", "effect": 0.55},
            {"name": "its place on the page", "effect": -0.4},
        ],
        "words": [
            {"word": "[start] divers", "where": "line", "weight": 310},
            {"word": "work", "where": "line", "weight": -250},
            {"word": "\x1b harbour", "where": "below", "weight": -20},
        ],
    }
    removed = {"verdict": "removed", "kind": "boilerplate", "rule_id": "boilerplate.model"}
    opinions = {"learned": "junk", "learned_probability": 0.07, "reasons": reasons}
    text = show_line(newsmill, tmp_path, **removed, **opinions)
    assert "model: page (0.07)" in text
    assert (
        "weighs most: its length -2.10 · its share of the report's vocabulary +0.55\nits place on the page -0.40"
        in text
    )
    assert "words for the report: “[start] divers”\n" in text
    assert "words against the report: “work”, “\\x1b harbour” (line below)\n" in text
    # Of a very long page, not all lines have reasons.
    text = show_line(newsmill, tmp_path, **removed, **opinions | {"reasons": None})
    assert "reasons: given for the first 500 lines of a page" in text


@pytest.mark.parametrize(
    ("learned", "said"), [("text", "model: report (0.51)"), ("unsure", "model: cannot tell (0.51)")]
)
def test_opinions_of_the_line_model_have_names(newsmill, tmp_path, learned, said):
    text = show_line(newsmill, tmp_path, learned=learned, learned_probability=0.51)
    assert said in text
    assert "was not heard" not in text
    assert "weighs most" not in text


def test_a_line_model_that_is_not_heard_or_not_asked_is_told(newsmill, tmp_path):
    kept = {"verdict": "kept", "kind": "body", "rule_id": "body.paragraph"}
    text = show_line(newsmill, tmp_path, **kept, learned="junk", learned_probability=0.01)
    assert "It would leave nothing of the report, and was not heard." in text
    assert "Line model: not asked, since rules are certain" in show_line(newsmill, tmp_path)


def test_a_second_language_is_told(newsmill, tmp_path):
    raw = tmp_path / "raw"
    raw.mkdir()
    english = [
        f"The {word} of Tarnfeld opened again on Friday after a long winter of repairs, and the council said that it had cost less than anybody had feared when the roof was lost in the storm."
        for word in ("harbour", "school", "library")
    ]
    french = [
        f"{word} de Tarnfeld a rouvert ses portes vendredi après un long hiver de travaux, et la mairie a déclaré que cela avait coûté moins cher que tout le monde ne le craignait après la tempête."
        for word in ("Le port", "L'école")
    ]
    (raw / "both.txt").write_text("\n\n".join([*english, *french]) + "\n")
    (raw / "one.txt").write_text("\n\n".join(english) + "\n")
    run_on(raw, tmp_path / "warehouse")
    rows = query(
        tmp_path / "warehouse",
        "SELECT second_language, second_language_share FROM documents ORDER BY source_uri",
    )
    both, one = explain(newsmill, tmp_path, "both.txt"), explain(newsmill, tmp_path, "one.txt")
    assert rows == [(found["second_language"], found["second_language_share"]) for found in (both, one)]
    assert (both["language"], both["second_language"], one["second_language"]) == ("en", "fr", None)
    share = f"second language fr, {both['second_language_share']:.4f} of the text"
    assert share in newsmill(tmp_path, "explain", "both.txt").out
    assert "second language" not in newsmill(tmp_path, "explain", "one.txt").out


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
