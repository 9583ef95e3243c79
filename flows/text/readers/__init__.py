"""Readers of one line: pure functions, line → value. They know nothing of the page that it stands on."""
