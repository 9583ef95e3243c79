"""Where a report comes from: the dateline that it opens with, and the agency that a line credits."""

from collections.abc import Iterator, Sequence

from flows.text.readers.line import LineReading
from flows.text.values import Dateline, Found, Verdict


def find_dateline(lines: Sequence[LineReading], verdicts: Sequence[Verdict | None]) -> tuple[int, Dateline] | None:
    """Find the dateline of the first paragraph, or of the first behind a standfirst that only the line model keeps.

    Where neither opens with one, a line that is a dateline and nothing else counts: the one above them, or a first
    line of the text.

    >>> def judge(kind): return Verdict(kind, "", "text", "", "text", "")
    >>> lines = list(map(LineReading, ("Fees rise", "NORWOOD, May 3 (AP) - Fees rise, the board said.")))
    >>> find_dateline(lines, [judge("title"), judge("body")])[1].place
    'NORWOOD'
    """
    text = list(_list_lines(verdicts, "body"))
    if not text:
        return None
    body = next((number for number in text if (verdict := verdicts[number]) and verdict.is_report), text[0])
    for number in dict.fromkeys((text[0], body)):
        if (dateline := lines[number].dateline) is not None:
            return number, dateline
    above = (next((n for n in range(first - 1, -1, -1) if lines[n].text), first) for first in (text[0], body))
    for number in dict.fromkeys((*above, *text[:2])):
        if (dateline := lines[number].lone_dateline) is not None:
            return number, dateline
    return None


def list_witnesses(dateline: Dateline, line: int) -> Iterator[tuple[str, Found]]:
    """The parts of a dateline as evidence: field, and the value with its place."""
    on = dateline.on.isoformat() if dateline.on else None
    for field, value, start, end in (
        ("dateline_place", dateline.place, dateline.place_start, dateline.place_end),
        ("dateline_agency", dateline.agency, dateline.agency_start, dateline.agency_end),
        ("dateline_on", on, dateline.on_start, dateline.on_end),
    ):
        if value:
            yield field, Found(value, line, start, end, dateline.rule_id)


def find_credit(lines: Sequence[LineReading], verdicts: Sequence[Verdict | None]) -> Found | None:
    """Find the agency, or the agencies, that the first credit line of a page names."""
    for number in _list_lines(verdicts, "credit"):
        if (credit := lines[number].credit) is not None:
            return Found(credit.name, number, credit.start, credit.end, credit.rule_id)
    return None


def _list_lines(verdicts: Sequence[Verdict | None], kind: str) -> Iterator[int]:
    return (number for number, verdict in enumerate(verdicts) if verdict and verdict.kind == kind)
