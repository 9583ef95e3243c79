"""Superset for a test: on loopback, with its own data in a SQLite file."""

import os

SECRET_KEY = "a test on loopback keeps no secrets"  # noqa: S105 - it opens nothing
SQLALCHEMY_DATABASE_URI = f"sqlite:///{os.environ.get('SUPERSET_FOLDER', '.')}/superset.db"
WTF_CSRF_ENABLED = False
RATELIMIT_ENABLED = False
TALISMAN_ENABLED = False
