"""Delta tables over the files of a warehouse in an object store, for readers that are not newsmill.

Every published table is a Delta table, and its version N is snapshot N: one whole snapshot over several tables is each
of them at one version, `delta` of current.json. Paths are relative to the table, so that a copied bucket keeps working.
A version says what came and went since the one before; every tenth has a checkpoint, which says all of it, so that
readers open few files. All of this is a function of the manifests: whoever writes a version writes the same.

Nobody else may write these tables, nor clean them up (VACUUM): newsmill removes files when it lets a snapshot go.
"""

import datetime as dt
import io
import json
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from flows.contracts.table import Table, Type

# Versions. A reader opens the last checkpoint and fewer than this many files behind it.
CHECKPOINT_EVERY = 10
# Version 1 of readers and 2 of writers: every reader of Delta knows these.
PROTOCOL = {"minReaderVersion": 1, "minWriterVersion": 2}
TYPES: dict[Type, str] = {
    "text": "string",
    "integer": "long",
    "number": "double",
    "boolean": "boolean",
    "date": "date",
    "instant": "timestamp",
}
_STRINGS = pa.map_(pa.string(), pa.string())
_METADATA = pa.struct(
    {
        "id": pa.string(),
        "name": pa.string(),
        "description": pa.string(),
        "format": pa.struct({"provider": pa.string(), "options": _STRINGS}),
        "schemaString": pa.string(),
        "partitionColumns": pa.list_(pa.string()),
        "configuration": _STRINGS,
        "createdTime": pa.int64(),
    }
)
_ADD = pa.struct(
    {
        "path": pa.string(),
        "partitionValues": _STRINGS,
        "size": pa.int64(),
        "modificationTime": pa.int64(),
        "dataChange": pa.bool_(),
        "stats": pa.string(),
    }
)
_REMOVE = pa.struct({"path": pa.string(), "deletionTimestamp": pa.int64(), "dataChange": pa.bool_()})
_CHECKPOINT = pa.schema(
    {
        "protocol": pa.struct({"minReaderVersion": pa.int32(), "minWriterVersion": pa.int32()}),
        "metaData": _METADATA,
        "add": _ADD,
        "remove": _REMOVE,
    }
)


@dataclass(frozen=True, slots=True)
class Version:
    """A table in a snapshot. files: name below the table's folder -> (bytes, rows); created_at: as in the manifest."""

    number: int
    created_at: str
    files: Mapping[str, tuple[int, int]]


def name_version(number: int) -> str:
    """The file of a version below the table's folder.

    >>> name_version(23)
    '_delta_log/00000000000000000023.json'
    """
    return f"_delta_log/{number:020d}.json"


def name_checkpoint(number: int) -> str:
    return f"_delta_log/{number:020d}.checkpoint.parquet"


LAST_CHECKPOINT = "_delta_log/_last_checkpoint"


def begin_log(table: Table, warehouse_id: str) -> bytes:
    """Version 0: a table without files, before the first snapshot."""
    return _write_lines([{"protocol": PROTOCOL}, {"metaData": _describe(table, warehouse_id)}])


def write_version(table: Table, warehouse_id: str, before: Version | None, now: Version) -> bytes:
    """What came and went since the version before. Columns are told each time: a later newsmill may have others."""
    old = before.files if before else {}
    at = _milliseconds(now.created_at)
    actions: list[dict[str, Any]] = [
        {"commitInfo": {"timestamp": at, "operation": "WRITE", "engineInfo": "newsmill"}},
        {"metaData": _describe(table, warehouse_id)},
    ]
    actions += [
        {"remove": {"path": name, "deletionTimestamp": at, "dataChange": True}}
        for name in sorted(set(old) - {*now.files})
    ]
    actions += [{"add": _add(name, *now.files[name], at)} for name in sorted(set(now.files) - set(old))]
    return _write_lines(actions)


def list_changes(log: bytes) -> set[tuple[str, str]]:
    """What a written version says of files: ("add" or "remove", name)."""
    actions = (json.loads(line) for line in log.decode().splitlines())
    return {(kind, action[kind]["path"]) for action in actions for kind in ("add", "remove") if kind in action}


def write_checkpoint(table: Table, warehouse_id: str, now: Version) -> tuple[bytes, bytes]:
    """All that a reader needs of a version, as Parquet; and the note that tells readers of it."""
    metadata = _describe(table, warehouse_id)
    metadata |= {"configuration": [], "format": {"provider": "parquet", "options": []}}
    at = _milliseconds(now.created_at)
    rows: list[dict[str, Any]] = [{"protocol": PROTOCOL}, {"metaData": metadata}]
    rows += [{"add": _add(name, *size, at) | {"partitionValues": []}} for name, size in sorted(now.files.items())]
    sink = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(rows, schema=_CHECKPOINT), sink)
    return sink.getvalue(), json.dumps({"version": now.number, "size": len(rows)}).encode()


def read_checkpoint_number(note: bytes) -> int:
    """The version that the note names; -1 where it is none that we wrote."""
    try:
        return int(json.loads(note)["version"])
    except (ValueError, KeyError, TypeError):
        return -1


def _describe(table: Table, warehouse_id: str) -> dict[str, Any]:
    columns = [
        {
            "name": column.name,
            "type": TYPES[column.type],
            "nullable": not column.required,
            "metadata": {"comment": column.description},
        }
        for column in table.columns
    ]
    return {
        "id": str(uuid.uuid5(uuid.NAMESPACE_URL, f"{warehouse_id}/{table.name}")),
        "name": table.name,
        "description": table.description,
        "format": {"provider": "parquet", "options": {}},
        "schemaString": json.dumps({"type": "struct", "fields": columns}, ensure_ascii=False),
        "partitionColumns": [],
        "configuration": {},
        "createdTime": 0,
    }


def _add(name: str, size: int, rows: int, at: int) -> dict[str, Any]:
    return {
        "path": name,
        "partitionValues": {},
        "size": size,
        "modificationTime": at,
        "dataChange": True,
        "stats": json.dumps({"numRecords": rows}),
    }


def _write_lines(actions: list[dict[str, Any]]) -> bytes:
    return "".join(json.dumps(action, ensure_ascii=False) + "\n" for action in actions).encode()


def _milliseconds(created_at: str) -> int:
    return int(dt.datetime.fromisoformat(created_at).timestamp() * 1000)
