"""Warehouses in buckets, for tests: made once and copied, and read as other programs read them."""

import json
from pathlib import Path
from typing import Any

from buckets import Buckets
from deltalake import DeltaTable
from warehouses import find_word

from flows.settings import Settings


def copy_bucket(buckets: Buckets, url: str, below: str = "mill") -> str:
    """A new bucket with the same objects below another prefix; the URL of the warehouse in it."""
    bucket, _, prefix = url.removeprefix("s3://").partition("/")
    name = buckets.make({})
    for key in list_keys(buckets, url):
        source = {"Bucket": bucket, "Key": f"{prefix}/{key}"}
        buckets.client.copy_object(Bucket=name, Key=f"{below}/{key}", CopySource=source)
    return f"s3://{name}/{below}"


def list_keys(buckets: Buckets, url: str) -> list[str]:
    """Keys of all objects below a URL, relative to it."""
    bucket, _, prefix = url.removeprefix("s3://").partition("/")
    pages = buckets.client.get_paginator("list_objects_v2").paginate(Bucket=bucket, Prefix=f"{prefix}/")
    return sorted(found["Key"][len(prefix) + 1 :] for page in pages for found in page.get("Contents", ()))


def read_json(buckets: Buckets, url: str, key: str = "current.json") -> dict[str, Any]:
    bucket, _, prefix = url.removeprefix("s3://").partition("/")
    found = buckets.client.get_object(Bucket=bucket, Key=f"{prefix}/{key}")
    return dict(json.loads(found["Body"].read()))


def find_in_store(buckets: Buckets, url: str, word: str, folder: Path) -> list[str]:
    """Keys of objects that hold a word, in their bytes or in a value of a table. folder: for a copy of all of them."""
    bucket, _, prefix = url.removeprefix("s3://").partition("/")
    for key in list_keys(buckets, url):
        (folder / key).parent.mkdir(parents=True, exist_ok=True)
        (folder / key).write_bytes(buckets.client.get_object(Bucket=bucket, Key=f"{prefix}/{key}")["Body"].read())
    return find_word(folder, word)


def list_unnamed(buckets: Buckets, url: str) -> list[str]:
    """Objects that nothing names: neither the pointer, nor a manifest that is kept, nor the layout."""
    pointer = read_json(buckets, url)
    published = read_json(buckets, url, pointer["manifest"])
    manifests = [pointer["manifest"], *(older["key"] for older in published["older"])]
    forgotten = {pointer["forgotten"]} - {""}
    named = {"current.json", "state/runs.jsonl", "state/stat_cache.parquet", *manifests}
    named |= forgotten
    for key in manifests:
        named |= set(read_json(buckets, url, key)["objects"].values())
    return [key for key in list_keys(buckets, url) if key not in named and "/_delta_log/" not in key]


def read_delta(buckets: Buckets, url: str, table: str, version: int | None = None) -> list[dict[str, Any]]:
    """The rows of a table, as a reader of Delta sees them."""
    options = {**buckets.variables, "AWS_ALLOW_HTTP": "true"}
    found = DeltaTable(f"{url}/tables/{table}", version=version, storage_options=options)
    return list(found.to_pyarrow_table().to_pylist())


def settings_for(url: str, cache: Path, raw: Path | None = None, **options: Any) -> Settings:
    return Settings(raw=raw or Path("raw"), warehouse=url, cache=cache, workers=0, **options)


def write_to(url: str, cache: Path, raw: Path | None = None) -> dict[str, Any]:
    """Settings of a run that is killed (strikes.py): short leases, and few snapshots are kept."""
    short = {"workers": 0, "lease_seconds": 2, "keep_snapshots": 4, "keep_days": 0}
    return {"raw": raw or Path("raw"), "warehouse": url, "cache": cache, **short}
