"""Texts that were printed more than once: by whom, in which order, and after how many days."""

from collections.abc import Mapping
from typing import Any

from flows.explore.page import Page, View
from flows.explore.templating import make_address

_CLUSTERS = 50
_PAIRS = 40
# Days after the first print that the chart shows.
_DAYS = 14
# Documents of one text that its page shows.
_DOCUMENTS = 1000


def show_reprints(view: View) -> Mapping[str, Any]:
    publisher = view.text("publisher")
    return {
        "publisher": publisher,
        "counts": view.ask_one("reprint_counts"),
        "pairs": view.ask("reprint_pairs", publisher=publisher, count=_PAIRS),
        "delays": view.ask("reprint_delays", days=_DAYS),
        "found": view.ask_sheet("clusters_found", _CLUSTERS, publisher=publisher),
        "link_cluster": lambda row: make_address(f"/reprints/{row['cluster_id']}"),
        "link_first": lambda row: make_address("/reprints", publisher=row["first_publisher"]),
        "link_later": lambda row: make_address("/reprints", publisher=row["later_publisher"]),
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
