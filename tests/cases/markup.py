"""Pages in HTML and the lines that a reader sees of them; all are invented."""

# What a case shows, its page, and the lines of it.
PAGES: list[tuple[str, str, list[str]]] = [
    ("blocks end lines", "<h1>Pier</h1><p>Rain fell.</p><div>It was <p>cold</p> and wet</div>", ["Pier", "Rain fell.", "It was", "cold", "and wet"]),
    ("inline elements do not", "<p>The <b>har</b>bour <a href=x>board</a> <span>met</span>.", ["The harbour board met."]),
    ("breaks", "<p>Rain fell.<br>It was cold.<br><br>Snow<br/>", ["Rain fell.", "It was cold.", "Snow"]),
    ("rule between", "Rain<hr>Snow", ["Rain", "Snow"]),
    ("white space", "<p>\n  Rain\tfell\n\n on   the pier </p>", ["Rain fell on the pier"]),
    ("no-break spaces stay", "<p>Prix&nbsp;: 5&#xa0;€", ["Prix\xa0: 5\xa0€"]),
    ("entities", "<p>Fish &amp; chips &mdash; &#163;9 &hellip; &lt;b&gt;", ["Fish & chips — £9 … <b>"]),
    ("preformatted", "<pre>\nRain fell\n  on the pier\n\nall night</pre>", ["Rain fell", "  on the pier", "all night"]),
    ("line ends of other systems end none", "<p>Rain\u2028fell\x0b on\x0c the\u2029 pier&#133;", ["Rain fell on the pier…"]),
    ("scripts and styles", "<p>Rain<script>var x = '<p>no</p>'</script><style>p {}</style> fell<noscript>no</noscript>", ["Rain fell"]),
    ("templates", "<template><p>no</template><p>Rain", ["Rain"]),
    ("comments", "<p>Rain <!-- no <p>no</p> -->fell", ["Rain fell"]),
    ("pictures and players", "<p>Rain<svg><title>no</title><text>no</text></svg><video>no</video><iframe>no</iframe><img alt=no>", ["Rain"]),
    ("lists to choose from", "<select><option>Norwick<option>Sorrel</select><textarea>no</textarea><p>Rain", ["Rain"]),
    ("head", "<head><title>no</title></head><body>Rain", ["Rain"]),
    ("hidden text stays", "<p hidden>Rain</p><p style='display:none'>Snow", ["Rain", "Snow"]),
    ("lists", "<ul><li>Rain<li>Snow<ul><li>Sleet</ul></ul><dl><dt>Wind<dd>strong", ["Rain", "Snow", "Sleet", "Wind", "strong"]),
    ("tables", "<table><caption>Tides</caption><tr><th>High<td>4.2<tr><th>Low<td>0.3</table>", ["Tides", "High", "4.2", "Low", "0.3"]),
    ("text in the wrong place of a table", "<table>Rain<tr><td>Snow</table>", ["Rain", "Snow"]),
    ("buttons", "<p>Rain</p><button>Share</button><button>Save</button>", ["Rain", "Share", "Save"]),
    ("link around blocks", "<a href=x><h3>Ferry sails</h3><p>It was in the yard.</p></a>", ["Ferry sails", "It was in the yard."]),
    ("elements of a site's own", "<x-story><x-line>Rain</x-line><x-line>Snow</x-line></x-story><p>It <x-i>was</x-i> cold", ["Rain", "Snow", "It was cold"]),
    ("no body", "<frameset><noframes>no</noframes></frameset>", []),
    ("unclosed", "<div><p>Rain<p>Snow<div>Sleet", ["Rain", "Snow", "Sleet"]),
    ("only signs", "<p>|</p><p>\u200b</p><p>Rain", ["|", "\u200b", "Rain"]),
    ("letters of two bytes", "<p>\u96e8<b>\u304c</b>\u964d\u3063\u305f", ["\u96e8\u304c\u964d\u3063\u305f"]),
    ("ruby", "<p><ruby>\u6e2f<rp>(</rp><rt>みなと</rt><rp>)</rp></ruby>", ["\u6e2f\u307f\u306a\u3068"]),
]  # fmt: skip

# A page, what it is in, and its text.
ENCODINGS: list[tuple[bytes, str, str]] = [
    ("<p>Café".encode(), "utf-8", "Café"),
    (b"\xef\xbb\xbf<meta charset=iso-8859-1><p>Caf\xc3\xa9", "utf-8", "Café"),
    ('<meta charset="windows-1251"><p>Порт Норвик закрыт'.encode("cp1251"), "windows-1251", "Порт Норвик закрыт"),
    (
        "<META http-equiv='Content-Type' content='text/html; charset=ISO-8859-2'><p>Łódź".encode("iso8859-2"),
        "iso-8859-2",
        "Łódź",
    ),
    ("<?xml version='1.0' encoding='KOI8-R'?><p>Порт закрыт".encode("koi8-r"), "koi8-r", "Порт закрыт"),
    ("<meta charset=gb2312><p>港口周五关闭".encode("gb2312"), "gb18030", "港口周五关闭"),
    ("<meta charset=shift_jis><p>港は金曜日に閉鎖".encode("cp932"), "shift_jis", "港は金曜日に閉鎖"),
    # What it says is wrong.
    ('<meta charset="iso-8859-1"><p>Café'.encode(), "utf-8", "Café"),
    ("<meta charset=utf-8><p>Caf\u00e9 “Blum”, Norwick".encode("cp1252"), "windows-1252", "Café “Blum”, Norwick"),
    (
        "<meta charset=no-such-thing><p>Caf\u00e9 “Blum”, Norwick".encode("cp1252"),
        "windows-1252",
        "Café “Blum”, Norwick",
    ),
    ("<p>Rain fell.".encode("utf-16"), "utf-16le", "Rain fell."),
]
