"""`python -m bench NAME [DATA]`: run one measurement and print its table.

Exit codes: 0, 1 where a must is missed, 2 where the call is wrong or the data are not there.
"""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

from bench.table import print_table

USAGE = """usage: ./run.sh bench NAME [DATA]

NAME is one of: {names}
DATA is the folder of labelled sets, or one set of it (default ../shared/data; for `seeds` the
folder of reports with gold/, default ../shared/seeds)."""


def names() -> list[str]:
    """The measurements there are: the modules of this folder that are not underscored."""
    return sorted(
        path.stem
        for path in Path(__file__).parent.glob("*.py")
        if not path.stem.startswith("_") and path.stem != "table"
    )


def main(argv: list[str]) -> int:
    """Measure what `argv` names and print one table."""
    if len(argv) not in (1, 2) or argv[0] not in names():
        print(USAGE.format(names=", ".join(names())), file=sys.stderr)
        return 2
    name = argv[0]
    data = Path(argv[1] if len(argv) == 2 else _default(name))
    if not data.is_dir():
        print(f"bench {name}: there is no folder {data}", file=sys.stderr)
        return 2
    lines = importlib.import_module(f"bench.{name}").measure(data)
    if not lines:
        print(f"bench {name}: {data} holds no set that it reads", file=sys.stderr)
        return 2
    print_table(name, lines)
    return int(any(line.ok is False for line in lines))


def _default(name: str) -> str:
    return "../shared/seeds" if name == "seeds" else "../shared/data"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
