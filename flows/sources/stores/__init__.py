"""Where sources lie: a store lists them and opens them as files. A folder, a bucket of an object store, a list of URLs.

Adding a store is one module with the protocol of store.py, and a line in place.py.
"""
