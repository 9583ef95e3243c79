"""Write a corpus: see the package's docstring."""

import argparse
from pathlib import Path

from benchmarks.corpus.press import Press
from benchmarks.corpus.writing import FORMS, write_corpus


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--first", type=int, default=0, help="number of the first document")
    parser.add_argument("--bytes", type=int, default=2_300, help="mean bytes of a document")
    parser.add_argument("--form", choices=FORMS, default="files")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    press = Press(given.seed, given.bytes)
    total = write_corpus(given.folder, given.documents, first=given.first, press=press, form=given.form)
    print(f"{given.documents:,} documents, {total:,} bytes, in {given.folder}")


if __name__ == "__main__":
    main()
