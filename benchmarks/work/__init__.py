"""How much work small runs do, counted and not timed: the same numbers on any machine, however busy it is.

    .venv/bin/python -m benchmarks.work                           count, and compare with the bounds
    .venv/bin/python -m benchmarks.work pin [--reason "WHY"]      take what is counted as the new bounds

A corpus of DOCUMENTS is read for the first time, again with nothing new, and again with one document changed.
`bounds.json` has what each of these counts may be at most. A count above its bound fails `make test`: something is done
more often than it was. Where that is wanted, `pin` raises the bound, and asks for a reason, which is kept in the file.
"""
