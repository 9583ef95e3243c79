"""Which documents are the same story text: words, sketches, comparison."""
