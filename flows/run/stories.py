"""Stories: which articles report the same event, by the terms that they share; of all articles together.

What a story is depends on the set of articles, on their terms, languages and days, and on nothing else. Terms of a
document are kept with it; what they weigh, and who resembles whom, is worked out anew in each run that changes
something (docs/stories.md has what that costs).
"""

import math
from collections.abc import Iterator
from itertools import chain, groupby, starmap
from operator import itemgetter

import pyarrow as pa

from flows.run.workspace import Workspace
from flows.stages.stories import Tie, group_articles, split_components
from flows.storage.connection import parquet, read_sql

# Calibrated on eight collections of news that are told apart by hand (docs/stories.md).
# Articles of one story resemble each other by so much, on average; nothing below LEAST_TIE counts as a tie.
LEAST_SIMILARITY, LEAST_TIE = 240_000, 100_000
# What is taken as known of words before there are articles: of so many, so many hold a word.
KNOWN, KNOWN_HOLDERS = 1_000, 2
# Names and numbers of two languages say less than words of one; days by which a tie is worth 1/e of itself.
ACROSS, DAYS = 0.7, 28
# A term that more articles hold leads from none to another. Those that lead must weigh so much together, in
# hundred-millionths: most pairs with one rare word in common end here.
HOLDERS, LEAST_SHARED = 300, 5_000_000
# Rows that one join may make: some hundred megabytes.
SHARE_ROWS = 10_000_000
# Words that `tied_by` names.
NAMED_TERMS = 6
# Rows that are held in Python at a time.
_ROWS = 8_192


def find_stories(space: Workspace) -> int:
    """Make `stories_now` and `story_articles_now`, in the columns of their tables and some more."""
    space.execute(f"CREATE TABLE story_docs AS {read_sql('story_docs')}")
    # A document that is judged again because its cluster changed has the terms that it had.
    files = space.staged_files("refine", "terms")
    new = f"UNION ALL SELECT * FROM {parquet(files)}" if files else ""
    kept = f"SELECT * FROM {space.old('_state/terms')} WHERE doc_id NOT IN (SELECT key FROM documents_gone) {new}"
    held = f"SELECT article, term AS word, weight, is_name FROM ({kept}) JOIN story_docs USING (doc_id)"
    space.execute(f"CREATE TABLE held_words AS {held}")
    space.execute(
        "CREATE TABLE story_vocabulary AS SELECT row_number() OVER (ORDER BY word)::INTEGER AS term, word "
        "FROM (SELECT DISTINCT word FROM held_words)"
    )
    space.execute(
        "CREATE TABLE story_terms AS SELECT * EXCLUDE word FROM held_words JOIN story_vocabulary USING (word)"
    )
    space.execute("DROP TABLE held_words")
    space.execute(
        f"CREATE TABLE story_weights AS {read_sql('story_weights')}", known=KNOWN, known_holders=KNOWN_HOLDERS
    )
    space.execute("DROP TABLE story_terms")
    _find_ties(space)
    space.db.register("members", _group(space))
    space.execute(f"CREATE TABLE story_articles_now AS {read_sql('story_articles')}", terms=NAMED_TERMS)
    space.execute(f"CREATE TABLE stories_now AS {read_sql('stories')}", terms=NAMED_TERMS)
    for table in ("story_weights", "story_ties", "story_vocabulary"):
        space.execute(f"DROP TABLE {table}")
    return 1


def _find_ties(space: Workspace) -> None:
    """Make `story_ties`, of a share of the articles at a time."""
    rows = (
        "SELECT coalesce(sum(holders) FILTER (holders BETWEEN 2 AND $holders), 0) "
        "+ coalesce(sum(name_holders) FILTER (name_holders BETWEEN 2 AND $holders), 0) FROM story_weights"
    )
    ((joined,),) = space.db.execute(rows, {"holders": HOLDERS}).fetchall()
    shares = max(1, math.ceil(joined / SHARE_ROWS))
    space.execute("CREATE TABLE story_ties (first INTEGER, second INTEGER, similarity INTEGER)")
    for share in range(shares):
        space.execute(
            f"CREATE OR REPLACE TABLE story_candidates AS {read_sql('story_candidates')}",
            holders=HOLDERS,
            least=LEAST_SHARED,
            shares=shares,
            share=share,
        )
        space.execute(f"INSERT INTO story_ties {read_sql('story_ties')}", across=ACROSS, days=DAYS, least=LEAST_TIE)
    space.execute("DROP TABLE IF EXISTS story_candidates")


def _group(space: Workspace) -> pa.Table:
    """Which article is in which story: (story: the number of its smallest article, article)."""
    # Articles of a story are connected by ties that are strong enough each: what two groups do on average, two of
    # their articles do at least.
    strong = f"SELECT * FROM story_ties WHERE similarity >= {LEAST_SIMILARITY} ORDER BY first, second"
    components = split_components(starmap(Tie, _read_rows(space, strong)))
    numbers = {"article": components.keys(), "component": components.values()}
    space.db.register("components", pa.table({name: pa.array(rows, pa.int32()) for name, rows in numbers.items()}))
    inside = (
        "SELECT component, first, second, similarity FROM story_ties "
        "JOIN components ON components.article = first "
        "JOIN (SELECT article AS second, component FROM components) others USING (second, component) "
        "ORDER BY component, first, second"
    )
    stories: list[int] = []
    articles: list[int] = []
    for _, ties in groupby(_read_rows(space, inside), key=itemgetter(0)):
        for group in group_articles((Tie(*tie[1:]) for tie in ties), LEAST_SIMILARITY):
            stories += [group[0]] * len(group)
            articles += group
    return pa.table({"story": pa.array(stories, pa.int32()), "article": pa.array(articles, pa.int32())})


def _read_rows(space: Workspace, query: str) -> Iterator[tuple[int, ...]]:
    result = space.db.execute(query)
    return chain.from_iterable(iter(lambda: result.fetchmany(_ROWS), []))
