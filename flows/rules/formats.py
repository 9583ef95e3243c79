"""What is no text although it may lie under a name that ends in .txt: formats by their first bytes and by their marks.

A record in such a format is rejected with the reason "looks_like_" and the format.
"""

from typing import NamedTuple


class Format(NamedTuple):
    """A format that is told by its first bytes. reason: what rejects it; name: as a person knows it."""

    magic: bytes
    reason: str
    name: str


# Signatures of two bytes that could begin a text ("MZ", "BM") are left out: those of programs are read further on, and
# the share of control characters finds the other files.
FIRST_BYTES: tuple[Format, ...] = (
    Format(b"%PDF-", "looks_like_pdf", "PDF"),
    Format(b"{\\rtf", "looks_like_rtf", "RTF document"),
    Format(b"%!PS", "looks_like_postscript", "PostScript document"),
    Format(b"WARC/1.", "looks_like_warc", "WARC archive of web pages"),
    Format(b"PK\x03\x04", "looks_like_zip", "ZIP archive or office document"),
    Format(b"PK\x05\x06", "looks_like_zip", "ZIP archive"),
    Format(b"\x1f\x8b", "looks_like_gzip", "gzip archive"),
    Format(b"BZh9", "looks_like_archive", "bzip2 archive"),
    Format(b"\xfd7zXZ\x00", "looks_like_archive", "xz archive"),
    Format(b"7z\xbc\xaf\x27\x1c", "looks_like_archive", "7z archive"),
    Format(b"Rar!\x1a\x07", "looks_like_archive", "RAR archive"),
    Format(b"\x28\xb5\x2f\xfd", "looks_like_archive", "zstd archive"),
    Format(b"\x04\x22\x4d\x18", "looks_like_archive", "LZ4 archive"),
    Format(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "looks_like_office", "old office document"),
    Format(b"\x89PNG\r\n", "looks_like_image", "PNG image"),
    Format(b"\xff\xd8\xff", "looks_like_image", "JPEG image"),
    Format(b"GIF87a", "looks_like_image", "GIF image"),
    Format(b"GIF89a", "looks_like_image", "GIF image"),
    Format(b"II*\x00", "looks_like_image", "TIFF image"),
    Format(b"MM\x00*", "looks_like_image", "TIFF image"),
    Format(b"AT&TFORM", "looks_like_image", "DjVu image"),
    Format(b"\x7fELF", "looks_like_program", "program"),
    Format(b"\xcf\xfa\xed\xfe", "looks_like_program", "program"),
    Format(b"\xca\xfe\xba\xbe", "looks_like_program", "program"),
    Format(b"SQLite format 3\x00", "looks_like_database", "SQLite database"),
    Format(b"PAR1", "looks_like_parquet", "Parquet file"),
    Format(b"OggS\x00", "looks_like_sound", "Ogg sound"),
    Format(b"ID3\x03", "looks_like_sound", "MP3 sound"),
    Format(b"ID3\x04", "looks_like_sound", "MP3 sound"),
    Format(b"fLaC\x00", "looks_like_sound", "FLAC sound"),
    Format(b"wOFF", "looks_like_font", "font"),
    Format(b"wOF2", "looks_like_font", "font"),
)

# Formats by bytes further on: (offset, bytes, the first bytes that belong to them).
LATER_BYTES: tuple[tuple[int, Format, bytes], ...] = (
    (257, Format(b"ustar", "looks_like_archive", "tar archive"), b""),
    (4, Format(b"ftyp", "looks_like_video", "video or image"), b"\x00"),
    (8, Format(b"WAVE", "looks_like_sound", "WAV sound"), b"RIFF"),
    (8, Format(b"AVI ", "looks_like_video", "video"), b"RIFF"),
    (8, Format(b"WEBP", "looks_like_image", "WebP image"), b"RIFF"),
    (78, Format(b"This program", "looks_like_program", "program"), b"MZ"),
)

# Elements of HTML that build a page; those that only mark words (<i>, <b>, <a>) stand in honest reports.
HTML_ELEMENTS: tuple[str, ...] = (
    "html", "head", "body", "title", "meta", "link", "script", "style", "noscript", "base", "div", "p", "br", "hr",
    "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tfoot", "tr",
    "td", "th", "caption", "section", "article", "aside", "nav", "header", "footer", "main", "figure", "figcaption",
    "form", "input", "button", "select", "option", "textarea", "label", "fieldset", "iframe", "img", "picture",
    "video", "audio", "svg", "span", "font", "center", "blockquote", "pre", "frameset", "frame",
)  # fmt: skip

# Names of columns, in lower case: a table of two columns or of few rows is told by them alone.
COLUMN_NAMES: frozenset[str] = frozenset(
    {
        "id", "uuid", "index", "key", "no", "number", "row", "title", "headline", "subject", "text", "body", "content",
        "article", "summary", "abstract", "description", "lead", "url", "link", "uri", "source", "publisher", "domain",
        "site", "author", "authors", "byline", "date", "datetime", "time", "timestamp", "published", "published_at",
        "published_on", "publish_date", "created_at", "updated_at", "year", "month", "day", "label", "class",
        "category", "categories", "section", "topic", "tags", "keywords", "language", "lang", "country", "city",
        "place", "name", "type", "value", "score", "count", "file", "filename", "path", "image", "status",
    }
)  # fmt: skip

# Formats that are told by their marks once the bytes are decoded.
MARKED: tuple[str, ...] = ("looks_like_csv", "looks_like_html", "looks_like_json", "looks_like_xml")

# Every reason, in order.
LOOKS_LIKE: tuple[str, ...] = tuple(
    sorted({*MARKED, *(known.reason for known in FIRST_BYTES), *(known.reason for _, known, _ in LATER_BYTES)})
)
