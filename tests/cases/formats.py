"""Files that are no text under a .txt name, and reports that only look like one. All texts are invented."""

from typing import NamedTuple


class FormatCase(NamedTuple):
    label: str
    comment: str
    data: bytes
    reason: str | None


_ONE = (
    "The harbour board of Norwick said on Tuesday that it would rebuild the eastern pier before the winter storms, a job"
    " that has been put off twice since the spring."
)
_TWO = (
    "Engineers found that the oldest piles had lost a third of their width, and the insurers asked for a second survey"
    " before they would cover the ferry again."
)
_REPORT = f"Pier to be rebuilt before winter\n\n{_ONE}\n\n{_TWO}\n"
_PAGE = (
    "<!DOCTYPE html>\n<html lang='en'><head><title>Pier to be rebuilt</title>\n<script>\nvar a = 1;\nfor (;;) {}\n"
    f"</script></head>\n<body><nav><a href='/'>Home</a></nav>\n<h1>Pier to be rebuilt</h1>\n<p>{_ONE}</p>\n<p>{_TWO}</p>\n"
    "</body></html>\n"
)


def _text(label: str, text: str, reason: str | None, comment: str = "", codec: str = "utf-8") -> FormatCase:
    return FormatCase(label, comment, text.encode(codec), reason)


REFUSED: tuple[FormatCase, ...] = (
    _text("page", _PAGE, "looks_like_html"),
    _text("page in capitals", _PAGE.upper(), "looks_like_html"),
    _text("page behind a mark", "\ufeff\n\n" + _PAGE, "looks_like_html"),
    _text("page in UTF-16", _PAGE, "looks_like_html", codec="utf-16"),
    _text("page in Windows-1252", _PAGE.replace("Tuesday", "Tuesday – “soon”"), "looks_like_html", codec="cp1252"),
    _text("page without doctype", _PAGE.split("\n", 1)[1], "looks_like_html"),
    _text("page behind a comment", "<!-- saved from a browser -->\n" + _PAGE, "looks_like_html"),
    _text("XHTML", '<?xml version="1.0"?>\n' + _PAGE, "looks_like_html"),
    _text("page below its address", "https://norwick.example/pier\n2011-05-03\n\n" + _PAGE, "looks_like_html"),
    _text("page in one line", _PAGE.replace("\n", " "), "looks_like_html"),
    _text("page cut off", _PAGE[:-60], "looks_like_html"),
    _text("piece of a page", f"<p>{_ONE}</p>\n<p>{_TWO}</p>\n", "looks_like_html"),
    _text("piece in a div", f"<div class='story'>\n{_ONE}\n<br>\n{_TWO}\n</div>\n", "looks_like_html"),
    _text(
        "headline, then paragraphs in tags", f"Pier to be rebuilt\n<p>{_ONE}</p>\n<p>{_TWO}</p>\n", "looks_like_html"
    ),
    _text("line breaks", "<br>".join([_ONE, _TWO] * 5), "looks_like_html"),
    _text("escaped tags", f"&lt;p&gt;{_ONE}&lt;/p&gt;\n&lt;p&gt;{_TWO}&lt;/p&gt;\n", "looks_like_html"),
    _text(
        "Japanese piece",
        "<div><p>港の近くの倉庫で夜に火災が発生した。</p><p>けが人はいない。</p></div>",
        "looks_like_html",
    ),
    _text("XML", f"<?xml version='1.0'?>\n<doc><title>Pier</title><text>{_ONE}</text></doc>", "looks_like_xml"),
    _text("XML without a head", f"<doc>\n<id>1</id>\n<text>\n{_ONE}\n</text>\n</doc>\n", "looks_like_xml"),
    _text("feed", "<rss version='2.0'><channel><item><title>Pier</title></item></channel></rss>", "looks_like_xml"),
    _text("SGML of an archive", f"<DOC>\n<DOCNO> 12 </DOCNO>\n<TEXT>\n{_ONE}\n</TEXT>\n</DOC>\n" * 2, "looks_like_xml"),
    _text("JSON", '{"id": 1, "title": "Pier", "text": "' + _ONE + '"}', "looks_like_json"),
    _text("JSON over lines", '{\n  "id": 1,\n  "title": "Pier",\n  "text": "' + _ONE + '"\n}\n', "looks_like_json"),
    _text("JSON list", '[{"id": 1, "title": "Pier"}, {"id": 2, "title": "Quay"}]', "looks_like_json"),
    _text("JSON cut off", '{"id": 1, "title": "Pier", "text": "' + _ONE, "looks_like_json"),
    _text("JSON lines", ('{"id": 1, "text": "' + _ONE + '"}\n') * 3, "looks_like_json"),
    _text("JSON lines, the last one cut", '{"id": 1, "text": "a"}\n{"id": 2, "te', "looks_like_json"),
    _text("nested JSON", "[" * 100_000 + "]" * 100_000, "looks_like_json", "deeper than a parser goes"),
    _text("CSV", "id,title,year\n1,Pier,1990\n2,Quay,1991\n", "looks_like_csv"),
    _text(
        "CSV with texts", f'id,title,text\n1,"Pier, rebuilt","{_ONE}\n\n{_TWO}"\n2,Quay,"{_TWO}"\n', "looks_like_csv"
    ),
    _text("CSV without names", "".join(f"{n},Pier {n},{n * 3},open\n" for n in range(9)), "looks_like_csv"),
    _text("CSV with semicolons", "datum;ort;wert\n" + "1.5.;Norwick;3,5\n" * 6, "looks_like_csv"),
    _text("CSV of two columns", f'label,text\n1,"{_ONE}"\n0,"{_TWO}"\n', "looks_like_csv"),
    _text("TSV", "id\ttitle\ttext\n" + f"1\tPier\t{_ONE}\n" * 3, "looks_like_csv"),
    _text("TSV of names", "Norwick\t3\t1\n" * 8, "looks_like_csv"),
    _text("RTF", "{\\rtf1\\ansi " + _ONE + "}", "looks_like_rtf"),
    _text("RTF behind a blank line", "\n{\\rtf1\\ansi " + _ONE + "}", "looks_like_rtf"),
    _text("PostScript", "%!PS-Adobe-3.0\n" + _ONE, "looks_like_postscript"),
    _text("web archive", "WARC/1.0\r\nWARC-Type: response\r\n\r\n" + _PAGE, "looks_like_warc"),
    FormatCase("PDF", "", b"%PDF-1.4\n%\xe2\xe3\n1 0 obj\n<<>>\nendobj\n", "looks_like_pdf"),
    FormatCase("PDF of ASCII alone", "", b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n", "looks_like_pdf"),
    FormatCase("ZIP", "", b"PK\x03\x04\x14\x00\x06\x00word/document.xml", "looks_like_zip"),
    FormatCase("empty ZIP", "", b"PK\x05\x06" + bytes(18), "looks_like_zip"),
    FormatCase("gzip", "", b"\x1f\x8b\x08\x00\x00\x00\x00\x00", "looks_like_gzip"),
    FormatCase("bzip2", "", b"BZh91AY&SY", "looks_like_archive"),
    FormatCase("tar", "", b"a.txt".ljust(257, b"\0") + b"ustar\x0000", "looks_like_archive"),
    FormatCase("JPEG", "", b"\xff\xd8\xff\xe0\x00\x10JFIF", "looks_like_image"),
    FormatCase("WebP", "", b"RIFF\x24\x00\x00\x00WEBPVP8 ", "looks_like_image"),
    FormatCase("video", "", b"\x00\x00\x00\x18ftypmp42", "looks_like_video"),
    FormatCase("program", "", b"\x7fELF\x02\x01\x01", "looks_like_program"),
    FormatCase(
        "Windows program", "", b"MZ".ljust(78, b"\x90") + b"This program cannot be run in DOS", "looks_like_program"
    ),
    FormatCase("database", "", b"SQLite format 3\x00\x10\x00", "looks_like_database"),
    FormatCase("Parquet", "", b"PAR1\x15\x04", "looks_like_parquet"),
)

READ: tuple[FormatCase, ...] = (
    _text("report", _REPORT, None),
    _text("a stray tag", f"{_ONE}\n<p>\n{_TWO}\n", None),
    _text("marked words", f"The board said <b>no</b> and <i>no</i> again, <a href='#'>they say</a>.\n\n{_ONE}\n", None),
    _text("begins with a marked word", f"<i>Norwick</i> and <b>Eastwick</b> agreed on the pier.\n\n{_ONE}\n", None),
    _text(
        "a guide to HTML",
        f"How to write a page\n\n{_ONE}\n\n{_TWO}\n\n{_ONE}\n\n<html>\n<head><title>Hello</title></head>\n"
        "<body><p>Hello</p></body>\n</html>\n\nThat is all there is to it, the teacher of the course said on Tuesday.\n",
        None,
        "a few lines of code among paragraphs",
    ),
    _text("begins with a tag it is about", "<html> is the tag that every page begins with.\n\n" + _ONE, None),
    _text(
        "a tag in each long paragraph",
        "\n".join(f"{number}. A claim. <br><br>{_ONE} {_TWO} " + f"{_ONE} {_TWO} " * 3 for number in range(9)),
        None,
        "left over in a report of several thousand characters",
    ),
    _text("comparisons", f"If a < b and b < c, then a < c.\n\n{_ONE}\n<3 they wrote, and >:( as well.\n", None),
    _text("addresses", f"Write to <ada@quay.example> or <li@quay.example>.\n\n{_ONE}\n", None),
    _text("an escaped tag", f"Write &lt;p&gt; before each paragraph, and &lt;/p&gt; behind it.\n\n{_ONE}\n", None),
    _text("begins with a brace", "{Update} The pier is closed.\n\n" + _ONE, None),
    _text("begins with a bracket", "[This report was changed on May 3.]\n\n" + _ONE, None),
    _text("ends with a bracket", "[Update]\n\n" + _ONE + " [Ends]", None),
    _text("in brackets", f"[{_ONE}]", None),
    _text(
        "begins with a line of JSON", '{"id": 1, "name": "pier", "state": "closed"}\n\n' + _ONE + "\n\n" + _TWO, None
    ),
    _text("a figure alone", "[1990]\n\n" + _ONE, None),
    _text("a table in a report", _REPORT + "\nTeam,Played,Points\n" + "Norwick,12,30\nEastwick,12,28\n" * 3, None),
    _text("a table of tabs in a report", _REPORT + "\n" + "Norwick\t12\t30\nEastwick\t12\t28\n" * 9, None),
    _text("names with commas", "Norwick, Eastwick, Southwick\nAda, Li, Jana\n" * 4, None, "lists have spaces behind"),
    _text("two scores", "Norwick 3, Eastwick 1\nSouthwick 2, Westwick 2\n" * 5, None),
    _text("sentences with commas", "The pier, the quay, and the ferry are closed.\n" * 6, None),
    _text("a menu", "Home | News | Sport\n" * 6 + "\n" + _ONE, None),
    _text("indented by tabs", f"\t{_ONE}\n\t{_TWO}\n" * 4, None),
    _text("a programme of two columns", "12:00\tThe board meets\n13:00\tThe ferry sails\n" * 3, None),
    _text("begins like a signature", "MZ and PK are the marks of two programmers.\n\n" + _ONE, None),
    _text("RIFF", "RIFF raff was the word of the day.\n\n" + _ONE, None),
    _text("about a format", "%PDF is what such a file begins with, and {\\rtf what others do.\n\n" + _ONE, None),
    _text("a poem", "Rain, rain,\ngo away,\ncome again\nanother day,\nlittle boat,\nsail away.\n", None),
    _text(
        "Markdown",
        f"# Pier to be rebuilt\n\n- one\n- two\n\n| a | b | c |\n|---|---|---|\n| 1 | 2 | 3 |\n\n{_ONE}\n",
        None,
    ),
)
