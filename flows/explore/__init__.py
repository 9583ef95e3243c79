"""What people look at: the local web page over the published warehouse, and the report of a run.

A page asks .sql files of queries/ through an Asker and fills a template; charts are drawn in the browser from the
tables that stand in the page. Nothing here writes to a warehouse.
"""
