"""The types of the tables: how a value is written in a language file (reading.py reads it)."""

from collections.abc import Mapping

Words = frozenset[str]
Phrases = tuple[str, ...]
Rows = tuple[tuple[str, ...], ...]
Numbers = Mapping[str, int]
Ranges = Mapping[str, tuple[int, int]]
Uses = Mapping[str, str]
WordsBy = Mapping[str, frozenset[str]]
PhrasesBy = Mapping[str, tuple[str, ...]]
