"""Sources of a store that lies elsewhere: each is fetched whole into a temporary file, and read from there.

What is fetched whole can be checked before a record of it is read, sought in whatever the store can do, and read
twice. Small sources are fetched some at a time, since most of the time that one takes is waiting.
"""

import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import BinaryIO, cast

from flows.sources.stores.store import UNKNOWN_SIZE, Source, SourceChanged

# Bytes of a source that are held in memory; those of a larger one go to disk, and it is fetched when its turn comes.
HELD = 8 << 20
# Sources that are fetched at once, for each worker process.
AT_ONCE = 8
# Seconds to wait before it is tried again.
PAUSES = (1.0, 4.0)


class Interrupted(Exception):  # noqa: N818 - named for what happened
    """Fetching failed in a way that may pass. The message is a sentence for a person."""


class Downloads:
    """Fetches sources. fetch: writes the bytes of one into a file, and raises as Store.open_each says, or Interrupted.

    folder: for temporary files, on a disk with room for the largest source; None for the system's.
    """

    def __init__(self, fetch: Callable[[Source, BinaryIO], None], folder: Path | None = None) -> None:
        self._fetch, self._folder = fetch, folder
        self._failed_in_a_row = 0

    def open_each(self, sources: Iterable[Source]) -> Iterator[AbstractContextManager[BinaryIO]]:
        """See Store."""
        coming = deque[tuple[Source, Future[BinaryIO] | None]]()
        with ThreadPoolExecutor(AT_ONCE) as pool:
            for source in sources:
                coming.append((source, pool.submit(self._download, source) if source.size <= HELD else None))
                if len(coming) == AT_ONCE:
                    yield self._hand_over(*coming.popleft())
            while coming:
                yield self._hand_over(*coming.popleft())

    @contextmanager
    def _hand_over(self, source: Source, fetched: Future[BinaryIO] | None) -> Iterator[BinaryIO]:
        with fetched.result() if fetched else self._download(source) as file:
            yield file

    def _download(self, source: Source) -> BinaryIO:
        # Whoever gets it closes it.
        file = cast("BinaryIO", SpooledTemporaryFile(HELD, dir=str(self._folder) if self._folder else None))  # noqa: SIM115
        try:
            self._fetch_patiently(source, file)
        except BaseException:
            file.close()
            raise
        file.seek(0)
        return file

    def _fetch_patiently(self, source: Source, file: BinaryIO) -> None:
        """Try several times; once only where the last ones all failed, so that nobody waits for each of thousands."""
        pauses = list(PAUSES)
        while True:
            file.seek(0)
            file.truncate()
            try:
                self._fetch(source, file)
            except Interrupted as error:
                if not pauses or self._failed_in_a_row >= AT_ONCE:
                    self._failed_in_a_row += 1
                    raise SourceChanged(source.source_uri, str(error)) from error
                time.sleep(pauses.pop(0))
            else:
                break
        self._failed_in_a_row = 0
        if source.size not in (UNKNOWN_SIZE, file.tell()):
            raise SourceChanged(source.source_uri)
