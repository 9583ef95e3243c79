"""Repetition: which lines stand in several unrelated stories, and which documents have to be judged because of it."""

from flows.run.workspace import Workspace
from flows.storage.connection import read_sql


def find_repetition(space: Workspace) -> int:
    """Make `document_keys` (what decides each document now) and `wanted` (documents that have to be judged)."""
    space.execute(
        f"CREATE TABLE repeated_lines AS {read_sql('repeated_lines')}", min_groups=space.settings.repetition_min_groups
    )
    keys = read_sql("document_keys").format(source_key=space.judgement.write_key())
    space.execute(f"CREATE TABLE document_keys AS {keys}", versions="|".join(space.versions[:2]))
    space.execute(
        "CREATE TABLE wanted AS SELECT doc_id FROM document_keys "
        f"LEFT JOIN (SELECT doc_id, input_key FROM {space.old('documents')}) old USING (doc_id) "
        f"WHERE {space.request.rebuild} OR old.input_key IS DISTINCT FROM document_keys.input_key"
    )
    return 1
