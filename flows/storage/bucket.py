"""The client of an object store: a bucket, or what lies below a prefix of it, with conditional writes.

A conditional write changes an object only if it is the version that was seen (If-Match), or only if there is none
(If-None-Match); pyarrow's file systems, which read sources, do not know them. What fails is told in our own words: a
client's may hold names of accounts.
"""

import configparser
import datetime as dt
import hashlib
import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import obstore
import pyarrow as pa
import pyarrow.fs as pafs
import pyarrow.parquet as pq
from obstore import exceptions
from obstore.store import from_url

from flows.errors import NewsmillError, TransientError
from flows.sources.stores.place import check_bucket
from flows.storage.object_file import ObjectFile

# Bytes; a larger file goes in pieces of this size.
PIECE = 16 << 20
# Times that the client sends a request again before it says that it failed, and seconds for all of them.
RETRIES, RETRY_SECONDS = 4, 60
# Seconds.
CONNECT_TIMEOUT, REQUEST_TIMEOUT = 10, 120
# Times that a file is fetched whose bytes are not those that were published: the line may have been broken.
FETCHES = 3

_DENIED = (exceptions.PermissionDeniedError, exceptions.UnauthenticatedError)
_EXISTS = (exceptions.AlreadyExistsError, exceptions.PreconditionError)
_MEANINGS = tuple(
    (re.compile(pattern, re.IGNORECASE), meaning)
    for pattern, meaning in {
        "NoSuchBucket|ContainerNotFound|bucket does not exist": "there is no such bucket",
        "InvalidAccessKey|SignatureDoesNotMatch|ExpiredToken|InvalidToken|AccessDenied|credential|metadata/|40[13] ": (
            "the credentials that were found may not do that, or none were found"
        ),
        "PermanentRedirect|301 |AuthorizationHeaderMalformed": "it lies in another region: set AWS_REGION",
        "error sending request|dns|connect|timed? ?out": "the server does not answer",
        "SlowDown|429 |50[0-9] ": "the server is busy, or fails",
    }.items()
)
# What trying again does not change.
_LASTING = tuple(meaning for _, meaning in _MEANINGS[:3])


class LostObjectError(NewsmillError):
    """An object that was published is gone, or has other bytes."""


# A version of an object, as a condition for writing it.
Tag = dict[str, str]


class Stored(NamedTuple):
    """An object of a listing. key: below the prefix."""

    key: str
    size: int


class Found(NamedTuple):
    """An object that was read. changed_at: by the clock of the store."""

    data: bytes
    tag: Tag
    changed_at: dt.datetime


class Bucket:
    """The objects below a URL, scheme://bucket/prefix; keys are relative to it.

    Errors: TransientError where it may pass, WrongUseError where the URL cannot be meant, NewsmillError else.
    """

    def __init__(self, url: str) -> None:
        self.name = check_url(url)
        try:
            self._store: Any = _connect(self.name)
        except (exceptions.BaseError, ValueError, OSError) as error:
            raise NewsmillError(f"{self.name} cannot be reached: {explain(error)}.") from error

    def get(self, key: str) -> Found | None:
        """An object; None where there is none."""
        with self._explaining(f"{key} cannot be read"):
            try:
                found = obstore.get(self._store, key)
                return Found(bytes(found.bytes()), _tag(found.meta), found.meta["last_modified"])
            except FileNotFoundError as error:
                _refuse_missing_bucket(error)
                return None

    def has(self, key: str) -> bool:
        """Whether there is such an object."""
        with self._explaining(f"{key} cannot be looked for"):
            try:
                obstore.head(self._store, key)
            except FileNotFoundError as error:
                _refuse_missing_bucket(error)
                return False
        return True

    def put(self, key: str, data: bytes | Path) -> None:
        """Write an object, whatever was there. A file of any size goes in pieces."""
        with self._explaining(f"{key} cannot be written"):
            obstore.put(self._store, key, data, chunk_size=PIECE)

    def put_new(self, key: str, data: bytes) -> Tag | None:
        """Write an object that is not there; None where it is, and stays as it was."""
        return self._put_if(key, data, "create")

    def put_if(self, key: str, data: bytes, tag: Tag) -> Tag | None:
        """Write an object that is still of this version; None where it is not, and stays as it is."""
        return self._put_if(key, data, tag)

    def _put_if(self, key: str, data: bytes, mode: Any) -> Tag | None:
        with self._explaining(f"{key} cannot be written"):
            try:
                return _tag(obstore.put(self._store, key, data, mode=mode, use_multipart=False))
            except _EXISTS:
                return None

    def ask_time(self, key: str) -> dt.datetime:
        """What the clock of the store says, to the second: by an object that is written for it."""
        self.put(key, b"")
        with self._explaining(f"{key} cannot be read"):
            return obstore.head(self._store, key)["last_modified"]

    def fetch(self, key: str, path: Path) -> str:
        """Fetch an object into a file; returns the SHA-256 of its bytes."""
        digest = hashlib.sha256()
        with self._explaining(f"{key} cannot be fetched"), path.open("wb") as file:
            for piece in obstore.get(self._store, key).stream():
                digest.update(piece)
                file.write(piece)
        return digest.hexdigest()

    def digest(self, key: str) -> str | None:
        """The SHA-256 of an object, which is read for it; None where there is none."""
        digest = hashlib.sha256()
        with self._explaining(f"{key} cannot be read"):
            try:
                for piece in obstore.get(self._store, key).stream():
                    digest.update(piece)
            except FileNotFoundError as error:
                _refuse_missing_bucket(error)
                return None
        return digest.hexdigest()

    def fetch_published(self, key: str, path: Path, sha256: str) -> None:
        """Fetch a file of a snapshot; LostObjectError where it is gone, or its bytes are not those of this checksum."""
        problem = f"{self.name}/{key} is not what was published: its checksum differs."
        try:
            for _ in range(FETCHES):
                if self.fetch(key, path) == sha256:
                    return
        except NewsmillError as error:
            if not isinstance(error.__cause__, FileNotFoundError) or _refers_to_bucket(error.__cause__):
                raise
            problem = str(error)
        raise LostObjectError(
            f"{problem} Type: newsmill repair, best on a machine that read this warehouse lately. Or restore the "
            "bucket from a backup or an older version of this object, or publish another snapshot with: newsmill "
            "snapshots rollback NUMBER"
        )

    def read_rows(
        self, key: str, filters: list[tuple[str, str, Any]] | None = None, columns: Sequence[str] | None = None
    ) -> pa.Table:
        """The rows of a Parquet file that pass, of some columns or all; of the file little else is fetched."""
        with self._explaining(f"{key} cannot be read"), ObjectFile(self._store, key) as file:
            return pq.read_table(file, partitioning=None, filters=filters, columns=columns)

    def list(self, prefix: str) -> Iterator[Stored]:
        """All objects in a folder and below it; "" for all."""
        with self._explaining("it cannot be listed"):
            for chunk in obstore.list(self._store, prefix):
                yield from (Stored(found["path"], found["size"]) for found in chunk)

    def remove(self, keys: Iterable[str]) -> None:
        """Remove objects; one that is gone already is no error."""
        if wanted := sorted(keys):
            with self._explaining("objects cannot be removed"):
                try:
                    obstore.delete(self._store, wanted)
                except FileNotFoundError:
                    for key in wanted:
                        _remove_one(self._store, key)

    @contextmanager
    def _explaining(self, what: str) -> Iterator[None]:
        try:
            yield
        except (exceptions.BaseError, FileNotFoundError, PermissionError) as error:
            said = f"{self.name}: {what}: {explain(error)}."
            passing = isinstance(error, exceptions.GenericError) and explain(error) not in _LASTING
            raise (TransientError(said) if passing else NewsmillError(said)) from error


def check_url(url: str) -> str:
    """The URL of a bucket and a prefix, without a slash at its end; WrongUseError: see check_bucket.

    >>> check_url("s3://bucket/news/")
    's3://bucket/news'
    """
    check_bucket(url)
    return url.rstrip("/")


def explain(error: BaseException) -> str:
    """What went wrong, as the end of a sentence: never the client's own words.

    >>> explain(exceptions.GenericError("Server returned non-2xx status code: 503 Slow Down"))
    'the server is busy, or fails'
    """
    if isinstance(error, _DENIED):
        return _MEANINGS[1][1]
    if isinstance(error, exceptions.NotSupportedError):
        return "the store does not know this kind of request"
    # What stands behind are settings of the client, with words that mean nothing here.
    said = str(error).partition("Debug source")[0]
    for pattern, meaning in _MEANINGS:
        if pattern.search(said):
            return meaning
    if isinstance(error, FileNotFoundError):
        return "it is not there"
    return f"its client met an error that newsmill does not know ({type(error).__name__})"


def _tag(found: Any) -> Tag:
    """What a store says of a version; some have a tag, some a number."""
    return {name: found[name] for name in ("e_tag", "version") if found.get(name)}


def _refuse_missing_bucket(error: FileNotFoundError) -> None:
    if _refers_to_bucket(error):
        raise error


def _refers_to_bucket(error: FileNotFoundError) -> bool:
    """Whether the bucket is what was not found, and not only an object in it."""
    return _MEANINGS[0][0].search(str(error)) is not None


def _remove_one(store: Any, key: str) -> None:
    try:
        obstore.delete(store, key)
    except FileNotFoundError:
        return


def _connect(url: str) -> Any:
    """Credentials are found by the client: in the variables of the store's tools, their files, roles of the machine."""
    options: dict[str, Any] = {
        "connect_timeout": dt.timedelta(seconds=CONNECT_TIMEOUT),
        "timeout": dt.timedelta(seconds=REQUEST_TIMEOUT),
    }
    retry: Any = {"max_retries": RETRIES, "retry_timeout": dt.timedelta(seconds=RETRY_SECONDS)}
    config: dict[str, Any] = {}
    scheme = url.partition("://")[0]
    if scheme == "s3":
        config = read_aws_keys(os.environ)
        endpoint = os.environ.get("AWS_ENDPOINT_URL_S3") or os.environ.get("AWS_ENDPOINT_URL", "")
        options["allow_http"] = endpoint.startswith("http://")
        if not endpoint and not {"AWS_REGION", "AWS_DEFAULT_REGION"} & os.environ.keys() and "region" not in config:
            # Of Amazon's own, the bucket is asked where it lies; the client by itself takes it to be in us-east-1.
            config["region"] = pafs.resolve_s3_region(url.removeprefix("s3://").partition("/")[0])
    elif scheme == "az":
        names = {"account_name": "AZURE_STORAGE_ACCOUNT", "account_key": "AZURE_STORAGE_KEY"}
        config = {option: os.environ[name] for option, name in names.items() if os.environ.get(name)}
        options["allow_http"] = os.environ.get("AZURE_STORAGE_USE_EMULATOR", "").lower() in ("1", "true")
    return from_url(url, config=config or None, client_options=options, retry_config=retry)  # type: ignore[call-overload]


def read_aws_keys(environment: Mapping[str, str]) -> dict[str, str]:
    """Keys of a profile in the files of Amazon's tools, where no variable has any: this client reads variables only."""
    if environment.get("AWS_ACCESS_KEY_ID"):
        return {}
    profile, home = environment.get("AWS_PROFILE") or "default", Path(environment.get("HOME", "~")).expanduser()
    files = {
        environment.get("AWS_SHARED_CREDENTIALS_FILE") or home / ".aws" / "credentials": profile,
        environment.get("AWS_CONFIG_FILE") or home / ".aws" / "config": (
            profile if profile == "default" else f"profile {profile}"
        ),
    }
    found = dict[str, str]()
    for path, section in files.items():
        parser = configparser.ConfigParser(interpolation=None)
        parser.read(path, encoding="utf-8")
        if parser.has_section(section):
            found = dict(parser[section]) | found
    names = ("aws_access_key_id", "aws_secret_access_key", "aws_session_token", "region")
    wanted = {name: found[name] for name in names if name in found}
    if environment.get("AWS_REGION") or environment.get("AWS_DEFAULT_REGION"):
        wanted.pop("region", None)
    return wanted
