"""Stories: which articles report the same event, by the terms that they share; of all articles together.

What a story is depends on the set of articles, on their terms, languages and days, and on nothing else. Between runs
are kept the ties of articles, what the terms of each weigh together, and which articles strong ties lead to. A run
finds anew what its changes touch (docs/stories.md): an article that came or went, or changed; those that hold a term
whose weight it changed; their ties; and the stories of all that these lead to, or led to before.
"""

from collections.abc import Iterator
from itertools import chain, groupby, starmap
from operator import itemgetter

import pyarrow as pa

from flows.run.story_ties import count_terms, find_ties, weigh
from flows.run.workspace import Workspace
from flows.stages.stories import (
    KNOWN,
    KNOWN_HOLDERS,
    LEAST_SIMILARITY,
    NAMED_TERMS,
    Tie,
    group_articles,
    split_components,
)
from flows.storage.connection import parquet, read_sql

# Rows that are held in Python at a time.
_ROWS = 8_192


def find_stories(space: Workspace) -> int:
    """Make what changes of stories and of what is kept of them, as flows/run/story_parts.py writes it.

    For each of `story_ties`, `story_norms` and `stories`: <name>_gone (key), the rows that go, and <name>_new; with
    `stories` go and come `story_articles`.
    """
    _view_state(space)
    _find_affected(space)
    if not space.count("story_touched"):
        for table in ("story_ties", "story_norms", "stories"):
            space.execute(f"CREATE TABLE {table}_gone (key VARCHAR)")
            space.execute(f"CREATE TABLE {table}_new AS FROM {table}_old LIMIT 0")
        return 1
    find_ties(space)
    _compare_ties(space)
    _group(space)
    space.execute(f"CREATE TABLE story_norms_new AS {read_sql('story_norms_new')}")
    space.execute(
        "CREATE TABLE story_norms_gone AS SELECT doc_id AS key FROM story_norms_new "
        "UNION ALL SELECT doc_id FROM story_norms_old ANTI JOIN story_docs USING (doc_id)"
    )
    if space.count("story_members"):
        _make_rows(space)
    else:
        space.execute("CREATE TABLE stories_found AS FROM stories_old LIMIT 0")
        space.execute("CREATE TABLE story_articles_found AS FROM story_articles_old LIMIT 0")
    space.execute(f"CREATE TABLE story_moved AS {read_sql('story_moved')}")
    for table in ("stories", "story_articles"):
        space.execute(f"CREATE TABLE {table}_new AS FROM {table}_found SEMI JOIN story_moved USING (story_id)")
    space.execute("CREATE TABLE stories_gone AS SELECT story_id AS key FROM story_moved")
    space.execute("DROP TABLE story_node_ties")
    return 1


def is_known(space: Workspace) -> bool:
    """Whether what the last snapshot says of stories stands."""
    return space.parent is not None and not space.reads_anew and bool(space.parent.files_of("_state/story_norms"))


def _view_state(space: Workspace) -> None:
    """Make views of what stood and stands: <table>_old, <table>_now, and `story_docs`."""
    for name in ("step", "nearness"):
        space.execute(read_sql(f"story_{name}"))
    stood = "true" if is_known(space) else "false"
    for table in ("stories", "story_articles", "_state/story_ties", "_state/story_norms", "_state/terms"):
        view = f"{table.removeprefix('_state/')}_old"
        space.execute(f"CREATE VIEW {view} AS SELECT * FROM {space.old(table)} WHERE {stood}")
    # A document that is judged again because its cluster changed has the terms that it had.
    files = space.staged_files("refine", "terms")
    new = f"UNION ALL SELECT * FROM {parquet(files)}" if files else ""
    kept = f"SELECT * FROM {space.old('_state/terms')} WHERE doc_id NOT IN (SELECT key FROM documents_gone)"
    space.execute(f"CREATE VIEW terms_now AS {kept} {new}")
    space.execute(f"CREATE TABLE story_docs AS {read_sql('story_docs')}")


def _find_affected(space: Workspace) -> None:
    """Make `story_changed`, `story_affected` and both together, `story_touched` (doc_id)."""
    space.execute(f"CREATE TABLE story_changed AS {read_sql('story_changed')}")
    if not space.count("story_changed"):
        space.execute("CREATE TABLE story_affected AS SELECT article, doc_id, period FROM story_docs LIMIT 0")
    elif space.count("story_norms_old"):
        space.execute(f"CREATE TABLE story_changes AS {read_sql('story_changes')}")
        space.execute(f"CREATE TABLE story_holding AS {read_sql('story_holding')}")
        affected = read_sql("story_affected")
        space.execute(f"CREATE TABLE story_affected AS {affected}", known=KNOWN, known_holders=KNOWN_HOLDERS)
        space.execute("DROP TABLE story_holding")
        space.execute("DROP TABLE story_changes")
    else:
        space.execute("CREATE TABLE story_affected AS SELECT article, doc_id, period FROM story_docs")
    space.execute("CREATE TABLE story_touched AS SELECT doc_id FROM story_affected UNION FROM story_changed")


def _compare_ties(space: Workspace) -> None:
    """Make `story_ties_gone` and `story_ties_new`: what the ties that were found are other than before."""
    space.execute(
        "CREATE TABLE story_ties_touched AS SELECT first_id, second_id, similarity FROM story_ties_old "
        "WHERE first_id IN (FROM story_touched) OR second_id IN (FROM story_touched)"
    )
    found = (
        "SELECT firsts.doc_id AS first_id, seconds.doc_id AS second_id, similarity FROM story_ties_found "
        "JOIN story_docs firsts ON firsts.article = first JOIN story_docs seconds ON seconds.article = second"
    )
    space.execute(f"CREATE TABLE story_ties_new AS {found} EXCEPT FROM story_ties_touched")
    space.execute(
        "CREATE TABLE story_ties_gone AS SELECT first_id || second_id AS key "
        f"FROM (FROM story_ties_touched EXCEPT ({found}))"
    )
    space.execute("DROP TABLE story_ties_touched")


def _group(space: Workspace) -> None:
    """Make `story_nodes`, the articles that are grouped again; `story_components` (article, component: its smallest
    article), and `story_members` (story: the smallest article of it, article).
    """
    space.execute(f"CREATE TABLE story_nodes AS {read_sql('story_nodes')}", least=LEAST_SIMILARITY)
    space.execute(f"CREATE TABLE story_node_ties AS {read_sql('story_node_ties')}")
    # Articles of a story are connected by ties that are strong enough each: what two groups do on average, two of
    # their articles do at least.
    strong = f"SELECT * FROM story_node_ties WHERE similarity >= {LEAST_SIMILARITY} ORDER BY first, second"
    components = split_components(starmap(Tie, _read_rows(space, strong)))
    _keep_numbers(space, "story_components", article=[*components], component=[*components.values()])
    inside = (
        "SELECT component, first, second, similarity FROM story_node_ties "
        "JOIN story_components ON article = first "
        "JOIN (SELECT article AS second, component FROM story_components) others USING (second, component) "
        "ORDER BY component, first, second"
    )
    stories: list[int] = []
    articles: list[int] = []
    for _, ties in groupby(_read_rows(space, inside), key=itemgetter(0)):
        for group in group_articles((Tie(*tie[1:]) for tie in ties), LEAST_SIMILARITY):
            stories += [group[0]] * len(group)
            articles += group
    _keep_numbers(space, "story_members", story=stories, article=articles)


def _keep_numbers(space: Workspace, table: str, **columns: list[int]) -> None:
    space.db.register("numbers", pa.table({name: pa.array(rows, pa.int32()) for name, rows in columns.items()}))
    space.execute(f"CREATE TABLE {table} AS FROM numbers")
    space.db.unregister("numbers")


def _read_rows(space: Workspace, query: str) -> Iterator[tuple[int, ...]]:
    result = space.db.execute(query)
    return chain.from_iterable(iter(lambda: result.fetchmany(_ROWS), []))


def _make_rows(space: Workspace) -> None:
    """Make `stories_found` and `story_articles_found`: the rows of the stories that were grouped again."""
    space.execute(f"CREATE TABLE story_shared AS {read_sql('story_shared')}")
    near = "SELECT DISTINCT period + unnest(CASE WHEN period > 0 THEN [-1, 0, 1] ELSE [0] END) AS period"
    count_terms(space, "SELECT DISTINCT word FROM story_shared", f"{near} FROM story_shared")
    weigh(space, "SELECT shared.*, term FROM story_shared shared JOIN story_words USING (word)")
    space.execute(f"CREATE TABLE story_shared_weights AS {read_sql('story_shared_weights')}")
    rows = read_sql("story_articles")
    space.execute(f"CREATE TABLE story_articles_found AS {rows}", terms=NAMED_TERMS)
    space.execute(f"CREATE TABLE stories_found AS {read_sql('stories')}", terms=NAMED_TERMS)
    for table in ("story_shared", "story_weights", "story_counts", "story_words"):
        space.execute(f"DROP TABLE {table}")
