"""Texts that were printed more than once: by whom, in which order, and after how many days."""

from collections.abc import Mapping
from typing import Any

from flows.explore.page import Page, View
from flows.explore.pages.reprint_graph import place_publishers
from flows.explore.templating import make_address

_CLUSTERS = 50
_PAIRS = 40
# Days after the first print that the chart shows.
_DAYS = 14
# Documents of one text that its page shows.
_DOCUMENTS = 1000


def show_reprints(view: View) -> Mapping[str, Any]:
    asked = {"publisher": view.text("publisher"), "first_on": view.day("from"), "last_on": view.day("to")}
    counts = view.ask_one("reprint_counts")
    view.look.asker.make("reprinted", "reprinted", asked, asked)
    pairs = view.ask("reprint_pairs", **asked, count=_PAIRS)
    lanes = place_publishers(pairs)

    def link(**other: Any) -> str:
        days = {"from": asked["first_on"], "to": asked["last_on"]}
        return make_address("/reprints", **({"publisher": asked["publisher"]} | days | other))

    return {
        "asked": asked,
        "has_days": asked["first_on"] is not None or asked["last_on"] is not None,
        "counts": counts,
        "days": view.ask("reprinted_by_day", **asked),
        "pairs": pairs,
        "lanes": lanes,
        "is_cut": any({row["first_publisher"], row["later_publisher"]} - lanes.keys() for row in pairs),
        "delays": view.ask("reprint_delays", **asked, days=_DAYS),
        "found": view.ask_sheet("clusters_found", _CLUSTERS, **asked),
        "link_cluster": lambda row: make_address(f"/reprints/{row['cluster_id']}"),
        "link_publisher": lambda name: link(publisher=name),
        "link_day": lambda row: link(**{"from": row["first_on"], "to": row["first_on"]}),
        "all_days": link(**{"from": None, "to": None}),
    }


def show_cluster(view: View) -> Mapping[str, Any]:
    cluster = view.ask_one("cluster", cluster_id=view.path("cluster_id"))
    return {
        "cluster": cluster,
        "documents": view.ask("cluster_documents", canonical_id=cluster["canonical_id"], count=_DOCUMENTS),
    }


PAGES = (
    Page("/reprints", "reprints.html", show_reprints, ("reprint_chains",)),
    Page("/reprints/{cluster_id}", "cluster.html", show_cluster, ("reprint_chains",)),
)
