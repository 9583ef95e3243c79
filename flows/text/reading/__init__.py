"""From bytes to lines and paragraphs: encodings, line ends, repair, hard-wrapped text, language."""
