"""Make the stored warehouse of test_old_warehouse.py, with the newsmill that is installed: `make_old_warehouse.py FILE`.

It is made once for each format on disk, by the last newsmill that wrote it, and never again.
"""

import sys
import tarfile
import tempfile
from pathlib import Path

from corpus import write_files, write_page
from mills import FERRY, MILL, WEATHER
from warehouses import run_on

# In two runs, so that the second snapshot has links to files of the first.
FIRST = {"ferry.txt": FERRY, "copy.txt": FERRY, "mill.txt": MILL, "empty.txt": "", "1.txt": write_page(1)}
SECOND = {"weather.txt": WEATHER, "1.txt": write_page(2)}


def main() -> None:
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        for files in (FIRST, SECOND):
            write_files(folder / "raw", {name: text.encode() for name, text in files.items()})
            run_on(folder / "raw", folder / "warehouse")
        with tarfile.open(sys.argv[1], "w:xz", preset=9) as archive:
            archive.add(folder / "warehouse", "warehouse")


if __name__ == "__main__":
    main()
