"""Lower never imports higher: rules, languages → lexicon → text → contracts → stages → sources → storage → run → explain → explore → orchestration → pipeline → commands, api."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from flows.storage import protocol

FLOWS = Path(__file__).parent.parent / "flows"
# What each layer may import of flows, besides itself.
ALLOWED: dict[str, set[str]] = {
    "rules": set(),
    "languages": set(),
    "lexicon": {"languages", "rules"},
    "errors": set(),
    "settings": set(),
    "config": {"settings", "errors"},
    "text": {"rules", "languages", "lexicon", "errors"},
    "contracts": {"rules", "text.values"},
    "stages": {"contracts", "text", "rules", "errors", "lexicon"},
    "sources": {"contracts", "text", "rules", "lexicon", "stages.record_text", "stages.capture", "errors"},
    "storage": {"contracts", "errors", "text", "rules", "languages", "lexicon", "sources"},
    "run": {"storage", "sources", "stages", "contracts", "text", "rules", "lexicon", "errors", "settings", "__init__"},
    "orchestration": {"explore", "run", "storage", "sources", "contracts", "errors", "config", "settings", "__init__"},
    "explain": {"run", "storage", "sources", "stages", "contracts", "text", "rules", "lexicon", "errors", "settings"},
    "explore": {"explain", "run", "storage", "contracts", "text", "lexicon", "errors", "settings"},
    "pipeline": {"orchestration", "run", "storage", "sources", "contracts", "errors", "config", "settings", "__init__"},
}  # fmt: skip
# Whoever may import a heavy library; all others may not.
HOMES: dict[str, set[str]] = {
    "prefect": {"orchestration", "pipeline"},
    "duckdb": {"storage", "run", "explain", "explore", "commands", "api"},
    "pyarrow": {"contracts", "stages", "sources", "storage", "run", "pipeline", "commands", "cli"},
    "cyclopts": {"cli", "commands", "__main__"},
    "rich": {"cli", "commands", "pipeline"},
    "multiprocessing": {"run"},
    "distributed": {"run"},
    "obstore": {"storage"},
    "starlette": {"explore"},
    "uvicorn": {"explore", "orchestration"},
    "jinja2": {"explore"},
}


def list_modules() -> list[Path]:
    return sorted(FLOWS.rglob("*.py"))


def layer_of(path: Path) -> str:
    """The first name below flows: a folder, or a module without its ending."""
    return path.relative_to(FLOWS).parts[0].removesuffix(".py")


def list_imports(path: Path) -> Iterator[str]:
    """Every module that a file imports, anywhere in it, by its full name."""
    package = ("flows", *path.relative_to(FLOWS).parts[:-1])
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            start = ".".join(package[: len(package) - node.level + 1]) + "." if node.level else ""
            module = f"{start}{node.module or ''}".rstrip(".")
            # `from flows.text import lines` imports a module, `from flows.text.reading.lines import split_lines` a name of it.
            yield from (f"{module}.{alias.name}" for alias in node.names)


def own_imports(path: Path) -> set[str]:
    """What a file imports of flows: names below flows; "__init__" for a name of the package itself."""
    found = set()
    for name in list_imports(path):
        if name.split(".")[0] == "flows":
            below = name.split(".")[1:]
            is_module = below and ((FLOWS / below[0]).is_dir() or (FLOWS / f"{below[0]}.py").exists())
            found.add(".".join(below) if is_module else "__init__")
    return found


def is_allowed(name: str, allowed: set[str]) -> bool:
    return any(name == entry or name.startswith(f"{entry}.") for entry in allowed)


@pytest.mark.parametrize("path", list_modules(), ids=lambda path: path.relative_to(FLOWS).as_posix())
def test_lower_never_imports_higher(path: Path) -> None:
    layer = layer_of(path)
    if layer in ALLOWED:
        wrong = {name for name in own_imports(path) if not is_allowed(name, ALLOWED[layer] | {layer})}
        assert not wrong, f"{layer} may import only {sorted(ALLOWED[layer])}"
    outside = {name.split(".")[0] for name in list_imports(path)}
    misplaced = {library for library in outside & HOMES.keys() if layer not in HOMES[library]}
    assert not misplaced, f"{misplaced} may be imported in {[sorted(HOMES[library]) for library in misplaced]} only"


def test_the_walk_sees_imports() -> None:
    """Were the walk blind, every file would pass."""
    assert "pyarrow" in {name.split(".")[0] for name in list_imports(FLOWS / "run" / "batches.py")}
    assert "sources.stores.store.Source" in own_imports(FLOWS / "run" / "ingest_batches.py")
    assert "__init__" in own_imports(FLOWS / "run" / "report.py")


@pytest.mark.parametrize("folder", ["rules", "languages", "text"])
def test_judgement_knows_no_machine(folder: str) -> None:
    """Rules and text judge strings: no disks, clocks, processes, randomness or network."""
    machine = {"os", "pathlib", "time", "random", "secrets", "subprocess", "socket", "threading", "tempfile", "shutil"}
    for path in (FLOWS / folder).rglob("*.py"):
        assert not {name.split(".")[0] for name in list_imports(path)} & machine, path


# What each folder of text may import of the others that look at lines; "head.title" is the chooser of the headline.
LINES: dict[str, set[str]] = {"readers": set(), "head": {"readers"}, "judging": {"readers", "head.title"}}


@pytest.mark.parametrize("folder", LINES)
def test_readers_know_no_page_and_choosers_no_judge(folder: str) -> None:
    others = {f"text.{name}" for name in (*LINES, "document") if name != folder}
    allowed = {f"text.{name}" for name in LINES[folder]}
    for path in (FLOWS / "text" / folder).glob("*.py"):
        wrong = {name for name in own_imports(path) if is_allowed(name, others) and not is_allowed(name, allowed)}
        assert not wrong, path


def test_workers_load_neither_prefect_nor_the_command_line() -> None:
    program = (
        "import sys, flows.run.ingest_batches\n"
        "heavy = ('prefect', 'flows.cli', 'flows.pipeline', 'flows.orchestration', 'flows.commands', 'cyclopts', 'rich', 'pandas')\n"
        "print(sorted(name for name in heavy if name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_nothing_of_the_lexicon_is_bound_when_a_module_is_loaded() -> None:
    """Another lexicon may come into force later: what is made of it is made in functions."""
    makers = {
        "languages",
        "gather_words",
        "find_language",
        "lexicon",
        "load_languages",
        "month_of",
        "weekday_of",
        "date_cues",
    }
    for path in (FLOWS / "text").rglob("*.py"):
        bound = [
            node for node in ast.parse(path.read_text("utf-8")).body if isinstance(node, ast.Assign | ast.AnnAssign)
        ]
        calls = (node for statement in bound for node in ast.walk(statement) if isinstance(node, ast.Call))
        names = {node.func.id for node in calls if isinstance(node.func, ast.Name)}
        assert not names & makers, f"{path} binds words of the lexicon"


def test_the_points_of_the_protocol_are_those_of_the_code_and_nothing_happens_there() -> None:
    """Tests kill runs at each of them, by a function of their own: in production there is none that could."""
    points = ast.parse((FLOWS / "storage" / "protocol.py").read_text(encoding="utf-8"))
    assert not any(isinstance(node, (ast.Import, ast.ImportFrom)) for node in ast.walk(points))
    (reach,) = [node for node in points.body if isinstance(node, ast.FunctionDef)]
    assert [type(statement) for statement in reach.body] == [ast.Expr], "a docstring, and nothing else"
    reached = [
        node.args[0].value
        for path in list_modules()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and ast.unparse(node.func) == "protocol.reach"
        and isinstance(node.args[0], ast.Constant)
    ]
    named = (protocol.POINTS, protocol.REMOTE_POINTS, protocol.MENDING_POINTS, protocol.FORGET_POINTS)
    named += (protocol.REMOTE_FORGET_POINTS,)
    assert sorted(reached) == sorted(point for points in named for point in points)
