"""The version of the judgement covers everything that judges, wherever it stands."""

from importlib import resources
from pathlib import Path

import flows
from flows.stages.version import DECIDING_FOLDERS, list_deciding_files


def test_every_file_that_judges_decides_the_version() -> None:
    """A module in a folder of its own, which the version did not see, would change without any document judged again."""
    root = Path(flows.__file__).parent
    on_disk = {
        path
        for folder in ("languages", "rules", "text", "stages", "contracts")
        for path in (root / folder).rglob("*.py")
    }
    listed = {
        Path(str(file)) for folder in DECIDING_FOLDERS for _, file in list_deciding_files(resources.files(folder))
    }
    assert on_disk <= listed
    assert {"given_names.txt", "values.py", "de.toml"} <= {path.name for path in listed}
    assert not any("__pycache__" in path.parts for path in listed)


def test_names_are_relative_and_in_order() -> None:
    names = [name for name, _ in list_deciding_files(resources.files("flows.text"))]
    assert len(set(names)) == len(names)
    assert any("/" in name for name in names)
