"""One module a format: `read(stream, max_bytes)` yields the rows of a stream, one after the other, and keeps none.

max_bytes: of a record; a longer one is refused, and the next is read. What makes the rest of a stream unreadable is
raised: BrokenSource, or what the library raises over damaged data (entries.py).
"""
