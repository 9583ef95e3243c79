"""Pieces: which rows become one part, so that a table stays a few dozen files and a change costs few bytes.

Small parts are merged as they pile up (size-tiered compaction, as in Bigtable, OSDI 2006, section 5.4); no part grows
beyond a share of the warehouse, since one changed document costs those files of its part in which it has a row.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

# Parts of about the same size that are merged into one. Four keeps at most three files in each size tier, and a row
# is copied once a tier: about eight times on its way to a full part.
MERGE_FANOUT = 4
# What one changed document may cost: the files that hold its rows. Sixteen parts bound that by a sixteenth of the
# warehouse, and a table by some 64 files: parts above a quarter of the bound are merged no more.
PARTS = 16
# Documents. Smaller parts would be more footers and file names than rows.
LEAST_PART = 256


@dataclass(slots=True)
class Piece:
    """What becomes one part: old parts as they are, old parts less what is gone, new rows."""

    size: int
    kept: list[str] = field(default_factory=list)
    filtered: list[str] = field(default_factory=list)
    new: list[dict[str, str]] = field(default_factory=list)

    @property
    def stays(self) -> str | None:
        """The old part that it is, with or without some rows; None where it is merged, or new."""
        old = [*self.kept, *self.filtered]
        return old[0] if len(old) == 1 and not self.new else None


def bound_part(documents: int, largest: int) -> int:
    """Documents that a part may hold, of so many in the warehouse and with this setting.

    >>> [bound_part(documents, largest=16_384) for documents in (100, 8_000, 1_000_000)]
    [256, 500, 16384]
    """
    return min(largest, max(LEAST_PART, documents // PARTS))


def plan_pieces(old: Iterable[Piece], new: Iterable[Piece], largest: int) -> list[Piece]:
    """Merge pieces tier by tier until no tier holds MERGE_FANOUT of them; tiers are powers of MERGE_FANOUT.

    >>> [piece.size for piece in plan_pieces([Piece(5), Piece(5), Piece(6)], [Piece(7)], largest=1000)]
    [23]
    >>> [piece.size for piece in plan_pieces([Piece(900), Piece(5)], [Piece(7)], largest=1000)]
    [900, 5, 7]
    >>> [piece.size for piece in plan_pieces([Piece(300), Piece(300), Piece(300)], [Piece(300)], largest=1000)]
    [300, 300, 300, 300]
    """
    pieces = [piece for piece in (*old, *new) if piece.size]
    while merging := _find_crowd(pieces, largest):
        pieces = [piece for piece in pieces if not any(piece is merged for merged in merging)]
        pieces.append(_merge(merging))
    return pieces


def pack_pieces(old: Iterable[Piece], largest: int) -> list[Piece]:
    """Merge all that is smaller than a quarter of a part, whatever its tier, into as few parts as it fits into.

    For maintenance, which may cost more than a run: what is left are full parts, and one that is not.

    >>> [piece.size for piece in pack_pieces([Piece(900), Piece(5), Piece(7), Piece(200)], largest=1000)]
    [900, 212]
    >>> [piece.size for piece in pack_pieces([Piece(900), Piece(5)], largest=1000)]
    [900, 5]
    """
    pieces = sorted((piece for piece in old if piece.size), key=lambda piece: piece.size)
    small = [piece for piece in pieces if piece.size * MERGE_FANOUT <= largest]
    packed, crowd = [piece for piece in pieces if piece.size * MERGE_FANOUT > largest], list[Piece]()
    for piece in small:
        if sum(one.size for one in crowd) + piece.size > largest:
            packed.append(_merge(crowd))
            crowd = []
        crowd.append(piece)
    return [*packed, _merge(crowd)] if crowd else packed


def _find_crowd(pieces: Sequence[Piece], largest: int) -> list[Piece]:
    """The smallest MERGE_FANOUT pieces of the lowest tier that holds as many, where they fit into one part."""
    tiers: dict[int, list[Piece]] = {}
    for piece in sorted(pieces, key=lambda piece: piece.size):
        tiers.setdefault(_tier(piece.size), []).append(piece)
    for _, crowd in sorted(tiers.items()):
        merging = crowd[:MERGE_FANOUT]
        if len(merging) == MERGE_FANOUT and sum(piece.size for piece in merging) <= largest:
            return merging
    return []


def _tier(size: int) -> int:
    return int(math.log(size, MERGE_FANOUT) + 1e-9)


def _merge(pieces: Sequence[Piece]) -> Piece:
    merged = Piece(sum(piece.size for piece in pieces))
    for piece in pieces:
        merged.kept += piece.kept
        merged.filtered += piece.filtered
        merged.new += piece.new
    return merged
