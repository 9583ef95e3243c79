"""Which documents of a warehouse a test looks at."""

from pathlib import Path

from warehouses import query


def find_id(warehouse: Path, source_uri: str) -> str:
    """The doc_id of a source with one record."""
    ((doc_id,),) = query(warehouse, f"SELECT doc_id FROM documents WHERE source_uri = '{source_uri}'")
    return str(doc_id)
