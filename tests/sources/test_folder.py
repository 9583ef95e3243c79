"""The raw folder: what is a source, under which name, and what is refused or passed over."""

import hashlib
import os
import socket
from pathlib import Path

import pytest
from corpus import write_files
from hypothesis import given
from hypothesis import strategies as st

from flows.errors import WrongUseError
from flows.sources.choose import why_ignored
from flows.sources.stores.folder import FolderStore, make_source
from flows.sources.stores.store import (
    Ignored,
    Refused,
    Source,
    SourceChanged,
    decode_uri,
    encode_uri,
    hash_source,
    open_source,
)


def read_source(raw: Path, source: Source) -> bytes:
    with open_source(FolderStore(raw), source) as file:
        return file.read()


def scan(raw: Path) -> tuple[dict[str, Source], dict[str, str], dict[str, str]]:
    """What a scan finds: sources, refused with reason, ignored with why; each by source_uri."""
    found = list(FolderStore(raw).list_all((".txt",)))
    assert len({item.source_uri for item in found}) == len(found), "a name stands for one file"
    return (
        {item.source_uri: item for item in found if isinstance(item, Source)},
        {item.source_uri: item.reason for item in found if isinstance(item, Refused)},
        {item.source_uri: item.why for item in found if isinstance(item, Ignored)},
    )


def test_sources_are_text_files_at_any_depth(tmp_path: Path) -> None:
    write_files(tmp_path, dict.fromkeys(("a.txt", "b/c.TXT", "b/d/e.f.txt"), b"text"))
    sources, refused, ignored = scan(tmp_path)
    assert set(sources) == {"a.txt", "b/c.TXT", "b/d/e.f.txt"}
    assert (refused, ignored) == ({}, {})
    assert sources["a.txt"] == make_source("a.txt", (tmp_path / "a.txt").stat())
    assert sources["a.txt"].size == 4


@pytest.mark.parametrize(
    ("name", "why"),
    [
        (".hidden.txt", "hidden"), (".git/a.txt", "hidden"), (".#lock.txt", "hidden"),
        ("README", "readme"), ("readme.txt", "readme"), ("b/ReadMe.md", "readme"),
        ("a.txt~", "editor leftover"), ("a.txt.swp", "editor leftover"), ("#a.txt#", "editor leftover"),
        ("a.bak", "editor leftover"), ("download.txt.part", "editor leftover"),
        ("a.md", "other ending"), ("txt", "other ending"), ("a.txt.gz", "other ending"),
    ],
)  # fmt: skip
def test_what_is_no_source_is_named(name: str, why: str, tmp_path: Path) -> None:
    write_files(tmp_path, {name: b"x", "a.txt": b"text"})
    sources, refused, ignored = scan(tmp_path)
    assert set(sources) == {"a.txt"}
    assert refused == {}
    assert list(ignored.values()) == [why]


@pytest.mark.parametrize("name", ["readme-first.txt", "my.readme.txt", "a~b.txt", "partial.txt", "#1.txt", "tmp.txt"])
def test_near_misses_are_sources(name: str) -> None:
    assert why_ignored(name, (".txt",)) is None


def test_links_are_followed_inside_the_raw_folder_only(tmp_path: Path) -> None:
    raw = write_files(tmp_path / "raw", {"a.txt": b"text", "deep/b.txt": b"text"})
    outside = write_files(tmp_path / "raw-not", {"c.txt": b"secret", "d/e.txt": b"secret"})
    (raw / "to-a.txt").symlink_to("a.txt")
    (raw / "deep" / "to-a.txt").symlink_to(raw / "a.txt")
    (raw / "to-deep").symlink_to("deep")
    (raw / "deep" / "loop").symlink_to("..")
    (raw / "out.txt").symlink_to(outside / "c.txt")
    (raw / "out").symlink_to(outside)
    (raw / "chain.txt").symlink_to("out.txt")
    (raw / "etc.txt").symlink_to("/etc/hostname")
    (raw / "nowhere.txt").symlink_to("not-there.txt")
    (raw / "self.txt").symlink_to("self.txt")
    sources, refused, _ = scan(raw)
    assert set(sources) == {"a.txt", "to-a.txt", "deep/b.txt", "deep/to-a.txt"}
    assert {uri: refused[uri] for uri in ("out.txt", "out", "chain.txt", "etc.txt")} == dict.fromkeys(
        ("out.txt", "out", "chain.txt", "etc.txt"), "outside_raw"
    )
    assert {refused["nowhere.txt"], refused["self.txt"]} == {"unreadable"}


def test_a_folder_that_cannot_be_listed_is_refused_and_the_others_are_not(tmp_path: Path) -> None:
    """As one without permission, or on a disk that fails; here it vanishes between its parent's listing and its own."""
    write_files(tmp_path, {"a.txt": b"text", "b/c.txt": b"text", "d/e.txt": b"text"})
    found = FolderStore(tmp_path).list_all((".txt",))
    first = next(found)
    (tmp_path / "b" / "c.txt").unlink()
    (tmp_path / "b").rmdir()
    rest = {item.source_uri: item for item in found}
    assert first.source_uri == "a.txt"
    assert set(rest) == {"b", "d/e.txt"}
    assert isinstance(rest["b"], Refused)
    assert rest["b"].reason == "unreadable"


def test_a_raw_folder_that_is_a_link_is_followed(tmp_path: Path) -> None:
    write_files(tmp_path / "real", {"a.txt": b"text"})
    (tmp_path / "raw").symlink_to("real")
    assert set(scan(tmp_path / "raw")[0]) == {"a.txt"}


def test_only_regular_files_are_sources(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    with socket.socket(socket.AF_UNIX) as listener:
        # The name of a socket is at most 107 bytes long: bind it from its folder.
        folder = os.open(tmp_path, os.O_RDONLY)
        listener.bind(f"/proc/self/fd/{folder}/socket.txt")
        os.close(folder)
        sources, refused, _ = scan(tmp_path)
    assert sources == {}
    assert refused == {"pipe.txt": "not_regular", "socket.txt": "not_regular"}


def test_reading_a_pipe_does_not_wait_for_a_writer(tmp_path: Path) -> None:
    """A file that is replaced by a pipe between scan and reading."""
    os.mkfifo(tmp_path / "a.txt")
    with pytest.raises(SourceChanged):
        read_source(tmp_path, Source("a.txt", 4, "0 0 0", 0))


def test_a_file_that_is_not_what_the_scan_saw_is_not_read(tmp_path: Path) -> None:
    write_files(tmp_path, {"a.txt": b"text"})
    (source,) = scan(tmp_path)[0].values()
    assert read_source(tmp_path, source) == b"text"
    assert hashlib.sha256(b"text").hexdigest() == hash_source(FolderStore(tmp_path), source)
    mtime_ns, ctime_ns, inode = source.version.split()
    versions = [f"1 {ctime_ns} {inode}", f"{mtime_ns} {ctime_ns} 1"]
    for other in (source._replace(size=3), *(source._replace(version=version) for version in versions)):
        with pytest.raises(SourceChanged):
            read_source(tmp_path, other)
    # A new link to a file changes its ctime, and none of its bytes.
    assert read_source(tmp_path, source._replace(version=f"{mtime_ns} 1 {inode}")) == b"text"


def test_a_missing_raw_folder_says_what_to_do(tmp_path: Path) -> None:
    write_files(tmp_path, {"file": b""})
    for raw in (tmp_path / "not-there", tmp_path / "file"):
        with pytest.raises(WrongUseError, match="--raw") as refused:
            list(FolderStore(raw).list_all((".txt",)))
        assert refused.value.exit_code == 2


@given(st.binary(min_size=1, max_size=40))
def test_every_name_has_a_uri_that_leads_back_to_it(name: bytes) -> None:
    uri = encode_uri(name)
    assert decode_uri(uri) == name
    assert uri.isprintable() or not any(ord(character) < 32 or 0x7F <= ord(character) < 0xA0 for character in uri)
    assert uri.encode().decode() == uri


@pytest.mark.parametrize(
    "name", [b"caf\xe9.txt", b"two\nlines.txt", b"100%.txt", b"%41.txt", b"tab\t.txt", b"\xf0\x9f\x90\x9f.txt", b"a\\b '\".txt"]
)  # fmt: skip
def test_odd_names_are_read(name: bytes, tmp_path: Path) -> None:
    with open(os.path.join(os.fsencode(tmp_path), name), "wb") as file:  # noqa: PTH118, PTH123 - a name in bytes
        file.write(b"text")
    (source,) = scan(tmp_path)[0].values()
    assert decode_uri(source.source_uri) == name
    assert read_source(tmp_path, source) == b"text"
