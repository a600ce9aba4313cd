"""Packs the taught names for shipping: `python -m training.names.pack MODEL TAUGHT OUT`.

MODEL is the package or folder of en_core_web_md 3.8, TAUGHT the folder that teach.py wrote, OUT the
file, `factbox/data/models/names.npz`. The weights are the mean of both, rounded to 16 bits. The
word vectors are put through the layer that reads them, so that 96 numbers a row are kept in place
of 300, and that layer becomes the identity.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from thinc.api import Model

from training.names.teach import medium

TAUGHT_SHARE = 0.5
Layer = Model[object, object]


def main(argv: list[str]) -> int:
    """Average, and write the file."""
    model, taught, out = argv
    nlp, other = medium(model), medium(model)
    other.get_pipe("ner").from_disk(taught)
    average(nlp, other)
    table = read_vectors(nlp)
    keys, rows = words(nlp)
    weights = np.frombuffer(nlp.get_pipe("ner").to_bytes(exclude=["vocab"]), dtype="uint8")
    np.savez_compressed(Path(out), weights=weights, table=table, keys=keys, rows=rows)
    return 0


def average(nlp: Language, other: Language) -> None:
    """Set the weights of `nlp` to the mean of both."""
    for (layer, name), (same, _) in zip(_weights(nlp), _weights(other), strict=True):
        old, new = layer.get_param(name), same.get_param(name)
        mean = (1 - TAUGHT_SHARE) * old + TAUGHT_SHARE * new
        layer.set_param(name, mean.astype("float16").astype("float32"))


def read_vectors(nlp: Language) -> NDArray[np.float16]:
    """The vectors as the layer above them reads them; that layer is the identity from then on."""
    layers = nlp.get_pipe("ner").model.walk()
    [layer] = [one for one in layers if one.name == "static_vectors"]
    reads = layer.get_param("W")
    table: NDArray[np.float16] = (nlp.vocab.vectors.data.astype("float32") @ reads.T).astype(
        "float16"
    )
    layer._dims["nM"] = len(reads)
    layer._params._params.pop((layer.id, "W"), None)
    layer.set_param("W", np.eye(len(reads), dtype="float32"))
    return table


def words(nlp: Language) -> tuple[NDArray[np.uint32], NDArray[np.uint16]]:
    """The upper half of each word's key, in order, and its row; of two alike the first stays."""
    known = sorted((key, row) for key, row in nlp.vocab.vectors.key2row.items() if row >= 0)
    keys = np.array([key >> 32 for key, _ in known], dtype="uint32")
    rows = np.array([row for _, row in known], dtype="uint16")
    unique, first = np.unique(keys, return_index=True)
    return unique, rows[first]


def _weights(nlp: Language) -> Iterator[tuple[Layer, str]]:
    for layer in nlp.get_pipe("ner").model.walk():
        for name in layer.param_names:
            if layer.has_param(name):
                yield layer, name


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
