"""What became of a document and why: each line with its verdict and opinions, each value with its witness."""
