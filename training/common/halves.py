"""ONNX files whose weights are stored as float16 and cast to float32 when the network is loaded."""
from __future__ import annotations

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

OPSET = 17
CAST = ':float32'


class HalfGraph:
    """Collects nodes and weights; each weight is stored in half the bytes, with a Cast of its own."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.weights: list[onnx.TensorProto] = []

    def weight(self, name: str, values: np.ndarray) -> str:
        """Stores a weight; returns the name of its float32 value."""
        halves = values.astype(np.float16)
        if not np.isfinite(halves).all():
            raise ValueError(f'{name} does not fit float16')
        self.weights.append(numpy_helper.from_array(halves, name))
        self.nodes.append(helper.make_node('Cast', [name], [name + CAST], to=TensorProto.FLOAT))
        return name + CAST

    def exact(self, name: str, values: np.ndarray) -> str:
        """Stores a constant as it is; returns its name."""
        self.weights.append(numpy_helper.from_array(values, name))
        return name

    def node(self, op: str, inputs: list[str], output: str, **attributes: object) -> str:
        """Adds an operation; returns its output's name."""
        self.nodes.append(helper.make_node(op, inputs, [output], **attributes))
        return output

    def save(self, path: str, name: str, given: tuple[str, list[int | str]], taken: tuple[str, list[int | str]]) -> None:
        """Writes the file after onnx's own check."""
        graph = helper.make_graph(
            self.nodes,
            name,
            [helper.make_tensor_value_info(given[0], TensorProto.FLOAT, given[1])],
            [helper.make_tensor_value_info(taken[0], TensorProto.FLOAT, taken[1])],
            self.weights,
        )
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid('', OPSET)], producer_name='aura')
        model.ir_version = 8
        onnx.checker.check_model(model, full_check=True)
        onnx.save(model, path)
