"""Repetition: which lines stand in several unrelated stories, and which documents have to be judged because of it."""

from flows.lexicon import Lexicon
from flows.run.workspace import Workspace
from flows.storage.connection import quote, read_sql


def find_repetition(space: Workspace) -> int:
    """Make `document_keys` (what decides each document now) and `wanted` (documents that have to be judged)."""
    space.execute(
        f"CREATE TABLE repeated_lines AS {read_sql('repeated_lines')}", min_groups=space.settings.repetition_min_groups
    )
    keys = read_sql("document_keys").format(source_key=_write_source_key(space.lexicon))
    space.execute(f"CREATE TABLE document_keys AS {keys}", versions="|".join(space.versions[:2]))
    space.execute(
        "CREATE TABLE wanted AS SELECT doc_id FROM document_keys "
        f"LEFT JOIN (SELECT doc_id, input_key FROM {space.old('documents')}) old USING (doc_id) "
        f"WHERE {space.request.rebuild} OR old.input_key IS DISTINCT FROM document_keys.input_key"
    )
    return 1


def _write_source_key(lexicon: Lexicon | None) -> str:
    """SQL for what of the user's rules for some sources decides a document: what Lexicon.key_of says of its source."""
    found = [
        f"CASE WHEN {_match_source(glob)} THEN {quote(version)} ELSE '' END"
        for glob, version in (lexicon.source_versions if lexicon else {}).items()
    ]
    return " || ".join(found) or "''"


def _match_source(glob: str) -> str:
    r"""The condition that a source is one of a glob; in LIKE, "%" is any text, "_" any character, "\" takes it away.

    >>> _match_source("ledger"), _match_source("a_b/*.txt")
    ("(source_uri = 'ledger' OR starts_with(source_uri, 'ledger/'))", "source_uri LIKE 'a\\_b/%.txt' ESCAPE '\\'")
    """
    if "*" not in glob:
        return f"(source_uri = {quote(glob)} OR starts_with(source_uri, {quote(glob + '/')}))"
    plain = glob.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"source_uri LIKE {quote(plain.replace('*', '%'))} ESCAPE '\\'"
