"""newsmill maintain; what it does to files says tests/run/test_maintenance.py."""

import json


def test_it_says_what_it_did(newsmill, own_mill):
    called = newsmill(own_mill, "maintain")
    assert (called.code, called.err) == (0, "")
    assert called.out.startswith("warehouse: snapshot 1 is whole (")
    assert "There was nothing to merge." in called.out
    found = json.loads(newsmill(own_mill, "maintain", "--format", "json").out)
    assert (found["warehouse"], found["snapshot"], found["verified"]) == ("warehouse", None, 1)
    status = json.loads(newsmill(own_mill, "status", "--format", "json").out)
    assert (status["last_run_id"], status["last_run_state"]) == (found["run_id"], "done")


def test_there_has_to_be_a_warehouse(newsmill, tmp_path):
    called = newsmill(tmp_path, "maintain")
    assert (called.code, "There is no published warehouse" in called.err) == (2, True)
