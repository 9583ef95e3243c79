"""An object of a store as a file that can be sought in: what reads it fetches the ranges that it asks for."""

import io
from typing import Any

import obstore


class ObjectFile(io.RawIOBase):
    """An object, from a client's store and its key. Nothing is kept: read it in pieces that are large enough."""

    def __init__(self, store: Any, key: str) -> None:
        self._store, self._key, self._at = store, key, 0
        self._size: int = obstore.head(store, key)["size"]

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        length = min(len(buffer), self._size - self._at)
        if length > 0:
            buffer[:length] = memoryview(obstore.get_range(self._store, self._key, start=self._at, length=length))
            self._at += length
        return max(0, length)

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        start = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._size}[whence]
        self._at = max(0, start + offset)
        return self._at

    def tell(self) -> int:
        return self._at
