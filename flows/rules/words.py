"""The shape of a word list: running text, so that it reads and changes like text."""


def words(text: str) -> frozenset[str]:
    """Read a word list: words between blanks or line ends.

    >>> sorted(words("two words"))
    ['two', 'words']
    """
    return frozenset(text.split())
