"""`python -m flows` is `newsmill`."""

import sys

from flows.cli import main

sys.exit(main())
