"""The layers of MobileNetV1 out of its TFLite file, by the published flatbuffer schema (schema.fbs, v3)."""
from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from flatbuffers import encode
from flatbuffers.number_types import Int8Flags, Int32Flags, UOffsetTFlags
from flatbuffers.table import Table

CONV_OPTIONS, DEPTHWISE_OPTIONS = 1, 2
"""Members of the union BuiltinOptions."""


@dataclass(frozen=True)
class Layer:
    """A convolution with ReLU6: weights as PyTorch has them ([out, in / groups, h, w]), bias, stride."""

    weight: np.ndarray
    bias: np.ndarray
    stride: int
    depthwise: bool


class _Node:
    """A table of the flatbuffer with its fields by number."""

    def __init__(self, data: bytes, at: int) -> None:
        self.table = Table(data, at)

    def _at(self, field: int) -> int:
        return self.table.Offset(4 + 2 * field)

    def number(self, field: int, flags: type, default: int = 0) -> int:
        at = self._at(field)
        return int(self.table.Get(flags, self.table.Pos + at)) if at else default

    def child(self, field: int) -> _Node:
        return _Node(self.table.Bytes, self.table.Indirect(self.table.Pos + self._at(field)))

    def children(self, field: int) -> list[_Node]:
        at = self._at(field)
        start = self.table.Vector(at)
        return [
            _Node(self.table.Bytes, self.table.Indirect(start + 4 * i)) for i in range(self.table.VectorLen(at))
        ]

    def array(self, field: int, dtype: str) -> np.ndarray:
        at = self._at(field)
        if not at:
            return np.zeros(0, dtype)
        length = self.table.VectorLen(at)
        return np.frombuffer(self.table.Bytes, dtype, length, self.table.Vector(at))


def read_layers(path: Path, count: int) -> list[Layer]:
    """The first `count` convolutions in the file's order. Throws `ValueError` on any other operation among them."""
    data = path.read_bytes()
    model = _Node(data, encode.Get(UOffsetTFlags.packer_type, data, 0))
    graph, buffers = model.children(2)[0], model.children(4)
    tensors = graph.children(0)
    layers: list[Layer] = []
    for operator in graph.children(3)[:count]:
        kind = operator.number(3, Int8Flags)
        if kind not in (CONV_OPTIONS, DEPTHWISE_OPTIONS):
            raise ValueError(f'operation {len(layers)} is no convolution')
        options = operator.child(4)
        _, weight, bias = (tensors[i] for i in operator.array(1, '<i4'))
        values = buffers[weight.number(2, Int32Flags)].array(0, '<u1').view('<f4').reshape(weight.array(0, '<i4'))
        # [out, h, w, in] of a convolution and [1, h, w, channels] of a depthwise one.
        order = (3, 0, 1, 2) if kind == DEPTHWISE_OPTIONS else (0, 3, 1, 2)
        layers.append(
            Layer(
                np.ascontiguousarray(values.transpose(order)),
                buffers[bias.number(2, Int32Flags)].array(0, '<u1').view('<f4').copy(),
                options.number(1, Int32Flags, 1),
                kind == DEPTHWISE_OPTIONS,
            )
        )
    return layers
