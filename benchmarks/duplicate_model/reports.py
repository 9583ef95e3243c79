"""Reports of one template with other facts: what must never be taken for the same news."""

# ruff: noqa: E501  A sentence reads best on one line.

import random
import re
from collections.abc import Callable

from benchmarks.duplicate_model.edits import Story

PLACES = (
    "Norwood",
    "Easton",
    "Port Alma",
    "Ravenna Bay",
    "Holmby",
    "Quill Creek",
    "Sankt Veit",
    "Tarn",
    "Lower Dunmore",
)
PEOPLE = (
    "Ida Holm",
    "Ivo Lane",
    "Ada Quill",
    "Marta Benn",
    "Josip Orr",
    "Lena Voss",
    "Tom Archer",
    "Nils Brandt",
    "Rosa Kell",
    "Paul Denny",
)
COMPANIES = (
    "Alma Shipping",
    "Norwood Paper",
    "Tarn Mining",
    "Easton Foods",
    "Veit Motors",
    "Quill Software",
    "Holmby Gas",
    "Dunmore Steel",
)
CLUBS = ("Norwood Rovers", "Easton City", "Alma Athletic", "Holmby United", "Tarn Wanderers", "Dunmore Town")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October")
MOVES = ("rose", "fell", "gained", "slipped", "climbed", "dropped")

# Slots: {place} {person} {company} {club} {day} {month} {move} and {n:LOW-HIGH}; {=…} is the same in all reports.
TEMPLATES: dict[str, tuple[str, ...]] = {
    "Stocks {move} in {place} trading": (
        "Shares on the {place} exchange {move} on {day} as investors waited for the central bank's decision on interest rates.",
        "The main index {move} {n:2-99} points, or {n:0-3}.{n:1-9} percent, to close at {n:2000-9000}. Volume was {n:100-900} million shares.",
        "Advancing issues led decliners by {n:200-900} to {n:200-900}. {company} {move} {n:1-9} percent and {company} {move} {n:1-9} percent.",
        "The dollar was quoted at {n:90-140}.{n:10-99} against {n:90-140}.{n:10-99} at the close on {day}.",
        "Oil for {month} delivery was at {n:40-99} dollars a barrel, dealers said.",
    ),
    "{club} {n:0-5} {club} {n:0-5}": (
        "{person} scored in the {n:2-44}th minute as {club} beat {club} {n:2-5}-{n:0-1} in front of a crowd of {n:1000-60000} on {day}.",
        "{person} doubled the lead after {n:46-60} minutes with a shot from {n:8-30} metres before the visitors had a man sent off.",
        "The result leaves {club} in {n:2-18}th place in the table with {n:8-60} points from {n:8-30} matches.",
        "Coach {person} said the side had deserved the points and would now turn its attention to the match in {place} on {day}.",
    ),
    "Weather for {place}": (
        "The forecast for {place} and the surrounding area for {day} is for cloud in the morning and sunny spells later in the day.",
        "The highest temperature will be {n:4-33} degrees, the lowest {n:0-15} degrees, with winds of up to {n:5-70} kilometres an hour from the west.",
        "The chance of rain is {n:5-95} percent. The sun rises at {n:5-8}:{n:10-59} and sets at {n:16-21}:{n:10-59}.",
        "The outlook for {day}: {n:4-33} degrees and dry in most places, the weather service said.",
    ),
    "Magnitude {n:4-7}.{n:0-9} quake shakes {place}": (
        "An earthquake of magnitude {n:4-7}.{n:0-9} struck {n:5-150} kilometres off {place} on {day}, the geological survey said.",
        "The quake hit at {n:1-12}:{n:10-59} a.m. local time at a depth of {n:5-120} kilometres. There were no immediate reports of damage or casualties.",
        "No tsunami warning was issued. {place} lies in a zone where earthquakes are frequent.",
    ),
    "{person}, {n:60-99}, of {place}": (
        "{person}, {n:60-99}, of {place}, died on {day}, {month} {n:1-28}, at home, surrounded by family.",
        "Born in {place} on {month} {n:1-28}, 19{n:20-60}, to {person} and {person}, the deceased worked for {company} for {n:10-40} years.",
        "Survivors include a daughter, {person} of {place}; a son, {person}; and {n:2-12} grandchildren.",
        "Visitation will be from {n:1-4} to {n:5-9} p.m. on {day} at the {place} funeral home. Memorial contributions may be made to the charity of the donor's choice.",
    ),
    "{company} {n:1-4}Q net": (
        "{company} said net income for the quarter ended {month} {n:28-31} {move} to {n:2-900} million dollars, or {n:2-99} cents a share.",
        "Shr {n:2-99} cts vs {n:2-99} cts", "Net {n:100-999},{n:100-999} vs {n:100-999},{n:100-999}",
        "Revs {n:2-99}.{n:1-9} mln vs {n:2-99}.{n:1-9} mln", "Avg shrs {n:2-99}.{n:1-9} mln vs {n:2-99}.{n:1-9} mln",
        "Note: figures for the year before include a gain of {n:2-99} mln dollars from the sale of a unit in {place}.",
    ),
    "{company} sets dividend": (
        "{company} said its board declared a regular quarterly dividend of {n:2-99} cents a share, payable {month} {n:1-28} to holders of record {month} {n:1-28}.",
        "The company, based in {place}, paid {n:2-99} cents in the quarter before.",
    ),
    "{company} issues bond": (
        "{company} is issuing a {n:20-900} million dollar bond due {month} {n:1-28}, 20{n:27-50}, with a coupon of {n:2-9} percent and priced at {n:95-103}, the lead manager said.",
        "The bonds will be issued in denominations of {n:1-9},000 dollars and will be listed in {place}. Fees are {n:1-2} percent for selling and {n:1-2} percent for management and underwriting combined.",
        "The payment date is {month} {n:1-28}.",
    ),
    "Central bank lends {n:2-900} million": (
        "The central bank said it provided the market with {n:2-900} million in assistance on {day} through purchases of bank bills at rates of {n:2-9} percent.",
        "It estimated the shortage in the system at {n:200-1500} million, and had revised the estimate from {n:200-1500} million earlier in the day.",
        "The bank has so far supplied {n:100-999} million this week.",
    ),
    "Man arrested in {place}": (
        "Police arrested a {n:18-70}-year-old man in {place} on {day} after a search of a house turned up {n:2-90} kilograms of stolen copper.",
        "{person}, a spokesman for the police, said that the man would appear before a magistrate on {day}.",
        "Anyone with information about the case is asked to call the police station in {place} on {n:100-999} {n:1000-9999}.",
    ),
    "Road closed at {place}": (
        "The road between {place} and {place} will be closed from {day} for {n:2-21} days while crews lay a new water main, the council said.",
        "Traffic will be led through {place}; drivers should expect delays of up to {n:5-40} minutes at peak hours.",
        "The work costs {n:100-900},000 and is done by {company}.",
    ),
    "{person} wins {place} seat": (
        "{person} won the seat of {place} with {n:31-69} percent of the vote, officials said on {day} after {n:80-100} percent of the ballots had been counted.",
        "{person} came second with {n:10-30} percent. Turnout was {n:40-80} percent, against {n:40-80} percent four years ago.",
        "The new member of the council takes office on {month} {n:1-28}.",
    ),
    "Bericht aus {place}": (
        "In {place} sind am {day} {n:2-90} Menschen bei einem Verkehrsunfall verletzt worden, wie die Polizei mitteilte.",
        "Der Unfall geschah gegen {n:1-23}.{n:10-59} Uhr auf der Bundesstraße {n:2-500}, als ein Lastwagen der Firma {company} von der Fahrbahn abkam.",
        "Die Strecke war für {n:2-9} Stunden gesperrt. Der Schaden beträgt nach ersten Schätzungen {n:10-900}.000 Euro.",
    ),
}  # fmt: skip
# Said under every report of a genre.
CLOSINGS = (
    "The figures are provisional and may be revised. All times are local.",
    "Reporting by the local news desk. Corrections are published on page two.",
    "The service publishes such reports daily from figures that the authorities supply, and checks them before they appear.",
)

_SLOT = re.compile(r"\{(\w+)(?::(\d+)-(\d+))?\}")
_LISTS = {
    "place": PLACES,
    "person": PEOPLE,
    "company": COMPANIES,
    "club": CLUBS,
    "day": DAYS,
    "month": MONTHS,
    "move": MOVES,
}


def write_reports(rng: random.Random, genre: str) -> tuple[Story, Story]:
    """Two reports of one genre with other facts; now and then one leaves a sentence out."""
    closing = [rng.choice(CLOSINGS)] if rng.random() < 0.3 else []
    stories = []
    for _ in range(2):
        fill = _filler(rng)
        sentences = [text for number, text in enumerate(TEMPLATES[genre]) if number == 0 or rng.random() < 0.85]
        paragraphs = [fill(text) for text in sentences] + closing
        if rng.random() < 0.3:
            paragraphs = [" ".join(paragraphs)]
        stories.append(Story(fill(genre), tuple(paragraphs)))
    return stories[0], stories[1]


def _filler(rng: random.Random) -> Callable[[str], str]:
    def choose(match: re.Match[str]) -> str:
        name, low, high = match.groups()
        return str(rng.randint(int(low), int(high))) if name == "n" else rng.choice(_LISTS[name])

    return lambda text: _SLOT.sub(choose, text)


def fill_slots(rng: random.Random, text: str) -> str:
    """Fill the slots that have a list; the others stay."""
    fill = {name: rng.choice(values) for name, values in _LISTS.items()}
    return _SLOT.sub(lambda match: fill.get(match.group(1), match.group()), text)


def exchange_facts(rng: random.Random, story: Story, names: list[str], share: float) -> Story:
    """Make a report a template: put other numbers and names for this share of its numbers and names, one for one."""
    known: dict[str, str] = {}

    def exchange(match: re.Match[str]) -> str:
        word = match.group()
        if word not in known:
            stays = rng.random() > share
            known[word] = word if stays else _other_number(rng, word) if word[0].isdigit() else rng.choice(names)
        return known[word]

    # A capital behind a letter or a comma begins no sentence.
    pattern = re.compile(r"\d+|(?<=[a-zäöüßéèçà,] )[A-ZÄÖÜÉ]\w+|(?<=[A-ZÄÖÜÉ][a-z]{2} )[A-Z]\w+")
    return Story(
        pattern.sub(exchange, story.title) if story.title else None,
        tuple(pattern.sub(exchange, text) for text in story.paragraphs),
    )


def _other_number(rng: random.Random, number: str) -> str:
    size = min(len(number), 9)
    return str(rng.randint(10 ** (size - 1), 10**size - 1))
