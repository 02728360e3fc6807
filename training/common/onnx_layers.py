"""Writes the layers that our networks share into an ONNX graph of float16 weights."""
from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from onnx import numpy_helper
from torch import Tensor

from .halves import HalfGraph
from .mobilenet import MobileNet


def _numpy(t: Tensor) -> np.ndarray:
    return t.detach().float().numpy()


class Writer:
    """Adds layers to a graph; names are those of the outputs."""

    def __init__(self) -> None:
        self.g = HalfGraph()

    def number(self, name: str, value: float) -> str:
        return self.g.weight(name, np.full((), value, np.float32))

    def conv(self, name: str, x: str, weight: Tensor, bias: Tensor, stride: int = 1, groups: int = 1) -> str:
        side = weight.shape[2]
        pads = [0, 0, 1, 1] if stride == 2 else [side // 2] * 4
        w, b = self.g.weight(f'{name}.weight', _numpy(weight)), self.g.weight(f'{name}.bias', _numpy(bias))
        return self.g.node('Conv', [x, w, b], name, kernel_shape=[side, side], strides=[stride] * 2, group=groups, pads=pads)

    def relu6(self, x: str) -> str:
        if not hasattr(self, 'six'):
            self.zero, self.six = self.number('zero', 0), self.number('six', 6)
        return self.g.node('Clip', [x, self.zero, self.six], f'{x}.relu6')

    def backbone(self, net: MobileNet, x: str, keep: Sequence[int]) -> list[str]:
        """The maps after some pairs."""
        first = net.first.conv
        x = self.relu6(self.conv('first', x, first.weight, first.bias, 2))
        out = []
        for k, pair in enumerate(net.pairs):
            for part, layer in zip(('deep', 'wide'), pair, strict=True):
                c = layer.conv
                x = self.relu6(self.conv(f'{part}{k}', x, c.weight, c.bias, c.stride[0], c.groups))
            if k in keep:
                out.append(x)
        return out

    def linear(self, name: str, x: str, weight: Tensor, bias: Tensor) -> str:
        return self.g.node('Gemm', [x, self.g.weight(f'{name}.weight', _numpy(weight)), self.g.weight(f'{name}.bias', _numpy(bias))], name, transB=1)

    def mean(self, x: str) -> str:
        return self.g.node('Flatten', [self.g.node('GlobalAveragePool', [x], f'{x}.mean')], f'{x}.flat')

    def up(self, x: str, times: int) -> str:
        # Scales are read before the casts of a network are, so they stay float32.
        name = f'{x}.by{times}'
        self.g.weights.append(numpy_helper.from_array(np.float32([1, 1, times, times]), name))
        return self.g.node('Resize', [x, '', name], f'{x}.up', mode='nearest', coordinate_transformation_mode='asymmetric', nearest_mode='floor')

    def separable(self, name: str, x: str, layer: torch.nn.Sequential) -> str:
        """A depthwise and a pointwise convolution, each with its batch norm and ReLU."""
        for part, conv, norm in (('look', layer[0], layer[1]), ('mix', layer[3], layer[4])):
            scale = norm.weight / torch.sqrt(norm.running_var + norm.eps)
            bias = norm.bias - norm.running_mean * scale
            x = self.conv(f'{name}.{part}', x, conv.weight * scale.view(-1, 1, 1, 1), bias, 1, conv.groups)
            x = self.g.node('Relu', [x], f'{x}.relu')
        return x

    def unit(self, x: str, name: str) -> str:
        length = self.g.node('ReduceL2', [x], f'{name}.length', axes=[1], keepdims=1)
        return self.g.node('Div', [x, length], name)
