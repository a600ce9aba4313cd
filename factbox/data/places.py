"""Places other than states, and the states they lie in (`places.tsv`); capitals are in `states`."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=1)
def places() -> dict[str, str | None]:
    """Every place name with the code of its state, None where it lies in no one state."""
    lines = files("factbox.data").joinpath("places.tsv").read_text("utf-8").splitlines()
    table: dict[str, str | None] = {}
    for line in lines:
        if not line.startswith("#"):
            code, _, names = line.partition("\t")
            for name in names.split(";"):
                table.setdefault(name, code or None)
    return table
