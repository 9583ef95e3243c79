"""What grows with the corpus, and how: the same runs over two corpora of short reports, one ten times the other.

    .venv/bin/python -m benchmarks.scale [--documents 100000,1000000] [--bytes 300] [--workers 2] [--save FILE]

Of each size: a first run, a run with nothing new, and one with a hundredth new, without Prefect; seconds and memory
of each step, bytes and files on disk, and how long the questions of docs/queries.md take. Documents are short, so that
what is done for each is small against what is done for all together. They lie in containers of CONTAINER each; --form
files makes a file of each. Before these, documents as long as news are: what judging costs grows with their length. It
runs for half an hour, and says what it is at.
"""
