"""How good newsmill is on gold sets: floors that a change may not fall below, and a report.

    .venv/bin/python -m benchmarks.quality check --gold FOLDER      the real program on the sets, against the floors
    .venv/bin/python -m benchmarks.quality report --gold FOLDER     what the line judge does to the sets, rule by rule

The gold sets are no part of the project: their texts belong to others. Their folder holds `evaluate.py`, which runs
newsmill on them and writes the figures as JSON; `goals.json`; `score/`, the scorers; `dev/`, the sets.
"""
