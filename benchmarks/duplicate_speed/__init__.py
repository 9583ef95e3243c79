"""What finding duplicates costs, in a corpus that is made on the spot.

    .venv/bin/python -m benchmarks.duplicate_speed [--documents 100000] [--new 1000] [--keep FOLDER]

A fifth of the documents are copies of others. A first run reads all of them, a second one the new documents. Both are
whole runs, in one process (no workers), so that processor time and peak memory belong to the step that stands beside
them; Prefect is left out.
"""
