"""The net's operations in ONNX, each of the name and meaning of its torch function in net.py and oklab.py."""
from __future__ import annotations

import numpy as np
from onnx import helper
from torch import Tensor

from ..common.halves import HalfGraph
from .net import CELL, GROUND, LEAST_CELLS, STEEP
from .oklab import DARKEST, DYE_BASE, DYE_LIGHTNESS, GAMMA, LEAST_CHROMA, LEAST_LMS, OFFSET, SPREAD, TO_LAB, TO_LMS

Pair = tuple[Tensor, Tensor]


class ColourGraph(HalfGraph):
    """A graph that knows OKLab and parts. Methods return the name of what they make."""

    def conv(self, name: str, x: str, pair: Pair, stride: int = 1, groups: int = 1, pads: list[int] | None = None) -> str:
        w, b = self.weight(f'{name}.weight', pair[0].numpy()), self.weight(f'{name}.bias', pair[1].numpy())
        side = pair[0].shape[2]
        return self.node('Conv', [x, w, b], name, kernel_shape=[side, side], strides=[stride] * 2, group=groups, pads=pads or [side // 2] * 4)

    def linear(self, name: str, x: str, pair: Pair) -> str:
        w, b = self.weight(f'{name}.weight', pair[0].numpy()), self.weight(f'{name}.bias', pair[1].numpy())
        return self.node('Gemm', [x, w, b], name, transB=1)

    def swish(self, x: str) -> str:
        return self.node('HardSwish', [x], f'{x}.swish')

    def gate(self, x: str) -> str:
        return self.node('HardSigmoid', [x], f'{x}.gate', alpha=1 / 6, beta=0.5)

    def pool(self, x: str, side: int, name: str) -> str:
        return self.node('AveragePool', [x], name, kernel_shape=[side, side], strides=[side, side])

    def number(self, name: str, value: float) -> str:
        return self.exact(name, np.full((), value, np.float32))

    def calc(self, op: str, x: str, value: float, name: str) -> str:
        """One operation with a constant."""
        return self.node(op, [x, self.number(f'{name}.by', value)], name)

    def clip(self, x: str, low: float, high: float, name: str) -> str:
        return self.node('Clip', [x, self.number(f'{name}.low', low), self.number(f'{name}.high', high)], name)

    def sum(self, x: str, axis: int, name: str) -> str:
        return self.node('ReduceSum', [x, self.exact(f'{name}.axis', np.array([axis], np.int64))], name, keepdims=1)

    def split(self, x: str, names: list[str], sizes: list[int], axis: int) -> None:
        given = [x, self.exact(f'{x}.sizes', np.array(sizes, np.int64))]
        self.nodes.append(helper.make_node('Split', given, names, axis=axis))

    def turned(self, x: str) -> str:
        return self.node('Transpose', [x], f'{x}.turned', perm=[0, 2, 1])

    def larger(self, x: str, times: int) -> str:
        scales = self.exact(f'{x}.scales', np.array([1, 1, times, times], np.float32))
        return self.node('Resize', [x, '', scales], f'{x}.larger', mode='nearest', nearest_mode='floor', coordinate_transformation_mode='asymmetric')

    def matrix(self, x: str, rows: tuple[tuple[float, ...], ...], name: str) -> str:
        return self.node('Conv', [x, self.exact(f'{name}.matrix', np.array(rows, np.float32)[:, :, None, None])], name)

    def person(self, half: str) -> str:
        apart = self.node('Abs', [self.calc('Sub', half, GROUND, 'ground.off')], 'ground.apart')
        apart = self.calc('Mul', self.node('ReduceMax', [apart], 'ground.most', axes=[1], keepdims=1), STEEP, 'ground.steep')
        return self.pool(self.clip(apart, 0, 1, 'person.fine'), CELL, 'person')

    def oklab(self, x: str) -> str:
        x = self.calc('Add', self.calc('Mul', x, 0.5, 'display.half'), 0.5 + OFFSET, 'display')
        x = self.calc('Max', self.calc('Div', x, 1 + OFFSET, 'display.one'), DARKEST, 'display.some')
        lms = self.matrix(self.calc('Pow', x, GAMMA, 'linear'), TO_LMS, 'lms')
        return self.matrix(self.calc('Pow', self.calc('Max', lms, LEAST_LMS, 'lms.some'), 1 / 3, 'lms.root'), TO_LAB, 'lab')

    def features(self, lab: str) -> str:
        self.split(lab, ['l', 'ab'], [1, 2], axis=1)
        chroma = self.sum(self.node('Mul', ['ab', 'ab'], 'ab.squares'), 1, 'ab.sum')
        chroma = self.node('Sqrt', [self.calc('Add', chroma, LEAST_CHROMA, 'ab.some')], 'chroma')
        base = self.calc('Add', self.calc('Mul', 'l', DYE_LIGHTNESS, 'l.dye'), DYE_BASE, 'dye.base')
        dye = self.calc('Mul', self.node('Div', [chroma, base], 'dye'), SPREAD, 'dye.wide')
        lightness = self.calc('Sub', self.calc('Mul', 'l', 2, 'l.wide'), 1, 'l.even')
        hue = self.node('Div', ['ab', chroma], 'hue')
        parts = [lightness, self.calc('Mul', 'ab', SPREAD, 'ab.wide'), self.calc('Sub', dye, 0.5, 'dye.even'), hue]
        return self.node('Concat', parts, 'features', axis=1)

    def means(self, values: str, parts: str) -> tuple[str, str]:
        """Means [1, parts, channels] and areas [1, parts, 1]."""
        shape = self.exact('cells.shape', np.array([1, 0, -1], np.int64))
        line = self.node('Reshape', [parts, shape], 'parts.line')
        area = self.calc('Add', self.sum(line, 2, 'parts.sum'), LEAST_CELLS, 'area')
        sums = self.node('MatMul', [line, self.turned(self.node('Reshape', [values, shape], 'values.line'))], 'sums')
        return self.node('Div', [sums, area], 'means'), area
