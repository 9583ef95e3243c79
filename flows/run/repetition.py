"""Repetition: which lines stand in several unrelated stories, and which documents have to be judged because of it."""

from flows.run.ingest import INPUT_COLUMNS
from flows.run.workspace import Workspace
from flows.storage.connection import parquet, read_sql


def find_repetition(space: Workspace) -> int:
    """Make `document_keys` (what decides each document now) and `wanted` (documents that have to be judged)."""
    _view_inputs(space)
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


def _view_inputs(space: Workspace) -> None:
    """Views `inputs` and `line_index`: what stands of the last snapshot, and what was ingested now."""
    # Where everything is read anew, what stands was staged again.
    old_bronze = [] if space.reads_anew else space.old_files("_state/bronze")
    new_bronze = space.staged_files("*ingest", "bronze")
    inputs = []
    if old_bronze:
        rows = parquet(old_bronze, options=", filename = true")
        number = "coalesce(standing.record_number, kept.record_number) AS record_number"
        inputs.append(
            f"SELECT {INPUT_COLUMNS} FROM (SELECT kept.* REPLACE ({number}) FROM {rows} kept "
            "LEFT JOIN standing USING (doc_id)) WHERE doc_id NOT IN (SELECT key FROM inputs_gone)"
        )
    if new_bronze:
        inputs.append(f"SELECT {INPUT_COLUMNS} FROM {parquet(new_bronze, options=', filename = true')}")
    if not inputs:
        inputs.append(f"SELECT {INPUT_COLUMNS.replace('filename', 'source_uri')} FROM {space.old('_state/bronze')}")
    space.execute(f"CREATE VIEW inputs AS {' UNION ALL '.join(inputs)}")

    index = [f"SELECT * FROM {space.old('_state/line_index')} WHERE doc_id NOT IN (SELECT key FROM inputs_gone)"]
    new_index = space.staged_files("*ingest", "line_index")
    if new_index:
        index.append(f"SELECT * FROM {parquet(new_index)}")
    space.execute(f"CREATE VIEW line_index AS {' UNION ALL BY NAME '.join(index)}")
