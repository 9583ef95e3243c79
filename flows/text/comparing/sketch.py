"""The sketch of a text: a sample of its shingles, small enough to find candidates for duplicates by a join.

A shingle is a run of SHINGLE_WORDS words. Each has a hash; the sketch keeps the smallest ones: every hash below a
fixed border, which an eighth of all are, and more where that would be fewer than MIN_HASHES. Because all documents
keep the smallest, what two of them share below the lower of their borders stands in both sketches.

Hashes are the same in every process and on every machine: xxh64 of the folded word with a fixed seed, put together in
unsigned 64-bit arithmetic. They are stored, so whatever changes them (words.py, this module) is another version.
"""

import numpy as np
import numpy.typing as npt
import xxhash

from flows.text.comparing.words import KNOWN_WORDS, LONGEST_KNOWN, list_content

# Words in a shingle; characters where words are not spaced.
SHINGLE_WORDS = 4
SHINGLE_CHARS = 8
# One of so many hashes is in the sketch; at least so many where there are so many; at most so many.
SAMPLED = 8
MIN_HASHES = 40
MAX_HASHES = 1_024

HASH_SEED = 20_261_122
Hashes = npt.NDArray[np.uint64]
_FACTOR = np.uint64(0x9E3779B97F4A7C15)
_MIX = (np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB))
_BORDER = np.uint64(2**64 // SAMPLED)


def sketch_text(text: str) -> tuple[int, ...]:
    """Sample the shingles of a text's content: signed 64-bit hashes, ascending, without repeats.

    >>> len(sketch_text("The pier reopened on Monday.")), sketch_text("THE PIER: reopened on Monday!") == sketch_text(
    ...     "the pier reopened on monday"), sketch_text("…")
    (2, True, ())
    """
    return sketch_words(list_content(text))


def sketch_words(words: list[str]) -> tuple[int, ...]:
    hashes = hash_shingles(words, choose_size(words, SHINGLE_WORDS, SHINGLE_CHARS))
    # Of most texts only what lies below the border has to be sorted.
    kept = _sort_once(hashes[hashes < _BORDER])
    if len(kept) < MIN_HASHES:
        kept = _sort_once(hashes)[:MIN_HASHES]
    signed = kept[:MAX_HASHES].view(np.int64)
    signed.sort()
    return tuple(signed.tolist())


def _sort_once(hashes: Hashes) -> Hashes:
    """Sort hashes in place; each of them once."""
    hashes.sort()
    is_new = np.ones(len(hashes), dtype=np.bool_)
    np.not_equal(hashes[1:], hashes[:-1], out=is_new[1:])
    once: Hashes = hashes[is_new]
    return once


def expect_common(shared: int, first: int, second: int) -> float:
    """How many hashes two sketches share on average, if their texts share so many of so many shingles.

    Each of the shared shingles is in both sketches if its hash lies below both borders.

    >>> expect_common(100, 400, 800), expect_common(50, 100, 100), expect_common(300, 300, 16_384)
    (12.5, 20.0, 18.75)
    """
    return shared * min(sampling_rate(first), sampling_rate(second))


def sampling_rate(shingles: int) -> float:
    """The share of a text's shingles that its sketch keeps, on average."""
    return min(max(shingles / SAMPLED, MIN_HASHES), MAX_HASHES, shingles) / shingles if shingles else 0.0


def choose_size(words: list[str], spaced: int, unspaced: int) -> int:
    """How many words make a shingle of this text: more where most words are single characters of unspaced scripts."""
    if "".join(words).isascii():
        return spaced
    single = sum(1 for word in words if len(word) == 1 and word > "\u0e00")
    return unspaced if 2 * single > len(words) else spaced


class _KnownHashes(dict[str, int]):
    """The hashes of the words that this process met last; what it knows decides how fast it is and nothing else."""

    def __missing__(self, word: str) -> int:
        found = xxhash.xxh64_intdigest(word.encode("utf-8", "surrogatepass"), HASH_SEED)
        if len(word) <= LONGEST_KNOWN:
            if len(self) >= KNOWN_WORDS:
                self.clear()
            self[word] = found
        return found


_KNOWN_HASHES = _KnownHashes()


def hash_words(words: list[str]) -> Hashes:
    """The hash of each word."""
    return np.fromiter(map(_KNOWN_HASHES.__getitem__, words), dtype=np.uint64, count=len(words))


def hash_shingles(words: list[str], size: int) -> Hashes:
    """The hash of each run of `size` words, in order; one hash of them all where there are fewer words."""
    return combine_hashes(hash_words(words), size)


def combine_hashes(codes: Hashes, size: int) -> Hashes:
    if not len(codes):
        return codes
    size = min(size, len(codes))
    count = len(codes) - size + 1
    total = np.full(count, size, dtype=np.uint64)
    for step in range(size):
        total *= _FACTOR
        total += codes[step : step + count]
    # The last steps of splitmix64 spread each bit over all: sums alone would keep near texts near each other.
    total ^= total >> np.uint64(30)
    total *= _MIX[0]
    total ^= total >> np.uint64(27)
    total *= _MIX[1]
    total ^= total >> np.uint64(31)
    return total
