"""Capital and small letters of all alphabets that have both, as members of a class of `re`: f"[{CAPITAL}]"."""

# Latin to Armenian, Georgian, Cherokee; Latin additional and Greek extended; Glagolitic to Coptic; Cyrillic and Latin
# extended; full-width Latin. What lies between has no case.
_BLOCKS = (
    (0x41, 0x590),
    (0x10A0, 0x1400),
    (0x1C80, 0x1CC0),
    (0x1D00, 0x2000),
    (0x2C00, 0x2D30),
    (0xA640, 0xA800),
    (0xAB30, 0xABC0),
    (0xFF21, 0xFF5B),
)


def is_small(letter: str) -> bool:
    """Whether a letter is a small one where a sentence would begin with a capital. Georgian begins none with one.

    >>> is_small("a"), is_small("A"), is_small("ა"), is_small("म"), is_small("")
    (True, False, False, False, False)
    """
    return letter.islower() and letter.title() != letter


def _join(codes: list[int]) -> str:
    """Members of a class: runs of code points as ranges."""
    runs: list[list[int]] = []
    for code in codes:
        if runs and runs[-1][1] == code - 1:
            runs[-1][1] = code
        else:
            runs.append([code, code])
    return "".join(chr(first) if first == last else f"{chr(first)}-{chr(last)}" for first, last in runs)


_CODES = [code for first, end in _BLOCKS for code in range(first, end)]
CAPITAL = _join([code for code in _CODES if chr(code).isupper() or chr(code).istitle()])
SMALL = _join([code for code in _CODES if is_small(chr(code))])
