"""The sentence encoder: a vector for a sentence and one for each of its words.

`factbox/data/models/sentences.onnx` is all-MiniLM-L6-v2 (Wang and others, 2020; Reimers and Gurevych,
2019; Apache-2.0) with weights of eight bits (`training/README.md` says how it was made). Each sentence
is encoded alone, on one thread: so its vectors do not depend on what else is read, nor in what order.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from factbox.relate.meaning.wordpieces import ENDS, OPENS, Vocabulary

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

Vectors = NDArray[np.float32]
MOST_PIECES = 126
"""Pieces of a sentence that are read: about 100 words; the rest of a longer one is not compared."""
_LEAST = 1e-9


@dataclass(frozen=True, slots=True)
class Meant:
    """A sentence: its words as they were cut, a vector of length one for each (nought for words behind
    the last piece that is read), and one for the whole."""

    words: tuple[str, ...]
    vectors: Vectors
    whole: Vectors


@dataclass(frozen=True, slots=True)
class Encoder:
    """Encodes sentences; those seen are kept, since a story tells the same words often."""

    session: InferenceSession
    vocabulary: Vocabulary
    _kept: dict[str, Meant] = field(default_factory=dict)

    def of(self, text: str) -> Meant:
        """The vectors of a sentence; line breaks and runs of spaces in it count as one space."""
        plain = " ".join(text.split())
        if plain not in self._kept:
            self._kept[plain] = self._encoded(plain)
        return self._kept[plain]

    def _encoded(self, text: str) -> Meant:
        pieces = self.vocabulary.pieces(text, MOST_PIECES)
        opens, ends = (self.vocabulary.numbers[one] for one in (OPENS, ENDS))
        tokens = np.array([[opens, *pieces.numbers, ends]], dtype=np.int64)
        asked = {"input_ids": tokens, "attention_mask": np.ones_like(tokens)}
        state = np.asarray(self.session.run(None, asked)[0], dtype=np.float32)[0]
        words = np.zeros((len(pieces.words), state.shape[1]), dtype=np.float32)
        np.add.at(words, list(pieces.word), state[1:-1])
        return Meant(pieces.words, _of_length_one(words), _of_length_one(state.mean(axis=0)))


def _of_length_one(vectors: Vectors) -> Vectors:
    lengths = np.linalg.norm(vectors, axis=-1, keepdims=True)
    return np.asarray(vectors / np.maximum(lengths, _LEAST), dtype=np.float32)


def encoder() -> Encoder:
    """A new encoder, with nothing kept."""
    return Encoder(_session(), _vocabulary())


@lru_cache(maxsize=1)
def _session() -> InferenceSession:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    model = files("factbox.data").joinpath("models", "sentences.onnx").read_bytes()
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])


@lru_cache(maxsize=1)
def _vocabulary() -> Vocabulary:
    text = files("factbox.data").joinpath("models", "sentences.txt").read_text("utf-8")
    return Vocabulary({word: at for at, word in enumerate(text.splitlines())})
