"""newsmill beside two programs that do a part of its work, on the same corpus, in turns.

    make bench-peers [N=2000] [TURNS=3]
    .venv/bin/python -m benchmarks.peers --python PEERS/bin/python [--documents N] [--turns N]

datatrove filters lines and texts by rules of quality and removes near duplicates by MinHash; trafilatura takes text and
metadata out of pages in HTML. Neither finds names, quotations, figures, days or duplicates' originals, keeps what it
removed, or publishes tables: a ratio says what newsmill's whole costs against their part, and no more.

They run in an environment of their own, which the target makes from constraints.txt. CPU seconds are of all processes;
what each needs to start (measured on a few documents) is taken off before figures are divided by documents. newsmill
works in one process, and so do they.
"""
