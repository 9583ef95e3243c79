"""One file a language: all its words, for every field. the package tables says what a file can hold.

The languages whose running text is read come first, in the order of their news; where two languages use one word for
different things ("mar" is March and, in French, Tuesday), the first one counts where nobody knows the language.
"""

from functools import cache
from importlib import resources
from types import MappingProxyType

from flows.languages.reading import read_language
from flows.languages.tables import Language

FIRST = ("en", "de", "fr", "es", "it", "pt", "ru", "nl", "sv", "da", "no")


@cache
def load_languages() -> MappingProxyType[str, Language]:
    """Read the files of all languages, once in a process: code -> Language.

    >>> load_languages()["de"].dates.months[2]
    ('märz', 'mär', 'mrz')
    """
    files = {
        file.name.removesuffix(".toml"): file
        for file in resources.files("flows.languages").iterdir()
        if file.name.endswith(".toml")
    }
    codes = sorted(files, key=lambda code: (FIRST.index(code) if code in FIRST else len(FIRST), code))
    return MappingProxyType({code: read_language(code, files[code].read_text("utf-8")) for code in codes})
