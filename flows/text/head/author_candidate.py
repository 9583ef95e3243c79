"""A line that may name the author of its page."""

from dataclasses import dataclass
from typing import Literal

from flows.text.values import Byline


@dataclass(frozen=True, slots=True)
class Candidate:
    """A byline that a line may be. order: how many lines that are not blank stand before it on the page."""

    order: int
    line: int
    byline: Byline
    evidence: Literal["stated", "beside"]
