"""What decides how a document is judged."""

import json
from datetime import date
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, field_validator
from pydantic_settings import NoDecode

from flows.settings.declaring import judging, of_collection


class JudgementSettings(BaseModel):
    """Thresholds, words and knowledge of sources that rows depend on."""

    latest_date: date = judging(
        date(2100, 1, 1), description="No publication date after this day is believed; stages know no clock."
    )
    repetition_min_groups: int = judging(
        3,
        ge=2,
        description="Unrelated stories a line must stand in to count as repeated: two may be a reprinted quotation.",
    )

    publishers: Annotated[dict[str, str], NoDecode] = judging(
        {},
        of_collection=True,
        description='Publishers by source folder, as JSON: {"feeds/ledger": "The Harbour Ledger"}. They win over the '
        "page's own words; of nested folders the innermost decides.",
    )

    lexicon: Path | None = of_collection(
        None,
        description="Folder with words and rules of your own (docs/lexicon.md). What it says judges, its comments do "
        "not: a change judges again the documents that it is about.",
    )

    line_threshold: float = judging(
        0.5,
        gt=0,
        lt=1,
        description="Probability from which the line model takes a line for the report's; a lower one keeps more text "
        "and more junk (docs/line-model.md has the curve).",
    )

    duplicate_threshold: float = judging(
        0.9,
        gt=0,
        lt=1,
        description="Probability from which two texts are one story; 0.95 where a false merge costs more than a missed "
        "reprint (docs/duplicate-model.md has the curve).",
    )

    max_lines: int = judging(
        100_000, ge=1, description="Lines; a record with more is rejected (too_many_lines): news have dozens."
    )
    document_seconds: float = judging(
        60.0,
        gt=0,
        description="Seconds of a worker's processor time for a record, which is rejected (too_slow) when they are "
        "spent: news take milliseconds, the largest record that is read ten to forty seconds.",
    )

    @field_validator("publishers", mode="before")
    @classmethod
    def _read_publishers(cls, given: Any) -> Any:
        """JSON of the environment as a mapping; folders as they stand in source_uri, without a slash at either end."""
        if isinstance(given, str):
            try:
                given = json.loads(given)
            except json.JSONDecodeError:
                given = None
        items = given.items() if isinstance(given, dict) else [("", "")]
        named = {str(folder).strip("/"): str(name).strip() for folder, name in items}
        if not all(named) or not all(named.values()):
            raise ValueError('name a publisher for each folder, as JSON: {"feeds/ledger": "The Harbour Ledger"}')
        return named
