"""`python -m bench NAME [DATA | SIZE]`: run one measurement and print its table.

Exit codes: 0, 1 where a must is missed, 2 where the call is wrong or the data are not there.
"""

from __future__ import annotations

import importlib
import inspect
import sys
from collections.abc import Callable
from pathlib import Path

from bench.table import Line, print_table

USAGE = """usage: ./run.sh bench NAME [DATA | SIZE]

NAME is one of: {names}
DATA is the folder of labelled sets, or one set of it (default ../shared/data; for `seeds` the
folder of reports with gold/, default ../shared/seeds). {sized} make their texts
themselves: SIZE is how many."""


def names() -> list[str]:
    """The measurements there are: the modules of this folder that are not underscored."""
    return sorted(
        path.stem.replace("_", "-")
        for path in Path(__file__).parent.glob("*.py")
        if not path.stem.startswith("_") and path.stem != "table"
    )


def main(argv: list[str]) -> int:
    """Measure what `argv` names and print one table."""
    if len(argv) not in (1, 2) or argv[0] not in names():
        print(_usage(), file=sys.stderr)
        return 2
    name = argv[0]
    measure = _measure(name)
    if _sized(measure):
        if not all(one.isdecimal() for one in argv[1:]):
            print(_usage(), file=sys.stderr)
            return 2
        return _shown(name, measure(*map(int, argv[1:])))
    data = Path(argv[1] if len(argv) == 2 else _default(name))
    if not data.is_dir():
        print(f"bench {name}: there is no folder {data}", file=sys.stderr)
        return 2
    lines = measure(data)
    if not lines:
        print(f"bench {name}: {data} holds no set that it reads", file=sys.stderr)
        return 2
    return _shown(name, lines)


def _measure(name: str) -> Callable[..., list[Line]]:
    found: Callable[..., list[Line]] = importlib.import_module(
        f"bench.{name.replace('-', '_')}"
    ).measure
    return found


def _sized(measure: Callable[..., list[Line]]) -> bool:
    """Whether a measurement makes its own texts: it takes how many, not a folder."""
    first = next(iter(inspect.signature(measure).parameters.values()))
    return bool(first.annotation == "int")


def _shown(name: str, lines: list[Line]) -> int:
    print_table(name, lines)
    return int(any(line.ok is False for line in lines))


def _usage() -> str:
    every = names()
    sized = [f"`{name}`" for name in every if _sized(_measure(name))]
    return USAGE.format(names=", ".join(every), sized=", ".join(sized))


def _default(name: str) -> str:
    return "../shared/seeds" if name == "seeds" else "../shared/data"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
