"""Which store a place names: the path of a folder, or a URL."""

from pathlib import Path

from flows.errors import WrongUseError
from flows.sources.stores.folder import FolderStore
from flows.sources.stores.store import Place, Store, show_place

_WEB = ("http", "https")
BUCKETS = ("s3", "gs", "az")


def open_store(place: Place, folder: Path | None = None) -> Store:
    """The store that a place names. folder: for temporary files of stores that lie elsewhere; None for the system's.

    Errors: WrongUseError where there is no such kind of store, NewsmillError where it cannot be reached.
    """
    if isinstance(place, Path):
        return FolderStore(place)
    scheme = place.partition("://")[0]
    # Each client is loaded where it is needed: it takes as long as all the rest.
    if scheme in _WEB:
        from flows.sources.stores.web import WebStore

        return WebStore(place, folder)
    if scheme not in BUCKETS:
        known = ", ".join(f"{name}://" for name in (*BUCKETS, *_WEB, "file"))
        raise WrongUseError(f"{show_place(place)} is no place that newsmill can read. It reads folders, {known}.")
    check_bucket(place)
    from flows.sources.stores.objects import ObjectStore

    return ObjectStore(place, folder)


def check_bucket(place: str) -> None:
    """Refuse the URL of a bucket that holds more than a bucket and a prefix, or less; WrongUseError says why."""
    scheme, _, path = place.partition("://")
    if scheme not in BUCKETS:
        known = ", ".join(f"{name}://" for name in BUCKETS)
        raise WrongUseError(
            f"{show_place(place)} is no place that newsmill can write to: a folder, or {known} and a bucket."
        )
    bucket = path.partition("/")[0]
    if {"@", ":"} & set(bucket) or "?" in path:
        raise WrongUseError(
            f"{show_place(place)} must be a bucket and a prefix alone. Passwords and signatures do not belong into it: "
            "credentials are taken from where the tools of the store find them (docs/sources.md)."
        )
    if not bucket or {"", ".", ".."} & set(path.rstrip("/").split("/")):
        raise WrongUseError(
            f"{show_place(place)} names no bucket, or has an empty part. Example: {scheme}://bucket/prefix"
        )
