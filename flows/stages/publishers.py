"""Publishers that the user names by source folder."""

from collections.abc import Mapping


def name_publisher(source_uri: str, publishers: Mapping[str, str]) -> str | None:
    """The publisher of a source, by the folder it lies in; of nested folders the innermost decides.

    None where no folder of it is named: then the page's own words decide.

    >>> publishers = {"ledger": "The Harbour Ledger", "ledger/sport": "Ledger Sport"}
    >>> [name_publisher(uri, publishers) for uri in ("ledger/1.txt", "ledger/sport/2.txt", "ledger-old/3.txt", "4.txt")]
    ['The Harbour Ledger', 'Ledger Sport', None, None]
    """
    folder = source_uri
    while "/" in folder:
        folder = folder.rpartition("/")[0]
        if folder in publishers:
            return publishers[folder]
    return None
