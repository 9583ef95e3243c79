"""What each table promises, declared once: schema, comments, checks and the data dictionary derive from here."""

from flows.contracts.fields import ATTRIBUTES, AUTHORS, DATES, EVIDENCE, FIGURES, MENTIONS, QUOTES
from flows.contracts.operations import RULES, SOURCES
from flows.contracts.records import ARTICLES, DOCUMENTS, DUPLICATES, REJECTED, REMOVED_LINES
from flows.contracts.runs import RUN_CHECKS, RUN_DOCUMENTS, RUN_RULES, RUN_SOURCES, RUN_STEPS, RUNS
from flows.contracts.stories import STORIES, STORY_ARTICLES
from flows.contracts.table import Column, ContractError, Table

# In the order in which a newcomer should read them.
TABLES: tuple[Table, ...] = (
    ARTICLES, DOCUMENTS, DUPLICATES, REMOVED_LINES, REJECTED,
    AUTHORS, QUOTES, MENTIONS, FIGURES, DATES, EVIDENCE, ATTRIBUTES,
    STORIES, STORY_ARTICLES,
    RULES, SOURCES, RUNS, RUN_STEPS, RUN_SOURCES, RUN_RULES, RUN_DOCUMENTS, RUN_CHECKS,
)  # fmt: skip
BY_NAME: dict[str, Table] = {table.name: table for table in TABLES}

# Tables whose rows belong to documents: written by refine, batch by batch, and copied when a part is rewritten.
DOCUMENT_TABLES: tuple[Table, ...] = tuple(table for table in TABLES if table.family == "documents")

__all__ = ["BY_NAME", "DOCUMENT_TABLES", "TABLES", "Column", "ContractError", "Table"]
