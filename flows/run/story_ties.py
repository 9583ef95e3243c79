"""Ties of articles: what their terms weigh, which articles resemble each other, and how much.

Work goes by months, some at a time: articles of a month have ties with those of the same, the last and the next one,
and with those of no day.
"""

import math

from flows.run.workspace import Workspace
from flows.stages.stories import (
    ACROSS,
    DAYS,
    KNOWN,
    KNOWN_HOLDERS,
    LEADING,
    LEADING_ACROSS,
    LEADING_DAYLESS,
    LEADING_TERMS,
    LEAST_NEARNESS,
    LEAST_SHARED,
    LEAST_TIE,
    NAMES_LEAD,
    NAMES_SHARE,
)
from flows.storage.connection import read_sql

# Articles of the months that are worked on at a time, if a month has not more: some 50 terms each, of 40 bytes.
ARTICLES_AT_ONCE = 20_000
# Rows that one join may make: some hundred megabytes.
SHARE_ROWS = 10_000_000


def find_ties(space: Workspace) -> None:
    """Make `story_ties_found` (first, second, similarity), all ties of `story_affected`, and `story_norms_found`
    (article, squares, name_squares, least_weight), what the terms of these weigh.
    """
    space.execute("CREATE TABLE story_ties_found (first INTEGER, second INTEGER, similarity INTEGER)")
    space.execute(
        "CREATE TABLE story_norms_found (article INTEGER, squares BIGINT, name_squares BIGINT, least_weight INTEGER)"
    )
    stretches = _list_stretches(space)
    if not stretches:
        return
    space.execute(
        "CREATE TABLE story_norms_kept AS SELECT article, squares, name_squares, least_weight FROM story_norms_old "
        "JOIN story_docs USING (doc_id) ANTI JOIN story_affected USING (article)"
    )
    _number_words(space, "SELECT DISTINCT term AS word FROM terms_now SEMI JOIN story_affected USING (doc_id)")
    space.execute(f"CREATE TABLE story_periods AS {read_sql('story_periods')}")
    space.execute(f"CREATE TABLE story_terms AS {read_sql('story_terms')}")
    for first, last in stretches:
        _find_ties_of(space, first, last)
    for table in (
        "terms",
        "words",
        "periods",
        "counts",
        "weights",
        "norms",
        "norms_kept",
        "near",
        "vectors",
        "candidates",
    ):
        space.execute(f"DROP TABLE story_{table}")


def count_terms(space: Workspace, words: str, periods: str) -> None:
    """Make `story_words` and `story_counts` of these words and months (SQL for columns word, and period)."""
    _number_words(space, words)
    space.execute(f"CREATE TABLE story_periods AS {periods}")
    space.execute(
        "CREATE TABLE story_counts AS SELECT shelf, term, count(*) AS holders "
        f"FROM ({read_sql('story_terms')}) GROUP BY shelf, term"
    )
    space.execute("DROP TABLE story_periods")


def weigh(space: Workspace, held: str) -> None:
    """Make `story_weights` of these terms (SQL for them), as `story_counts` says."""
    query = read_sql("story_weights").format(held=f"({held})")
    space.execute(f"CREATE OR REPLACE TABLE story_weights AS {query}", known=KNOWN, known_holders=KNOWN_HOLDERS)


def _number_words(space: Workspace, words: str) -> None:
    space.execute(f"CREATE TABLE story_words AS SELECT row_number() OVER ()::INTEGER AS term, word FROM ({words})")


def _list_stretches(space: Workspace) -> list[tuple[int, int]]:
    """Months of affected articles that are worked on together, as (first, last); those of no day are (0, 0)."""
    rows = space.db.sql(
        "SELECT period, count(*) FROM story_docs SEMI JOIN story_affected USING (period) GROUP BY ALL ORDER BY period"
    ).fetchall()
    found: list[tuple[int, int]] = []
    room = 0
    for period, articles in rows:
        room -= articles
        # What lies between two months apart is not looked at.
        if found and found[-1][0] > 0 and period <= found[-1][1] + 3 and room >= 0:
            found[-1] = found[-1][0], period
        else:
            found.append((period, period))
            room = ARTICLES_AT_ONCE - articles
    return found


def _find_ties_of(space: Workspace, first: int, last: int) -> None:
    """Add the ties of affected articles of these months."""
    # Those of no day may have ties with any month.
    near, counted = (
        f"period BETWEEN {first - beside} AND {last + beside} OR period = 0" if first else "true" for beside in (1, 2)
    )
    space.execute(f"CREATE OR REPLACE TABLE story_near AS SELECT DISTINCT period FROM story_docs WHERE {near}")
    space.execute(
        "CREATE OR REPLACE TABLE story_counts AS SELECT shelf, term, count(*) AS holders FROM story_terms "
        f"WHERE {counted} GROUP BY shelf, term"
    )
    weigh(space, f"SELECT * FROM story_terms WHERE {near}")
    space.execute(f"CREATE OR REPLACE TABLE story_norms AS {read_sql('story_norms')}", terms=LEADING_TERMS)
    space.execute(
        "INSERT INTO story_norms_found SELECT story_norms.* FROM story_norms JOIN story_docs USING (article) "
        f"WHERE period BETWEEN {first} AND {last}"
    )
    space.execute(
        f"CREATE OR REPLACE TABLE story_vectors AS {read_sql('story_vectors')}", step=LEADING, share=NAMES_SHARE
    )
    rows = f"is_affected AND is_leading AND period BETWEEN {first} AND {last}"
    ((joined,),) = space.db.sql(f"SELECT coalesce(sum(2 ** step), 0) FROM story_vectors WHERE {rows}").fetchall()
    shares = max(1, math.ceil(joined / SHARE_ROWS))
    for share in range(shares):
        space.execute(
            f"CREATE OR REPLACE TABLE story_candidates AS {read_sql('story_candidates')}",
            first=first,
            last=last,
            name_step=LEADING_ACROSS,
            dayless_step=LEADING_DAYLESS,
            least=LEAST_SHARED,
            across=ACROSS,
            days=DAYS,
            nearness=LEAST_NEARNESS,
            shares=shares,
            share=share,
        )
        space.execute(
            f"INSERT INTO story_ties_found {read_sql('story_ties')}",
            across=ACROSS,
            lead=NAMES_LEAD,
            days=DAYS,
            nearness=LEAST_NEARNESS,
            least=LEAST_TIE,
        )
