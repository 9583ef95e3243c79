"""What a run does about what is forgotten: records of the last snapshot lose their bytes, and are rejected for it.

All else follows as from a changed source: lines that were repeated through them are judged again, duplicates have
another article, files that held their rows are written anew.
"""

from flows.run.workspace import Workspace
from flows.stages.ingest import FORGOTTEN, FORGOTTEN_DETAIL
from flows.storage.connection import quote
from flows.storage.forgotten import note_unfinished, read_forgotten


def withhold_forgotten(space: Workspace) -> None:
    """Make `withheld` (doc_id, record_number): records that lose their bytes now; stage them as if they had come so.

    Reads: old_bronze, standing, inputs_gone; of the last two it changes the rows of these records.
    """
    hashes = sorted(read_forgotten(space.layout))
    space.execute(
        "CREATE TABLE withheld AS SELECT doc_id, coalesce(standing.record_number, found.record_number, 1) AS "
        "record_number FROM old_bronze LEFT JOIN standing USING (doc_id) "
        f"LEFT JOIN {space.old('_state/numbers')} found USING (doc_id) "
        "WHERE raw_bytes > 0 AND raw_sha256 IN (SELECT unnest($hashes::VARCHAR[])) "
        "AND doc_id NOT IN (SELECT key FROM inputs_gone)",
        hashes=hashes,
    )
    if not space.count("withheld"):
        return
    # Also where nobody asked for it now: a backup from before it was forgotten was put back, say.
    note_unfinished(space.layout)
    folder = space.staging.folder / "ingest" / "forgotten"
    folder.mkdir(parents=True)
    emptied = (
        f"''::BLOB AS bytes, 0::BIGINT AS raw_bytes, {quote(FORGOTTEN)} AS reason, {quote(FORGOTTEN_DETAIL)} AS detail"
    )
    rows = {
        "bronze": f"SELECT * REPLACE ({emptied}) FROM old_bronze WHERE doc_id IN (SELECT doc_id FROM withheld)",
        "numbers": "FROM withheld",
    }
    for name, select in rows.items():
        space.execute(f"COPY ({select}) TO {quote(folder / f'{name}.parquet')} (FORMAT parquet)")
    space.execute("INSERT INTO inputs_gone SELECT doc_id FROM withheld")
    space.execute("DELETE FROM standing WHERE doc_id IN (SELECT doc_id FROM withheld)")
