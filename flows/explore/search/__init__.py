"""Full-text search of the web page: what is asked for, an index of words, and what is shown of what was found."""
