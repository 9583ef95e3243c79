"""A warehouse in an object store: files that never change, a manifest for each snapshot, one pointer.

    current.json                               the pointer, and the lease of the writer (pointer.py, lease.py)
    manifests/<number>-<lease>.json            what a snapshot holds, and where its files lie (pool.py)
    tables/<table>/<part>-<lease>.parquet      files of published tables
    tables/<table>/_delta_log/<number>.json    the same as a Delta table; its versions are snapshots (delta.py)
    state/<name>/<part>-<lease>.parquet        files that only newsmill reads
    state/runs.jsonl, state/stat_cache.parquet what lies beside the snapshots of a folder

What runs and reads works on a mirror, a warehouse in a folder of this machine (mirror.py); writer.py has what a run
does beside.
"""
