"""Places under several spellings and names (`place_spellings.tsv`): "Kiev" is Kyiv."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

from factbox.data.latin import latin


def place_key(name: str) -> str:
    """What all spellings of one place share: its first listed name, else the name in plain letters."""
    plain = _plain(name)
    return _index().get(plain, plain)


def _plain(name: str) -> str:
    return " ".join(latin(name.replace("’", "'").replace("-", " ").replace(".", "")).split())


@lru_cache(maxsize=1)
def _index() -> dict[str, str]:
    lines = files("factbox.data").joinpath("place_spellings.tsv").read_text("utf-8").splitlines()
    rows = [line.split(";") for line in lines if line and not line.startswith("#")]
    return {_plain(name): _plain(row[0]) for row in rows for name in row}
