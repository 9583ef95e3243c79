"""A run over pages in HTML: files, compressed ones, members of archives and columns are read as the same pages."""

import gzip
import json
from pathlib import Path

from cases.containers import write_zip
from corpus import write_files
from warehouses import list_broken_checks, query, run_on

REPORT = (
    "The harbour board of Norwick will rebuild the eastern pier before the storms of next winter, it said on Monday.",
    "The work costs twelve million crowns and will take two years, the office of the harbour said in a statement.",
)
PAGE = f"""<!doctype html><meta charset=utf-8><title>Pier - Harbour Herald</title><nav><ul><li><a href=/>Home</a></ul></nav>
<article><h1>Norwick rebuilds its pier</h1><p>{REPORT[0]}</p><p>{REPORT[1]}</p></article>
<footer><p>Harbour Herald, Quay 1</p></footer><script>var text = "{REPORT[0]}"</script>""".encode()
RAW = {
    "a.html": PAGE,
    "b.htm.gz": gzip.compress(PAGE),
    "c.zip": write_zip(("d.html", PAGE)),
    "e.jsonl": json.dumps({"html": PAGE.decode()}).encode(),
}


def test_a_page_is_the_same_page_wherever_it_stands(tmp_path: Path) -> None:
    warehouse = tmp_path / "warehouse"
    run_on(write_files(tmp_path / "raw", RAW), warehouse)
    assert query(warehouse, "SELECT title, text, cluster_size FROM articles") == [
        ("Norwick rebuilds its pier", "\n\n".join(REPORT), 4)
    ]
    removed = "SELECT DISTINCT line_number, kind, text FROM removed_lines ORDER BY ALL"
    assert query(warehouse, removed) == [
        (1, "navigation", "Home"),
        (2, "title", "Norwick rebuilds its pier"),
        (5, "boilerplate", "Harbour Herald, Quay 1"),
    ]
    counts = "SELECT DISTINCT line_count, kept_line_count, removed_line_count FROM documents"
    assert query(warehouse, counts) == [(5, 2, 3)]
    assert not list_broken_checks(warehouse)
    assert run_on(tmp_path / "raw", warehouse).snapshot is None
