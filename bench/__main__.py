"""`python -m bench NAME [DATA]`: run one measurement."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path


def names() -> list[str]:
    """The measurements there are: the modules of this folder that are not underscored."""
    return sorted(
        path.stem
        for path in Path(__file__).parent.glob("*.py")
        if not path.stem.startswith("_") and path.stem != "table"
    )


def main(argv: list[str]) -> int:
    if not argv or argv[0] not in names():
        print(f"usage: ./run.sh bench NAME [DATA]\n\nNAME is one of: {', '.join(names())}")
        return 2
    module = importlib.import_module(f"bench.{argv[0]}")
    return int(module.main(argv[1:]))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
