"""Buildings and streets that stand for the government that sits there (`seats.tsv`)."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files


def seat_code(name: str) -> str | None:
    """The code of the state whose government sits there: "the Kremlin" is RUS."""
    return _seats().get(name.removeprefix("the ").removeprefix("The "))


@lru_cache(maxsize=1)
def _seats() -> dict[str, str]:
    lines = files("factbox.data").joinpath("seats.tsv").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {name: code for code, names in rows for name in names.split(";")}
