"""CAMEO codes for files that want them: the general code of a PLOVER root, and Goldstein's numbers.

Source: Schrodt, CAMEO Codebook 1.1 (2012); Goldstein, "A Conflict-Cooperation Scale for WEIS Events
Data" (1992), in the version extended for CAMEO. Codes run from two digits (a root) to four.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files


def root_code(root: str) -> str:
    """The CAMEO code for a PLOVER root that nothing says more about. Raises KeyError."""
    return next(code for code, (of, _) in _rows().items() if of == root)


def goldstein(code: str) -> float:
    """How cooperative (to 10) or hostile (to -10) a CAMEO code is; a code of its own row, or its root's."""
    rows = _rows()
    for known in (code, code[:3], f"{code[:2]}0"):
        if known in rows:
            return rows[known][1]
    return 0.0


def plover_root(code: str) -> str | None:
    """The PLOVER root that a CAMEO code belongs to; None for what is only said."""
    beginnings = (code[:length] for length in (3, 2))
    return next((_roots()[one] for one in beginnings if one in _roots()), None)


@lru_cache(maxsize=1)
def _roots() -> dict[str, str]:
    text = files("factbox.data").joinpath("cameo_roots.tsv").read_text("utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    return {row[0]: row[1] for row in rows}


@lru_cache(maxsize=1)
def _rows() -> dict[str, tuple[str, float]]:
    text = files("factbox.data").joinpath("cameo.tsv").read_text("utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    return {code: (root, float(number)) for code, root, number in rows}
