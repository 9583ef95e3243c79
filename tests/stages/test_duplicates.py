"""Leader clustering: a function of the set of documents and pairs, without chains."""

import random

from hypothesis import given
from hypothesis import strategies as st

from flows.stages.duplicates import Pair, lead_clusters

DOC_IDS = [f"{number:02d}" for number in range(12)]
pairs = st.lists(
    st.tuples(st.sampled_from(DOC_IDS), st.sampled_from(DOC_IDS)).filter(lambda pair: pair[0] != pair[1]), max_size=30
)
# Any document may rank before any other.
ranks = st.permutations(DOC_IDS)


def pair_up(found: list[tuple[str, str]]) -> list[Pair]:
    return [Pair(first, second, "near", 0.9) for first, second in sorted({tuple(sorted(pair)) for pair in found})]


@given(found=pairs, ranked=ranks, dice=st.randoms(use_true_random=False))
def test_the_order_of_pairs_decides_nothing(
    found: list[tuple[str, str]], ranked: list[str], dice: random.Random
) -> None:
    ordered = pair_up(found)
    turned = [dice.choice((pair, pair._replace(first=pair.second, second=pair.first))) for pair in ordered]
    dice.shuffle(turned)
    assert lead_clusters(ranked, turned) == lead_clusters(ranked, ordered)


@given(found=pairs, ranked=ranks)
def test_every_member_was_verified_against_its_own_leader(found: list[tuple[str, str]], ranked: list[str]) -> None:
    verified = {frozenset((pair.first, pair.second)) for pair in pair_up(found)}
    members = lead_clusters(ranked, pair_up(found))
    leaders = {member.canonical_id for member in members}
    assert len({member.doc_id for member in members}) == len(members), "nobody is in two clusters"
    for member in members:
        cluster = [other.doc_id for other in members if other.canonical_id == member.canonical_id]
        assert (member.cluster_id, member.cluster_size) == (min(cluster), len(cluster))
        assert member.cluster_size > 1
        if member.doc_id in leaders:
            assert (member.canonical_id, member.method) == (member.doc_id, None)
        else:
            assert frozenset((member.doc_id, member.canonical_id)) in verified
            assert ranked.index(member.canonical_id) < ranked.index(member.doc_id)
    # Leaders match no leader before them, and whoever stands alone matches no leader.
    alone = set(DOC_IDS) - {member.doc_id for member in members}
    for pair in verified:
        assert not pair <= leaders | alone
