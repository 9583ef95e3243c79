"""A bucket of an object store, or what lies below a prefix of it: S3 and what speaks its language, GCS, Azure."""

import datetime as dt
import errno
import hashlib
import os
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, BinaryIO

import pyarrow as pa
import pyarrow.fs as pafs

from flows.errors import NewsmillError, WrongUseError
from flows.sources.choose import why_ignored
from flows.sources.stores.downloads import Downloads, Interrupted
from flows.sources.stores.store import (
    NEVER_OLD,
    Ignored,
    Listed,
    Refused,
    Source,
    SourceChanged,
    decode_uri,
    encode_uri,
    show_place,
)

# A listing tells objects apart by size and time, and times come in seconds, by the clock of the store. Two changes
# within one second are told apart once that second has passed on both clocks: they may differ by this.
YOUNG_NS = 60_000_000_000
# Bytes that are asked for at once.
PIECE = 8 << 20
# Seconds.
CONNECT_TIMEOUT, REQUEST_TIMEOUT = 10, 60
# Times that the client of S3 sends a request before it says that it failed.
ATTEMPTS = 3

_PLAIN_MD5 = re.compile(r'"?([0-9a-f]{32})"?')
# What a store's client says, and what that means. Its own words are not shown: they may hold names of accounts.
_DENIED = re.compile(
    "ACCESS_?DENIED|PERMISSION_?DENIED|UNAUTHENTICATED|INVALID_ACCESS_KEY|SIGNATURE_DOES_NOT_MATCH|EXPIRED_?TOKEN|"
    "INVALID_CLIENT_TOKEN|AUTHENTICATION|AUTHORIZATION|FORBIDDEN|NO CREDENTIALS|HTTP STATUS 40[13]"
)
_MEANINGS = tuple(
    (re.compile(pattern), meaning)
    for pattern, meaning in {
        "NO_SUCH_BUCKET|BUCKET DOES NOT EXIST|CONTAINER ?NOT ?FOUND|NO SUCH FILE": "there is no such bucket",
        _DENIED.pattern: "the credentials that were found may not do that, or none were found",
        "HTTP STATUS 301|PERMANENT_?REDIRECT": "it lies in another region: set AWS_REGION",
        "NETWORK_CONNECTION|RESOLVE|CONNECT|TIMED? ?OUT|UNAVAILABLE": "the server does not answer",
        "SLOW_?DOWN|THROTTL|TOO MANY|HTTP STATUS 5|INTERNAL": "the server is busy, or fails",
    }.items()
)
_ARCHIVED = re.compile("INVALID_?OBJECT_?STATE|STORAGE CLASS|ARCHIVED")


class ObjectStore:
    """The store of a bucket. place: scheme://bucket/prefix; folder: for temporary files (see Downloads)."""

    young_ns = YOUNG_NS

    def __init__(self, place: str, folder: Path | None = None) -> None:
        self.name = show_place(place)
        scheme, _, path = place.partition("://")
        self._root = path.rstrip("/")
        bucket = path.partition("/")[0]
        try:
            self._files = CONNECTIONS[scheme](bucket)
        except (OSError, pa.ArrowException, ValueError) as error:
            raise NewsmillError(f"{self.name} cannot be reached: {explain(error)}.") from error
        self._downloads = Downloads(self._fetch, folder)

    def list_all(self, endings: tuple[str, ...]) -> Iterator[Listed]:
        """See Store. A bucket without anything below the prefix is empty; one that is not there is an error."""
        for info in self._ask(pafs.FileSelector(self._root, recursive=True)):
            if info.is_file:
                yield self._describe(info, endings)

    def find(self, source_uri: str, endings: tuple[str, ...]) -> Listed | None:
        """See Store."""
        path = self._locate(source_uri.removeprefix(f"{self.name.rstrip('/')}/"))
        if not _is_addressable(path):
            return None
        (info,) = self._ask([path])
        return self._describe(info, endings) if info.is_file else None

    def open_each(self, sources: Iterable[Source]) -> Iterator[AbstractContextManager[BinaryIO]]:
        """See Store."""
        return self._downloads.open_each(sources)

    def _ask(self, what: pafs.FileSelector | list[str]) -> list[Any]:
        try:
            return list(self._files.get_file_info(what))
        except (OSError, pa.ArrowException) as error:
            if _is_not_there(error) and self._has_bucket():
                return []
            raise NewsmillError(f"{self.name} cannot be listed: {explain(error)}.") from error

    def _has_bucket(self) -> bool:
        """Whether the bucket is there, as far as one may ask for it."""
        try:
            return bool(self._files.get_file_info(self._root.partition("/")[0]).type != pafs.FileType.NotFound)
        except (OSError, pa.ArrowException):
            return True

    def _locate(self, source_uri: str) -> str:
        return f"{self._root}/{decode_uri(source_uri).decode()}"

    def _describe(self, info: Any, endings: tuple[str, ...]) -> Listed:
        name = info.path[len(self._root) + 1 :]
        uri, parts = encode_uri(name.encode()), name.split("/")
        if why := why_ignored(parts[-1], endings):
            return Ignored(uri, why)
        if not _is_addressable(name):
            return Refused(uri, "unreadable", "A part of its name is empty or a dot or two: it cannot be asked for.")
        if any(part.startswith(".") for part in parts):
            return Ignored(uri, "hidden")
        if info.mtime_ns is None:
            return Source(uri, info.size, "", NEVER_OLD)
        return Source(uri, info.size, str(info.mtime_ns), info.mtime_ns)

    def _fetch(self, source: Source, sink: BinaryIO) -> None:
        """Fetch an object; SourceChanged where it is another one at the end than at the start.

        Nobody promises that the pieces of an object are of one version of it. The tag of a store says it: where it is
        the hash of the bytes, as for most objects that came in one piece, by itself, else when it is asked for again.
        """
        path = self._locate(source.source_uri)
        with _explaining(self, source, lambda: self._files.open_input_stream(path, compression=None)) as remote:
            before, digest = remote.metadata(), hashlib.md5(usedforsecurity=False)
            while piece := _explaining(self, source, lambda: remote.read(PIECE)):
                sink.write(piece)
                digest.update(piece)
        if _find_md5(before) == digest.hexdigest():
            return
        with _explaining(self, source, lambda: self._files.open_input_stream(path, compression=None)) as remote:
            if remote.metadata() != before:
                raise SourceChanged(source.source_uri)


def _explaining(store: ObjectStore, source: Source, call: Callable[[], Any]) -> Any:
    """Call the store's client; what it raises as Downloads wants it."""
    try:
        return call()
    except (OSError, pa.ArrowException) as error:
        if _is_not_there(error):
            raise SourceChanged(source.source_uri) from error
        said = str(error).upper()
        if _ARCHIVED.search(said):
            raise PermissionError(errno.EACCES, "it is archived, and has to be restored first") from error
        if _DENIED.search(said):
            raise PermissionError(errno.EACCES, "permission denied") from error
        raise Interrupted(f"{source.source_uri} could not be fetched from {store.name}: {explain(error)}.") from error


def explain(error: Exception) -> str:
    """What went wrong, as the end of a sentence: never the client's own words.

    >>> explain(OSError("AWS Error NO_SUCH_BUCKET during ListObjectsV2 operation: …"))
    'there is no such bucket'
    >>> explain(OSError("AWS Error [code 100] during GetObject operation: request 7 of account 12"))
    'its client met an error that newsmill does not know (AWS Error [code 100])'
    """
    said = str(error)
    for pattern, meaning in _MEANINGS:
        if pattern.search(said.upper()):
            return meaning
    named = re.search(r"AWS Error (?:\[code \d+\]|[A-Z_]+(?: \(HTTP status \d+\))?)", said)
    return f"its client met an error that newsmill does not know ({named[0] if named else type(error).__name__})"


def _is_not_there(error: Exception) -> bool:
    """Whether an error says that there is no such object or prefix: not every client has an exception for it."""
    return isinstance(error, FileNotFoundError) or "No such file or directory" in str(error)


def _is_addressable(name: str) -> bool:
    """Whether an object can be asked for by its name: clients make paths of names.

    >>> [_is_addressable(name) for name in ("a/b c.txt", "a//b.txt", "a/../b.txt")]
    [True, False, False]
    """
    return not {"", ".", ".."} & set(name.split("/"))


def _find_md5(metadata: dict[str, bytes]) -> str | None:
    found = _PLAIN_MD5.fullmatch((metadata.get("ETag") or b"").decode())
    return found[1] if found else None


def _connect_s3(bucket: str) -> pafs.FileSystem:
    """Credentials are found by Amazon's own client: in AWS_* variables, its files, roles of the machine."""
    options: dict[str, Any] = {"connect_timeout": CONNECT_TIMEOUT, "request_timeout": REQUEST_TIMEOUT}
    options["retry_strategy"] = pafs.AwsStandardS3RetryStrategy(max_attempts=ATTEMPTS)
    endpoint = os.environ.get("AWS_ENDPOINT_URL_S3") or os.environ.get("AWS_ENDPOINT_URL")
    region = os.environ.get("AWS_REGION") or os.environ.get("AWS_DEFAULT_REGION")
    if endpoint:
        options["endpoint_override"] = endpoint
    elif not region:
        region = pafs.resolve_s3_region(bucket)
    return pafs.S3FileSystem(**options, **({"region": region} if region else {}))


def _connect_gcs(_bucket: str) -> pafs.FileSystem:
    """Credentials are found by Google's own client (GOOGLE_APPLICATION_CREDENTIALS, gcloud, the machine)."""
    options: dict[str, Any] = {"retry_time_limit": dt.timedelta(seconds=REQUEST_TIMEOUT)}
    if emulator := os.environ.get("STORAGE_EMULATOR_HOST"):
        scheme, _, host = emulator.rpartition("://")
        options |= {"endpoint_override": host, "scheme": scheme or "http", "anonymous": True}
    return pafs.GcsFileSystem(**options)


def _connect_azure(_bucket: str) -> pafs.FileSystem:
    """The account and its key or token stand in the variables of Azure's own tools; without them its client looks."""
    account = os.environ.get("AZURE_STORAGE_ACCOUNT")
    if not account:
        raise WrongUseError("Which account az:// is about is not known: set AZURE_STORAGE_ACCOUNT.")
    names = {"account_key": "AZURE_STORAGE_KEY", "sas_token": "AZURE_STORAGE_SAS_TOKEN"}
    return pafs.AzureFileSystem(account, **{option: os.environ.get(name) for option, name in names.items()})


CONNECTIONS: dict[str, Callable[[str], pafs.FileSystem]] = {
    "s3": _connect_s3,
    "gs": _connect_gcs,
    "az": _connect_azure,
}
