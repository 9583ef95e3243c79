"""What benchmarks measure with: all processes of a command, its memory at one time, medians."""

import os
import subprocess
import sys

import pytest

from benchmarks.metering import Cost, Step, run_metered, size_of, take_median

# A child that uses the processor while its parent waits, and holds 60 MB until it is told.
FAMILY = """
import json, subprocess, sys, time
child = "import time; held = b'x' * 60_000_000; end = time.process_time() + 0.4\\nwhile time.process_time() < end: pass"
began = time.monotonic()
subprocess.run([sys.executable, "-c", child], check=True)
print(json.dumps({"counts": {"n": 1}, "steps": [["one", 0.4, began, time.monotonic()]]}))
"""


@pytest.mark.skipif(not os.path.exists("/proc/self/smaps_rollup"), reason="memory is read from Linux' /proc")  # noqa: PTH110
def test_what_a_child_costs_is_counted():
    cost = run_metered([sys.executable, "-c", FAMILY])
    assert cost.cpu >= 0.4
    assert cost.wall >= cost.cpu / 2
    assert cost.memory > 60_000_000
    assert cost.said == {"counts": {"n": 1}}
    assert [(step.name, step.cpu, step.memory) for step in cost.steps] == [("one", 0.4, cost.memory)]


def test_a_command_that_fails_is_an_error():
    with pytest.raises(subprocess.CalledProcessError) as failed:
        run_metered([sys.executable, "-c", "print('so far'); raise SystemExit(4)"])
    assert (failed.value.returncode, failed.value.output) == (4, "so far\n")


def test_each_figure_has_its_own_median():
    turns = [Cost(3.0, 1.0, 5, {}, (Step("one", 1.0, 9.0, 2),)), Cost(1.0, 2.0, 7, {}, (Step("one", 2.0, 8.0, 2),)),
             Cost(2.0, 3.0, 6, {"last": 1}, (Step("one", 3.0, 7.0, 0),))]  # fmt: skip
    assert take_median(turns) == Cost(2.0, 2.0, 6, {"last": 1}, (Step("one", 2.0, 8.0, 2),))


def test_a_file_with_two_names_counts_once(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "one").write_bytes(b"12345")
    os.link(tmp_path / "a" / "one", tmp_path / "other")
    (tmp_path / "link").symlink_to(tmp_path / "a")
    assert size_of(tmp_path) == (5, 1)
