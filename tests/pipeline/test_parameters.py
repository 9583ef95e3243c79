"""What Prefect keeps of a run: its parameters, of which none holds a secret."""

from pathlib import Path
from typing import Any

import pytest

from flows import pipeline
from flows.run.report import Request
from flows.settings import Settings


def test_the_place_of_sources_is_kept_without_password_and_signature(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept: dict[str, Any] = {}

    class Flow:
        def with_options(self, **_: Any) -> "Flow":
            return self

        def __call__(self, **parameters: Any) -> None:
            kept.update(parameters)

    monkeypatch.setattr(pipeline, "newsmill", Flow())
    settings = Settings(raw="https://mill:s3cret@paper.example/list?sig=s3cret", warehouse=tmp_path, key_column="slug")
    pipeline.FlowBeside(settings, Request()).end.result(timeout=60)
    assert kept["raw"] == "https://paper.example/list"
    assert "s3cret" not in repr(kept)
