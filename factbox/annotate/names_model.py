"""The model that proposes names: spaCy's medium one, taught further on sentences of our own.

`factbox/data/models/names.npz` (its making: docs/names-model.md) holds the weights, and for each of
some 600,000 words a row of a table of vectors, already put through the layer that reads them, so
that neither the medium model nor its vectors need be installed. Without the file, or where the
installed spaCy cannot read it, the small model's own names are used.
"""

from __future__ import annotations

from importlib.metadata import version
from importlib.resources import as_file, files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from spacy.language import Language

_LAYERS = {
    "@architectures": "spacy.TransitionBasedParser.v2",
    "state_type": "ner",
    "extra_state_tokens": False,
    "hidden_width": 64,
    "maxout_pieces": 2,
    "use_upper": True,
    "nO": None,
    "tok2vec": {
        "@architectures": "spacy.Tok2Vec.v2",
        "embed": {
            "@architectures": "spacy.MultiHashEmbed.v2",
            "width": 96,
            "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE"],
            "rows": [5000, 1000, 2500, 2500],
            "include_static_vectors": True,
        },
        "encode": {
            "@architectures": "spacy.MaxoutWindowEncoder.v2",
            "width": 96,
            "depth": 4,
            "window_size": 1,
            "maxout_pieces": 3,
        },
    },
}
_MINOR = "3.8."
"""The spaCy whose layers these are."""


class WordTable:
    """Vectors of words, as spaCy's layers ask for them; unknown words are zero.

    A word is known by the upper half of spaCy's key for it: one unknown word in 6,000 is taken for
    a known one.
    """

    def __init__(
        self, keys: NDArray[np.uint32], rows: NDArray[np.uint16], table: NDArray[np.float16]
    ) -> None:
        self._keys = keys
        self._rows = rows
        self._table = table
        self.shape = table.shape

    def get_batch(self, keys: NDArray[np.uint64]) -> NDArray[np.float32]:
        """One row for each key."""
        import numpy as np

        asked = (np.asarray(keys, dtype=np.uint64) >> np.uint64(32)).astype(np.uint32)
        at = np.minimum(np.searchsorted(self._keys, asked), len(self._keys) - 1)
        found = self._table[self._rows[at]].astype(np.float32)
        found[self._keys[at] != asked] = 0.0
        return np.ascontiguousarray(found)


def is_usable() -> bool:
    """Whether the weights are there and fit the installed spaCy."""
    there = files("factbox.data").joinpath("models", "names.npz").is_file()
    return there and version("spacy").startswith(_MINOR)


def add_names(nlp: Language) -> None:
    """Let our own weights propose the names of `nlp`, which must have no "ner" yet."""
    import numpy as np

    source = files("factbox.data").joinpath("models", "names.npz")
    with as_file(source) as path, np.load(path, allow_pickle=False) as stored:
        words = WordTable(stored["keys"], stored["rows"], stored["table"])
        weights = stored["weights"].tobytes()
    nlp.vocab.vectors = words
    nlp.add_pipe("ner", config={"model": _LAYERS}).from_bytes(weights, exclude=["vocab"])
