"""Names: people, organizations, places, demonyms, and the gazetteer."""
