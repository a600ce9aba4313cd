"""The parser made quicker without changing what it says.

- Products of matrices by numpy, whose BLAS has kernels for each kind of processor. The one that
  comes with spaCy knows fewer, and takes three times as long on a processor that it does not know.
  The matrices are small: more than one thread makes them slower, so numpy is held to one meanwhile;
  where it cannot be held, spaCy's own are kept.
- Rules on tags are looked up, not matched (`word_rules`).
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from factbox.annotate.word_rules import look_up

if TYPE_CHECKING:
    from spacy.language import Language

_SUFFIXES = ("64_", "")
_PREFIXES = ("scipy_openblas_", "openblas_")

Meanwhile = Callable[[], AbstractContextManager[None]]
"""What to hold while parsing."""


def quicken(nlp: Language) -> Meanwhile:
    """Make `nlp` quicker, itself alone: other models of the process stay as they are."""
    look_up(nlp)
    threads = _Threads.of_numpy()
    if threads is None:
        return nullcontext
    _multiply_by_numpy(nlp)
    return threads.one


def _multiply_by_numpy(nlp: Language) -> None:
    from thinc.api import NumpyOps

    quick = NumpyOps(use_blis=False)
    for _, part in nlp.pipeline:
        model = getattr(part, "model", None)
        for node in model.walk() if model is not None else ():
            if type(node.ops) is NumpyOps:
                node.ops = quick


class _Threads:
    """How many threads the OpenBLAS that came with numpy uses."""

    def __init__(self, get: Callable[[], int], put: Callable[[int], None]) -> None:
        self._get = get
        self._put = put

    @classmethod
    def of_numpy(cls) -> _Threads | None:
        """None where numpy came with another library, or none."""
        import numpy as np

        package = Path(np.__file__).parent
        for folder in (package.parent / "numpy.libs", package / ".dylibs"):
            for path in sorted(folder.glob("*openblas*")):
                library = ctypes.CDLL(str(path))
                for name in (p + "#_num_threads" + s for p in _PREFIXES for s in _SUFFIXES):
                    get = getattr(library, name.replace("#", "get"), None)
                    put = getattr(library, name.replace("#", "set"), None)
                    if get is not None and put is not None:
                        return cls(get, put)
        return None

    @contextmanager
    def one(self) -> Iterator[None]:
        """One thread within, as many as before afterwards."""
        before = self._get()
        self._put(1)
        try:
            yield
        finally:
            self._put(before)
