"""Who says how many: the source of each figure of a sentence that names several sources."""

from collections.abc import Sequence

from flows.rules.figures import OTHER_HAND, SOURCE_VERBS
from flows.text.counting.hits import has_pause
from flows.text.speech.speakers_before import find_source
from flows.text.words.clause import Clause

_PUT = SOURCE_VERBS | {"put", "puts"}


def find_sources(clause: Clause, language: str, numbers: Sequence[int]) -> list[str | None]:
    """The source of each number (given by its first word): of its own part of the sentence, or of the sentence.

    >>> from flows.text.words.understood import Understood
    >>> text = "The mayor said 12 died, but rebels said 50 had."
    >>> find_sources(Understood(text, "en").words_and_numbers(), "en", [3, 8])
    ['The mayor', 'rebels']
    """
    sentence = _find(clause, language)
    cuts = [0, *(at for at in range(1, len(clause.words)) if _begins_part(clause, at)), len(clause.words)]
    if len(cuts) == 2:
        return [sentence] * len(numbers)
    sources = []
    for number in numbers:
        begin = max(cut for cut in cuts if cut <= number)
        end = min(cut for cut in cuts if cut > number)
        sources.append(_find(clause.cut(begin, end, clause.starts[begin], clause.ends[end - 1]), language) or sentence)
    return sources


def _find(clause: Clause, language: str) -> str | None:
    if language != "en":
        return find_source(clause, None)
    # "rebels put the toll at 50"
    is_put = "at" in clause.lower and not _TOLLS.isdisjoint(clause.lower)
    return find_source(clause, _PUT if is_put else SOURCE_VERBS)


_TOLLS = frozenset({"toll", "dead", "killed", "deaths", "wounded", "injured", "casualties", "number", "missing"})


def _begins_part(clause: Clause, at: int) -> bool:
    """Whether another part of the sentence begins with a word: behind a semicolon, at ", while" and the like."""
    return ";" in clause.gap(at) or (clause.lower[at] in OTHER_HAND and has_pause(clause, at))
