"""Small invented corpora: pages of publishers with templates of their own, copies of them, and files that are no text.

The same call makes the same bytes everywhere. Everything is invented; pages say little, but in the shapes of real ones.
"""

import random
from collections.abc import Mapping
from pathlib import Path

PLACES = ("Ostrand", "Vellmar", "Quillhaven", "Port Sorrel", "Marenby", "Tarnfeld")
PEOPLE = ("Ida Holm", "Peter Sand", "Rosa Lind", "Emil Farrow", "Nora Beck", "Tom Ashby")
ROLES = ("the mayor", "a school head", "the harbour master", "an engineer", "the club's treasurer")
THINGS = ("footbridge", "night ferry", "town library", "fish market", "water tower", "tram line", "covered pool")
ACTS = ("reopen", "repair", "move", "sell", "paint", "double the opening hours of", "put a new roof on")
REASONS = (
    "after a winter in which the old one had to close eleven times",
    "because the county would not pay for a second inspection this year",
    "although the money was meant for the primary school on Mill Lane",
    "while the neighbouring parish waits for an answer to its own letter",
)
# What each publisher prints around every story: the same lines each time.
PUBLISHERS = (
    ("The Ostrand Courier", ("Subscribe to our newsletter", "Lamp Row 4, second floor, ring twice and wait")),
    ("Vellmar Post", ("Leave a Reply", "Your email address will not be published.", "The kettle in our newsroom is always on")),
    ("Sorrel Wire", ("You may also like", "Back to top", "Letters reach us by the morning boat from the north quay")),
)  # fmt: skip


def write_page(number: int, publisher: int = 0) -> str:
    """Page `number` of a publisher: head, story, and the lines that stand under all its stories."""
    dice = random.Random(f"page {number}")  # noqa: S311 - the same pages everywhere, not secrets
    name, footer = PUBLISHERS[publisher % len(PUBLISHERS)]
    place, thing, person = dice.choice(PLACES), dice.choice(THINGS), dice.choice(PEOPLE)
    title = f"{place} votes to {dice.choice(ACTS)} its {thing} ({number})"
    head = [title, f"By {dice.choice(PEOPLE)}", f"Published {dice.randint(1, 28)} March 20{dice.randint(10, 24)}"]
    story = (
        f"{place.upper()} - The council of {place} voted on Tuesday to {dice.choice(ACTS)} the {thing}, "
        f"{dice.choice(REASONS)}, minutes number {number} show.\n\n"
        f"“Nobody asked the people of {place} before letter {number} was sent,” said {person}, {dice.choice(ROLES)}, "
        f"in front of the {thing} on a wet morning.\n\n"
        f"At least {dice.randint(2, 90)} people were hurt on the steps since 20{dice.randint(10, 24)}, officials said, "
        f"and {dice.randint(2, 9)} of them were taken to the hospital in {dice.choice(PLACES)}.\n\n"
        f"Work on plan {number} begins next month, {dice.choice(REASONS)}, and should be done before the summer fair."
    )
    # A footer stands under the stories of its publisher only, and says who that is.
    return "\n\n".join([*head, story, *footer, f"© {name}"]) + "\n"


def set_anew(page: str) -> str:
    """The same words in other bytes: what a second download of a page looks like."""
    return page.replace("\n", "\r\n").replace(" ", "  ", 7)


BAD_FILES: dict[str, bytes] = {
    "bad/empty.txt": b"",
    "bad/blank.txt": b" \n\n\t\n",
    "bad/picture.txt": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8,
    "bad/zeros.txt": b"\0" * 300,
    "bad/some-nuls.txt": write_page(900).replace("council", "coun\0cil").encode(),
    "bad/latin.txt": "Der Bürgermeister von Vellmar größte die Gäste am Fährhaus, so stand es später in der Zeitung.\n".encode("latin-1"),
    "bad/utf16.txt": write_page(901).encode("utf-16"),
    "bad/cut.txt": "Die Brücke über die Söhre wird im März für drei Tage gesperrt, teilte die Stadt mit. Ü".encode()[:-1],
    "bad/marks.txt": b"\"'\"'\" -- ... !?\n",
    "bad/control.txt": b"A line with \x1b[31mcolour\x1b[0m and a bell \x07 in it, sent by a terminal in the night.\n",
    "bad/one-line.txt": b"word " * 20_000,
}  # fmt: skip


def make_corpus(count: int = 24) -> dict[str, bytes]:
    """Pages of all publishers, exact copies, copies set anew, and bad files: source_uri to bytes."""
    files: dict[str, bytes] = {}
    for number in range(count):
        page = write_page(number, number)
        files[f"{number % len(PUBLISHERS)}/page-{number:04d}.txt"] = page.encode()
        if number % 6 == 0:
            files[f"copies/exact-{number:04d}.txt"] = page.encode()
        if number % 6 in (0, 3):
            files[f"copies/anew-{number:04d}.txt"] = set_anew(page).encode()
    return files | BAD_FILES


def write_files(folder: Path, files: Mapping[str, bytes]) -> Path:
    """Write files below a folder; names are paths below it."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return folder
