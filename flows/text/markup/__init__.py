"""A page in HTML: its tree, the lines that a reader sees, and what the page says of each."""
