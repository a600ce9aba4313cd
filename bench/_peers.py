"""The candidate stages that others make, each as its makers say: runs of five words, 128 hashes.

None of them is needed to use or test factbox; whoever wants to compare installs them beside it:
gaoya 0.2.2, rensa 0.5.0, datasketch 2.0.0.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from typing import Any

Found = set[tuple[int, int]]
_RUN, _HASHES, _BANDS, _LINE = 5, 128, 32, 0.5


@dataclass(frozen=True)
class Peer:
    """A candidate stage: the pairs of texts it finds, by number, the lesser first."""

    name: str
    package: str
    find: Callable[[Sequence[str]], Found]

    def version(self) -> str | None:
        """The installed version; None where there is none."""
        try:
            return version(self.package)
        except PackageNotFoundError:
            return None


def _shingles(text: str) -> list[str]:
    words = text.lower().split()
    return [" ".join(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1)]


def _gaoya(texts: Sequence[str]) -> Found:
    module: Any = importlib.import_module("gaoya.minhash")
    rows = _HASHES // _BANDS
    index = module.MinHashStringIndex(
        32, _LINE, _BANDS, rows, None, "word", True, (_RUN, _RUN), "smallvec"
    )
    for number, text in enumerate(texts):
        index.insert_document(number, text)
    return _pairs(index.query(text) for text in texts)


def _rensa(texts: Sequence[str]) -> Found:
    module: Any = importlib.import_module("rensa")
    index = module.RMinHashLSH(threshold=_LINE, num_perm=_HASHES, num_bands=_BANDS)
    sketches = []
    for number, text in enumerate(texts):
        sketch = module.RMinHash(num_perm=_HASHES, seed=42)
        sketch.update(_shingles(text))
        index.insert(number, sketch)
        sketches.append(sketch)
    return _pairs(index.query(sketch) for sketch in sketches)


def _rensa_batch(texts: Sequence[str]) -> Found:
    module: Any = importlib.import_module("rensa")
    sketches = module.RMinHash.from_token_sets(map(_shingles, texts), num_perm=_HASHES, seed=42)
    index = module.RMinHashLSH(threshold=_LINE, num_perm=_HASHES, num_bands=_BANDS)
    index.insert_many(sketches)
    return _pairs(index.query_all(sketches))


def _datasketch(texts: Sequence[str]) -> Found:
    module: Any = importlib.import_module("datasketch")
    index = module.MinHashLSH(threshold=_LINE, num_perm=_HASHES)
    sketches = []
    for number, text in enumerate(texts):
        sketch = module.MinHash(num_perm=_HASHES)
        sketch.update_batch([shingle.encode() for shingle in _shingles(text)])
        index.insert(number, sketch)
        sketches.append(sketch)
    return _pairs(index.query(sketch) for sketch in sketches)


def _pairs(partners: Iterable[Iterable[int]]) -> Found:
    return {
        (min(number, other), max(number, other))
        for number, others in enumerate(partners)
        for other in others
        if other != number
    }


PEERS = (
    Peer("gaoya, one by one", "gaoya", _gaoya),
    Peer("rensa, one by one", "rensa", _rensa),
    Peer("rensa, in a batch", "rensa", _rensa_batch),
    Peer("datasketch", "datasketch", _datasketch),
)
