"""Who says how many: the source of each figure of a sentence that names several sources."""

from collections.abc import Sequence

from flows.languages.tables import Tolls
from flows.lexicon import find_language
from flows.text.counting.hits import has_pause
from flows.text.speech.sentences import Clause
from flows.text.speech.speakers_before import find_source
from flows.text.speech.subjects import Names


def find_sources(clause: Clause, names: Names, language: str, numbers: Sequence[int]) -> list[str | None]:
    """The source of each number (given by its first word): of its own part of the sentence, or of the sentence.

    >>> from flows.text.counting.numbers import read_tokens
    >>> text = "The mayor said 12 died, but rebels said 50 had."
    >>> find_sources(read_tokens(text, 0, len(text)), Names([]), "en", [3, 8])
    ['The mayor', 'rebels']
    """
    tolls = find_language(language).tolls
    sentence = _find(clause, names, language)
    cuts = [0, *(at for at in range(1, len(clause.words)) if _begins_part(clause, at, tolls)), len(clause.words)]
    if len(cuts) == 2:
        return [sentence] * len(numbers)
    sources = []
    for number in numbers:
        begin = max(cut for cut in cuts if cut <= number)
        end = min(cut for cut in cuts if cut > number)
        sources.append(_find(_cut(clause, begin, end), names, language) or sentence)
    return sources


def _find(clause: Clause, names: Names, language: str) -> str | None:
    if language != "en":
        return find_source(clause, names, language, None)
    # "rebels put the toll at 50"
    sources = find_language(language).tolls.sources
    is_put = "at" in clause.lower and not _TOLLS.isdisjoint(clause.lower)
    return find_source(clause, names, language, sources | {"put", "puts"} if is_put else sources)


_TOLLS = frozenset({"toll", "dead", "killed", "deaths", "wounded", "injured", "casualties", "number", "missing"})


def _begins_part(clause: Clause, at: int, tolls: Tolls) -> bool:
    """Whether another part of the sentence begins with a word: behind a semicolon, at ", while" and the like."""
    return ";" in clause.gap(at) or (clause.lower[at] in tolls.other_hand and has_pause(clause, at))


def _cut(clause: Clause, first: int, end: int) -> Clause:
    """The words first..end (exclusive) of a clause, as one of its own."""
    return Clause(
        clause.text,
        clause.starts[first],
        clause.ends[end - 1],
        clause.words[first:end],
        clause.lower[first:end],
        clause.starts[first:end],
        clause.ends[first:end],
    )
