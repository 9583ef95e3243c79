"""Export: tables, views and answers of a warehouse as files that need nothing beside them.

contents.py says what goes out, targets.py where to, forms.py and database.py write files, placing.py and buckets.py put
them where readers see them, whole or not at all.
"""
