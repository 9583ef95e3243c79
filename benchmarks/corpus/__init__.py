"""Invented news, as many as wanted: the corpus of all benchmarks of speed, memory and disk.

    .venv/bin/python -m benchmarks.corpus FOLDER [--documents N] [--bytes MEAN] [--form files|html|jsonl.gz] [--seed N]

Document number N follows from the seed and N alone, on any machine and in any version of Python; documents are made one
by one, so that a corpus of any size needs no memory. What it has of news: lengths (half of the stories are short, a
few very long); the lines that 120 sites print around half of them; reprints (a fifth: the same bytes, the same words on
another page, edited, trimmed, an excerpt; of a few stories ten and more); reports of one template with other figures;
four languages beside English in a few percent; names, places, quotations, tolls, days; some legacy encodings and empty
files. Sentences mean nothing: frames are filled with words from long lists, so that reports share few runs of words.
"""
