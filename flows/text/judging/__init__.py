"""Which lines are the report, which are the page around it."""
