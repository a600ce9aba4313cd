"""`python -m factbox` is the command `factbox`."""

import sys

from factbox.cli import main

sys.exit(main())
