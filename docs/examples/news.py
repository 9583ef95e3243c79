"""A notebook over a newsmill warehouse: what came in, who is quoted, what was thrown away.

    pip install marimo altair duckdb pyarrow
    NEWSMILL_WAREHOUSE=/path/to/warehouse marimo edit news.py

Each question is a SELECT over the tables of docs/data-dictionary.md. `python news.py` runs all of it without a page.
"""

import marimo

app = marimo.App(width="medium", app_title="The news of a warehouse")


@app.cell
def _():
    import os
    from pathlib import Path

    import altair as alt
    import duckdb
    import marimo as mo

    return Path, alt, duckdb, mo, os


@app.cell
def _(Path, duckdb, os):
    # Read-only: runs go on beside it. The connection keeps its snapshot; run this cell again for a newer one.
    warehouse = Path(os.environ.get("NEWSMILL_WAREHOUSE", "warehouse"))
    db = duckdb.connect(str((warehouse / "warehouse.duckdb").resolve()), read_only=True)

    def ask(question):
        return db.sql(question).to_arrow_table()

    return (ask,)


@app.cell
def _(ask, mo):
    whole = ask("SELECT * FROM conservation").to_pylist()[0]
    mo.md(f"""
    # The news of this warehouse

    {whole["document_count"]:,} documents came in: {whole["article_count"]:,} articles,
    {whole["duplicate_count"]:,} duplicates of them, {whole["rejected_count"]:,} rejected.
    Of {whole["line_count"]:,} lines, {whole["kept_line_count"]:,} are text.
    """)
    return


@app.cell
def _(mo):
    mo.md("## What came in")
    return


@app.cell
def _(alt, ask):
    by_month = ask("""
        SELECT date_trunc('month', published_on)::DATE AS month_on, language, count(*) AS article_count
        FROM articles
        WHERE published_on IS NOT NULL
        GROUP BY ALL
        ORDER BY ALL
    """)
    came_in = (
        alt.Chart(by_month)
        .mark_bar()
        .encode(
            x="month_on:T", y="article_count:Q", color="language:N", tooltip=["month_on", "language", "article_count"]
        )
        .properties(title="Articles by month of publication and language", width="container")
    )
    came_in
    return (came_in,)


@app.cell
def _(mo):
    mo.md("## Who is quoted")
    return


@app.cell
def _(alt, ask):
    most_quoted = ask("FROM speakers ORDER BY quote_count DESC, speaker LIMIT 15")
    quoted = (
        alt.Chart(most_quoted)
        .mark_bar()
        .encode(
            x="quote_count:Q", y=alt.Y("speaker:N", sort="-x"), tooltip=["speaker", "quote_count", "publisher_count"]
        )
        .properties(title="Quotations by speaker", width="container")
    )
    quoted
    return (quoted,)


@app.cell
def _(mo):
    mo.md("## What was thrown away, and why")
    return


@app.cell
def _(alt, ask):
    by_kind = ask("SELECT kind, count(*) AS line_count FROM removed_lines GROUP BY kind ORDER BY line_count DESC, kind")
    removed = (
        alt.Chart(by_kind)
        .mark_bar()
        .encode(x="line_count:Q", y=alt.Y("kind:N", sort="-x"))
        .properties(title="Removed lines by kind", width="container")
    )
    removed
    return (removed,)


@app.cell
def _(ask, mo):
    # A line that is missing: where it stood, and the rule that took it.
    missing = ask("""
        SELECT source_uri, line_number, removed_lines.kind, rule_id, left(removed_lines.text, 80) AS line
        FROM removed_lines
        JOIN documents USING (doc_id)
        ORDER BY source_uri, line_number
        LIMIT 200
    """)
    mo.ui.table(missing.to_pylist())
    return


if __name__ == "__main__":
    app.run()
