"""A run, step by step, from raw text to a published snapshot. Knows no Prefect and no command line."""
