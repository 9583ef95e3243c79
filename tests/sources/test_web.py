"""A list of URLs as a store: what is listed, under which name, what is fetched, and what nobody gets to see."""

import hashlib
import json
import threading
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from corpus import write_page
from warehouses import query, run_on

from flows.errors import NewsmillError, WrongUseError
from flows.sources.stores import downloads
from flows.sources.stores.place import open_store
from flows.sources.stores.store import Ignored, Refused, Source, SourceChanged, open_source
from flows.sources.stores.web import WebStore, name_url

ENDINGS = (".txt", ".jsonl")
PASSWORD = "s3cret"  # noqa: S105 - of a server that is gone after the test


@dataclass
class Site:
    """A web server on loopback. files: path to bytes; bare: paths of which it says neither size nor version."""

    address: str
    files: dict[str, bytes] = field(default_factory=dict)
    statuses: dict[str, int] = field(default_factory=dict)
    bare: set[str] = field(default_factory=set)
    asked: list[str] = field(default_factory=list)
    password: str | None = None


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    monkeypatch.setattr(downloads, "PAUSES", (0.0, 0.0))

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            path = self.path.partition("?")[0]
            found.asked.append(f"{self.command} {path}")
            data, status = found.files.get(path, b""), found.statuses.get(path)
            wanted = b64encode(f"mill:{found.password}".encode()).decode()
            if found.password and self.headers.get("Authorization") != f"Basic {wanted}":
                status = 401
            self.send_response(status or (200 if path in found.files else 404))
            if path in found.bare:
                self.send_header("Transfer-Encoding", "chunked")
                data = b"%x\r\n%s\r\n0\r\n\r\n" % (len(data), data)
            else:
                self.send_header("Content-Length", str(len(data)))
                self.send_header("ETag", f'"{hashlib.sha256(data).hexdigest()}"')
            self.end_headers()
            if self.command == "GET":
                self.wfile.write(data)

        do_HEAD = do_GET  # noqa: N815 - the library's name

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        found = Site(f"http://127.0.0.1:{server.server_address[1]}")
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield found
        finally:
            server.shutdown()
            thread.join()


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("a.txt", "a.txt"),
        ("https://paper.example/news/2024/caf%C3%A9%20%231.txt", "2024/café #1.txt"),
        ("https://paper.example/other/a.txt", "paper.example/other/a.txt"),
        ("../up.txt", "paper.example/up.txt"),
        ("https://other.example:8443/a.txt", "other.example:8443/a.txt"),
        ("https://me:s3cret@other.example/a.txt", "other.example/a.txt"),
        ("a.txt?X-Amz-Date=7&X-Amz-Signature=s3cret&X-Amz-Security-Token=s3cret", "a.txt"),
        ("https://x.example/a.txt?sv=2024&se=2030&sr=b&sp=r&sig=s3cret", "x.example/a.txt"),
        ("a.txt?Expires=7&Signature=s3cret&Key-Pair-Id=s3cret", "a.txt"),
        ("a.txt?id=7&api_key=s3cret&access_token=s3cret", "a.txt?id=7"),
        ("a%25%0A.txt", "a%25%0A.txt"),
    ],
)
def test_names_hold_no_secret(url: str, name: str) -> None:
    assert name_url("https://paper.example/news/list.txt", url).uri == name


@pytest.mark.parametrize(
    "url", ["file:///etc/passwd", "ftp://me:s3cret@x.example/a.txt", "http://[", "javascript:a.txt"]
)
def test_only_the_web_is_asked(url: str) -> None:
    entry = name_url("https://paper.example/list.txt", url)
    assert entry.url is None
    assert "s3cret" not in entry.uri


@pytest.mark.parametrize("is_json", [True, False])
def test_a_list_is_read_in_either_form(is_json: bool, site: Site) -> None:
    urls = ["a.txt", f"{site.address}/b.txt", "picture.png", "file:///etc/passwd.txt", "gone.txt", "a.txt"]
    listed = json.dumps(urls) if is_json else "# news\n\n" + "\r\n".join(urls)
    site.files = {"/list": listed.encode(), "/a.txt": b"One", "/b.txt": b"Three"}
    found = list(WebStore(f"{site.address}/list").list_all(ENDINGS))
    assert {item.source_uri: type(item) for item in found} == {
        "a.txt": Source,
        "b.txt": Source,
        "picture.png": Ignored,
        "/etc/passwd.txt": Refused,
        "gone.txt": Refused,
    }
    assert [item.size for item in found if isinstance(item, Source)] == [3, 5]


def test_a_run_fetches_what_changed(site: Site, tmp_path: Path) -> None:
    pages = {f"/{number}.txt": write_page(number).encode() for number in range(3)}
    records = "".join(json.dumps({"url": f"https://x.example/{n}", "text": write_page(n)}) + "\n" for n in (11, 12))
    site.files = {"/list": b"0.txt\n1.txt\n2.txt\ndump.jsonl\n", "/dump.jsonl": records.encode(), **pages}
    # Of one the server says nothing: it is fetched each time.
    site.bare, site.password = {"/2.txt"}, PASSWORD
    place = site.address.replace("://", f"://mill:{PASSWORD}@") + f"/list?token={PASSWORD}"
    report = run_on(place, tmp_path / "warehouse")
    assert (report.counts["article_count"], report.refused, report.warnings) == (5, [], [])
    assert dict(query(tmp_path / "warehouse", "SELECT source_uri, bytes FROM sources")) == {
        path.removeprefix("/"): len(data) for path, data in site.files.items() if path != "/list"
    }
    site.asked.clear()
    assert run_on(place, tmp_path / "warehouse").snapshot is None
    assert {line for line in site.asked if line.startswith("GET")} == {"GET /list", "GET /2.txt"}
    site.files["/1.txt"] = write_page(21).encode()
    site.statuses["/0.txt"] = 503
    site.asked.clear()
    report = run_on(place, tmp_path / "warehouse")
    assert (report.counts["changed_count"], report.counts["waiting_count"]) == (1, 1)
    assert report.warnings == [
        "1 source waits for the next run. 0.txt could not be fetched: the server is busy, or fails."
    ]
    kept = b"".join(path.read_bytes() for path in (tmp_path / "warehouse").rglob("*") if path.is_file())
    assert PASSWORD.encode() not in kept


def test_a_text_without_a_size_that_is_too_large_is_refused(site: Site, tmp_path: Path) -> None:
    site.files = {"/list": b"a.txt\nb.txt", "/a.txt": b"word " * 1_000, "/b.txt": write_page(1).encode()}
    site.bare = {"/a.txt"}
    report = run_on(f"{site.address}/list", tmp_path / "warehouse", max_record_bytes=4_000)
    assert [(item.source_uri, item.reason) for item in report.refused] == [("a.txt", "unreadable")]
    assert "NEWSMILL_MAX_RECORD_BYTES allows 4,000" in report.refused[0].detail


@pytest.mark.parametrize(
    ("status", "message"),
    [(404, "it is not there"), (403, "permission denied"), (401, "it wants a password"), (500, "the server is busy, or fails"), (302, "the server answers 302")],
)  # fmt: skip
def test_a_list_that_cannot_be_read_is_one_sentence(status: int, message: str, site: Site, tmp_path: Path) -> None:
    site.statuses["/list"] = status
    with pytest.raises(NewsmillError) as failed:
        run_on(site.address.replace("://", f"://mill:{PASSWORD}@") + "/list", tmp_path / "warehouse")
    assert (str(failed.value), failed.value.exit_code) == (f"{site.address}/list cannot be read: {message}.", 1)


def test_logs_of_requests_hold_no_secret(site: Site, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG")
    site.files, site.password = {"/list": f"a.txt?sig={PASSWORD}".encode(), "/a.txt": b"One"}, PASSWORD
    store = WebStore(site.address.replace("://", f"://mill:{PASSWORD}@") + f"/list?token={PASSWORD}")
    (source,) = store.list_all(ENDINGS)
    assert isinstance(source, Source)
    with open_source(store, source) as file:
        assert file.read() == b"One"
    assert f"{site.address}/a.txt" in caplog.text
    assert PASSWORD not in caplog.text


def test_an_object_that_is_another_one_now_waits(site: Site) -> None:
    site.files = {"/list": b"a.txt", "/a.txt": b"One"}
    store = WebStore(f"{site.address}/list")
    (source,) = store.list_all(ENDINGS)
    assert isinstance(source, Source)
    site.files["/a.txt"] = b"Two"
    with pytest.raises(SourceChanged), open_source(store, source):
        pass
    del site.files["/a.txt"]
    with pytest.raises(SourceChanged), open_source(store, source):
        pass


def test_a_server_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(
        NewsmillError, match=r"^http://127\.0\.0\.1:9/list cannot be read: the server does not answer\.$"
    ):
        run_on("http://me:s3cret@127.0.0.1:9/list", tmp_path / "warehouse")


def test_file_urls_are_folders_and_other_schemes_are_named(tmp_path: Path) -> None:
    (tmp_path / "a b").mkdir()
    (tmp_path / "a b" / "1.txt").write_text(write_page(1))
    report = run_on(f"file://{tmp_path}/a%20b", tmp_path / "warehouse")
    assert report.counts["article_count"] == 1
    with pytest.raises(
        WrongUseError, match=r"^sftp://host/x is no place that newsmill can read\. It reads folders, s3://"
    ):
        open_store("sftp://me:s3cret@host/x")
