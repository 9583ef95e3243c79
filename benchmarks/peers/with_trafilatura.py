"""trafilatura over a folder of pages in HTML: text and metadata of each as JSON; in the peers' environment.

    PEERS/bin/python with_trafilatura.py RAW OUT fast|full

fast: its quickest way, without other extractors to fall back on; full: as it works unasked.
"""

import sys
from pathlib import Path

from trafilatura import extract


def main() -> None:
    raw, out, way = sys.argv[1:]
    with Path(out).open("w", encoding="utf-8") as file:
        for page in sorted(Path(raw).rglob("*.html")):
            html = page.read_bytes()
            found = extract(html, output_format="json", with_metadata=True, include_comments=False, fast=way == "fast")
            file.write(f"{found}\n")


if __name__ == "__main__":
    main()
