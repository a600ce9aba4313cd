"""The commands. Results go to stdout, messages to stderr; each command is one question to `Box`."""

import os

for _name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    # Matrices here are small: threads that wait for one another cost ten times what they save.
    os.environ.setdefault(_name, "1")

from factbox.cli.commands import main  # noqa: E402

__all__ = ["main"]
