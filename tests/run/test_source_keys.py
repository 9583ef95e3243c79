"""The sources of a user's rule are matched by SQL where keys are made, and in Python where lines are judged."""

import duckdb
import pytest

from flows.lexicon import matches_source
from flows.run.judgement import _match_source

SOURCES = ("islands/ferry.txt", "islands/2024/it's.txt", "islands-old/1.txt", "a_b/100%.txt", "axb/100.txt", "1.txt")


@pytest.mark.parametrize(
    "glob",
    [
        "islands",
        "islands*",
        "*/ferry.txt",
        "i*s/*e*",
        "a_b/*",
        "*%*",
        "a_b",
        "*",
        "1.txt",
        "*it's*",
        "*\\*",
        "**/1.txt",
    ],
)
def test_both_mean_the_same(glob: str) -> None:
    with duckdb.connect() as db:
        for source_uri in SOURCES:
            ((found,),) = db.execute(
                f"SELECT {_match_source(glob)} FROM (SELECT ? AS source_uri)", [source_uri]
            ).fetchall()
            assert found == matches_source(glob, source_uri), source_uri
