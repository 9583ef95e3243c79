"""What a run does about what is forgotten: records of the last snapshot lose their bytes, and are rejected for it.

All else follows as from a changed source: lines that were repeated through them are judged again, duplicates have
another article, files that held their rows are written anew.
"""

from flows.run.workspace import Workspace
from flows.sources.stores.store import Refused
from flows.stages.ingest import FORGOTTEN, FORGOTTEN_DETAIL
from flows.storage.connection import quote
from flows.storage.forgotten import read_forgotten
from flows.storage.ledger import LISTING, STAT_CACHE


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


def scan_nothing(space: Workspace) -> int:
    """In place of a scan: make its tables as if no source had changed. What was refused before stays refused."""
    for name, schema in (("listing", LISTING), ("stat_cache", STAT_CACHE), ("other_stat_cache", STAT_CACHE)):
        space.db.register("no_rows", schema.empty_table())
        space.execute(f"CREATE TABLE {name} AS FROM no_rows")
        space.db.unregister("no_rows")
    for name in ("known", "missing"):
        space.execute(f"CREATE TABLE {name} AS SELECT '' AS source_uri, '' AS sha256, false AS is_missing WHERE false")
    space.execute(
        "CREATE TABLE source_plan AS SELECT listing.*, NULL::VARCHAR AS known_sha256, false AS was_missing, "
        "'' AS action FROM listing"
    )
    refused = space.db.sql(
        f"SELECT source_uri, reason, detail FROM {space.old('rejected')} "
        f"WHERE doc_id IS NULL AND collection = {quote(space.settings.collection)} ORDER BY source_uri"
    )
    space.report.refused += [Refused(*row) for row in refused.fetchall()]
    return 1
