"""The table of newsmill beside other programs: what starting costs is taken off, and ratios are of one turn."""

from pathlib import Path

from benchmarks.metering import Cost
from benchmarks.peers.__main__ import FEW, HEAD, Program, list_programs, list_rows


def cost(cpu):
    return Cost(cpu, 1.0, 2**20)


def nothing(raw, out):
    raise AssertionError("nothing is run here")


def test_a_peer_is_compared_with_newsmill_in_the_same_turn():
    mine, peer = Program("newsmill", "html", nothing), Program("a peer", "html", nothing)
    starts = {mine: [cost(2.0)], peer: [cost(1.0)]}
    # The machine is twice as slow in the second turn, for both.
    costs = {mine: [cost(12.0), cost(22.0), cost(12.0)], peer: [cost(6.0), cost(11.0), cost(6.0)]}
    first, second = list_rows([mine, peer], starts, costs, 1_000 + FEW)
    assert len(first) == len(HEAD)
    assert first == ("newsmill", "html", "12.00", "2.00", "10.00", "100.00", "1.00", "1")
    assert second == ("a peer", "html", "6.00", "1.00", "5.00", "200.00", "0.50", "1")


def test_each_form_begins_with_newsmill():
    programs = list_programs(Path("python"))
    forms = [program.form for program in programs]
    assert all(programs[forms.index(form)].name == "newsmill" for form in forms)
