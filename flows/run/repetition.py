"""Repetition: which lines stand in several unrelated stories, and which documents have to be judged because of it.

What was found in the last run is kept, and brought up to date from the documents that changed
(storage/story_groups.py): whatever came in whatever order, the same lines are repeated.
"""

from flows.run.workspace import Workspace
from flows.storage import story_groups
from flows.storage.connection import read_sql


def find_repetition(space: Workspace) -> int:
    """Make `document_keys` (what decides each document now) and `wanted` (documents that have to be judged)."""
    min_groups = space.settings.repetition_min_groups
    space.execute(f"CREATE VIEW documents_before AS SELECT doc_id, input_key FROM {space.old('documents')}")
    if _stands(space):
        for name in ("line_index", "story_parents", "repeated"):
            space.execute(f"CREATE VIEW old_{name} AS FROM {space.old(f'_state/{name}')}")
        space.execute(
            "CREATE TABLE lines_changed AS SELECT key AS doc_id FROM inputs_gone UNION SELECT doc_id FROM indexed"
        )
        story_groups.count_changed(space.db, min_groups)
        space.execute(f"CREATE TABLE asked AS {read_sql('asked')}")
    else:
        story_groups.count_all(space.db, min_groups)
        space.execute("CREATE TABLE asked AS SELECT doc_id FROM inputs")
    story_groups.number_repeated(space.db, "asked")
    keys = read_sql("document_keys").format(source_key=space.judgement.write_key())
    space.execute(f"CREATE TABLE document_keys AS {keys}", versions="|".join(space.versions[:2]))
    space.execute(
        "CREATE TABLE wanted AS SELECT doc_id FROM document_keys LEFT JOIN documents_before old USING (doc_id) "
        f"WHERE {space.request.rebuild} OR old.input_key IS DISTINCT FROM document_keys.input_key"
    )
    return 1


def _stands(space: Workspace) -> bool:
    """Whether keys of documents that did not change stand, and what is known of their lines: all judges as before."""
    if space.parent is None or space.reads_anew or not space.parent.files_of("_state/repeated"):
        return False
    before, now = space.parent.versions, space.versions
    return (before[0], before[1], before[3]) == (now[0], now[1], now[3])
