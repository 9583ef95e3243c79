"""Write to a warehouse in a bucket, in a process that a test kills or halts.

write_remotely.py URL CACHE run RAW, or rollback NUMBER: the same way of publishing, without judging a text.
"""

import sys
from pathlib import Path

from flows.errors import NewsmillError
from flows.settings import Settings


def main() -> None:
    url, cache, work, what = sys.argv[1:]
    settings = Settings(raw=Path(what), warehouse=url, cache=Path(cache), workers=0, lease_seconds=2)
    try:
        if work == "run":
            from flows.run.conductor import DirectConductor
            from flows.run.report import Request
            from flows.run.sequence import run

            run(settings, Request(), DirectConductor(0))
        else:
            from flows.run.rollback import roll_back

            roll_back(settings, int(what))
    except NewsmillError as error:
        print(error)
        sys.exit(error.exit_code)


if __name__ == "__main__":
    main()
