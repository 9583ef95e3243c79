"""Paths of the machine in messages that are published: where its folders lie is no business of who reads the tables."""

import os
import re
from collections.abc import Iterable

# An absolute path of two names at least: not what follows a word (and/or), a host, or the scheme of a URL.
_PATH = re.compile(r"(?<![\w:/.~%-])/(?:[^\s/'\"`,;]+/)+([^\s/'\"`,;]*)")


def shorten_paths(text: str, roots: Iterable[str]) -> str:
    """A message with each path below a root written from that root's own name, and of any other path its last name.

    roots: folders, absolute. Paths of one name (/tmp), relative ones and URLs are left alone; of a path with a space
    that lies below no root, what stands behind the space stays.

    >>> shorten_paths("Cannot read /srv/mill/warehouse/snapshots/3/a.parquet.", ["/srv/mill/warehouse"])
    'Cannot read warehouse/snapshots/3/a.parquet.'
    >>> shorten_paths("No space left: '/home/ann/tmp/duck db' and/or s3://bucket/a/b", [])
    "No space left: 'duck db' and/or s3://bucket/a/b"
    >>> shorten_paths("There is no raw folder /data/my news.", ["/data/my news"])
    'There is no raw folder my news.'
    """
    # The longest first: the raw folder may lie in the folder of the warehouse, or that in this one.
    for root in sorted({os.path.normpath(root) for root in roots}, key=len, reverse=True):
        name = root.rpartition("/")[2]
        if root.startswith("/") and name:
            text = re.sub(rf"(?<![\w/.-]){re.escape(root)}(?![\w-])", name.replace("\\", r"\\"), text)
    # A path that ends in a slash is named by its last folder.
    return _PATH.sub(lambda found: found[1] or f"{found[0].rstrip('/').rpartition('/')[2]}/", text)
