"""The net's operations in ONNX, each of the name and meaning of its torch function in this folder."""
from __future__ import annotations

import numpy as np
from onnx import TensorProto, helper
from torch import Tensor

from ..common.halves import HalfGraph
from . import COLOURS, TILE
from .clusters import LEAST_MASS, LEAST_VARIANCE, LOYAL, ROUNDS, SIDES, hardness
from .evidence import DYE_BASE, DYE_LIGHTNESS, LEAST_CHROMA, LEAST_NEAR, Evidence
from .oklab import DARKEST, GAMMA, LEAST_LMS, OFFSET, TO_LAB, TO_LMS
from .tiles import CELL, GROUND, LEAST_SHOWN, STEEP

Pair = tuple[Tensor, Tensor]


class ColourGraph(HalfGraph):
    """A graph that knows tiles, OKLab and clusters. Methods return the name of what they make."""

    def conv(self, name: str, x: str, pair: Pair, stride: int = 1, groups: int = 1, pads: list[int] | None = None) -> str:
        w, b = self.weight(f'{name}.weight', pair[0].detach().numpy()), self.weight(f'{name}.bias', pair[1].detach().numpy())
        side = pair[0].shape[2]
        return self.node('Conv', [x, w, b], name, kernel_shape=[side, side], strides=[stride] * 2, group=groups, pads=pads or [side // 2] * 4)

    def linear(self, name: str, x: str, pair: Pair) -> str:
        w, b = self.weight(f'{name}.weight', pair[0].detach().numpy()), self.weight(f'{name}.bias', pair[1].detach().numpy())
        return self.node('Gemm', [x, w, b], name, transB=1)

    def swish(self, x: str) -> str:
        return self.node('HardSwish', [x], f'{x}.swish')

    def pool(self, x: str, side: int, name: str) -> str:
        return self.node('AveragePool', [x], name, kernel_shape=[side, side], strides=[side, side])

    real: type[np.floating] = np.float32
    """What constants are made of."""

    def number(self, name: str, value: float) -> str:
        return self.exact(name, np.full((), value, self.real))

    def double(self, x: str) -> str:
        """Goes on in double precision, until `single`."""
        self.real = np.float64
        return self.node('Cast', [x], f'{x}.double', to=TensorProto.DOUBLE)

    def single(self, x: str) -> str:
        self.real = np.float32
        return self.node('Cast', [x], f'{x}.single', to=TensorProto.FLOAT)

    def matrix(self, rows: tuple[tuple[float, ...], ...], x: str, name: str) -> str:
        return self.node('MatMul', [self.exact(f'{name}.matrix', np.array(rows, self.real)), x], name)

    def calc(self, op: str, x: str, value: float, name: str) -> str:
        """One operation with a constant."""
        return self.node(op, [x, self.number(f'{name}.by', value)], name)

    def clip(self, x: str, low: float, high: float, name: str) -> str:
        return self.node('Clip', [x, self.number(f'{name}.low', low), self.number(f'{name}.high', high)], name)

    def sum(self, x: str, axis: int, name: str, *, keep: bool = True) -> str:
        return self.node('ReduceSum', [x, self.exact(f'{name}.axis', np.array([axis], np.int64))], name, keepdims=int(keep))

    def split(self, x: str, names: list[str], sizes: list[int], axis: int) -> None:
        given = [x, self.exact(f'{x}.sizes', np.array(sizes, np.int64))]
        self.nodes.append(helper.make_node('Split', given, names, axis=axis))

    def shaped(self, x: str, shape: list[int], name: str) -> str:
        return self.node('Reshape', [x, self.exact(f'{name}.shape', np.array(shape, np.int64))], name)

    def turned(self, x: str) -> str:
        return self.node('Transpose', [x], f'{x}.turned', perm=[0, 2, 1])

    def square(self, x: str) -> str:
        return self.node('Mul', [x, x], f'{x}.square')

    def tiles(self, x: str) -> tuple[str, str]:
        """The first tile [1, 3, 112, 112], and the others [3, 3, 112, 112]."""
        self.split(x, ['top', 'bottom'], [TILE, TILE], axis=2)
        for half, names in (('top', ['tile0', 'tile1']), ('bottom', ['tile2', 'tile3'])):
            self.split(half, names, [TILE, TILE], axis=3)
        return 'tile0', self.node('Concat', ['tile1', 'tile2', 'tile3'], 'tiles', axis=0)

    def cells(self, x: str) -> tuple[str, str]:
        apart = self.node('Abs', [self.calc('Sub', x, GROUND, 'ground.off')], 'ground.apart')
        apart = self.calc('Mul', self.node('ReduceMax', [apart], 'ground.most', axes=[1], keepdims=1), STEEP, 'ground.steep')
        shown = self.clip(apart, 0, 1, 'shown')
        share = self.pool(shown, CELL, 'share')
        colours = self.pool(self.node('Mul', [x, shown], 'shown.colours'), CELL, 'shown.pool')
        return self.node('Div', [colours, self.calc('Add', share, LEAST_SHOWN, 'share.some')], 'cells'), share

    def clusters(self, lab: str, weight: str) -> tuple[str, str]:
        total = self.calc('Add', self.sum(weight, 2, 'weight.sum'), LEAST_MASS, 'total')
        mean = self.node('Div', [self.sum(self.node('Mul', [lab, weight], 'lab.weighed'), 2, 'lab.sum'), total], 'mean')
        apart = self.node('Sub', [lab, mean], 'apart')
        squares = self.sum(self.square(apart), 1, 'squares')
        variance = self.node('Div', [self.sum(self.node('Mul', [squares, weight], 'squares.weighed'), 2, 'squares.sum'), total], 'variance.bare')
        variance = self.calc('Add', variance, LEAST_VARIANCE, 'variance')
        centres = self.first_centres(apart, weight, self.node('Div', [squares, variance], 'near0'), variance)
        loyal = self.calc('Mul', total, LOYAL, 'loyal')
        stay = self.node('Mul', [centres, loyal], 'stay')
        mass, across = weight, self.turned(apart)
        for i in range(ROUNDS):
            inner = self.calc('Mul', self.node('MatMul', [centres, apart], f'inner{i}'), 2, f'inner{i}.twice')
            near = self.node('Sub', [inner, self.sum(self.square(centres), 2, f'norms{i}')], f'nearness{i}')
            hard = self.node('Div', [self.number(f'hardness{i}', hardness(i)), variance], f'hard{i}')
            parts = self.node('Softmax', [self.node('Mul', [near, hard], f'sharp{i}')], f'soft{i}', axis=1)
            parts = self.node('Mul', [parts, weight], f'parts{i}')
            mass = self.sum(parts, 2, f'mass{i}')
            sums = self.node('Add', [self.node('MatMul', [parts, across], f'sums{i}'), stay], f'moved{i}')
            centres = self.node('Div', [sums, self.node('Add', [mass, loyal], f'mass{i}.some')], f'centres{i}')
        return self.node('Add', [centres, self.turned(mean)], 'centres'), self.node('Div', [mass, total], 'held')

    def first_centres(self, apart: str, weight: str, near: str, variance: str) -> str:
        centres = [self.calc('Mul', self.sum(apart, 2, 'apart.sum'), 0, 'first0')]
        even = self.node('Div', [apart, self.node('Sqrt', [variance], 'deviation')], 'even')
        for i, side in enumerate(SIDES, 1):
            toward = self.node('MatMul', [self.exact(f'side{i}', np.array([[side]], self.real)), even], f'side{i}.even')
            toward = self.node('Mul', [self.node('Sigmoid', [toward], f'toward{i}'), weight], f'toward{i}.weight')
            far = self.node('Mul', [self.node('Mul', [self.square(near), near], f'cube{i}'), toward], f'far{i}')
            mass = self.calc('Add', self.sum(far, 2, f'far{i}.sum'), LEAST_MASS, f'far{i}.some')
            centres.append(self.node('Div', [self.sum(self.node('Mul', [apart, far], f'far{i}.apart'), 2, f'far{i}.all'), mass], f'first{i}'))
            off = self.node('Sub', [apart, centres[-1]], f'off{i}')
            near = self.node('Min', [near, self.node('Div', [self.sum(self.square(off), 1, f'off{i}.sum'), variance], f'off{i}.near')], f'near{i}')
        return self.turned(self.node('Concat', centres, 'firsts', axis=2))

    def oklab(self, x: str) -> str:
        """Of pictures in lines [n, 3, cells]."""
        x = self.calc('Add', self.calc('Mul', x, 0.5, 'display.half'), 0.5 + OFFSET, 'display')
        x = self.calc('Max', self.calc('Div', x, 1 + OFFSET, 'display.one'), DARKEST, 'display.some')
        lms = self.matrix(TO_LMS, self.calc('Pow', x, GAMMA, 'linear'), 'lms')
        return self.matrix(TO_LAB, self.calc('Pow', self.calc('Max', lms, LEAST_LMS, 'lms.some'), 1 / 3, 'lms.root'), 'lab')

    def steps(self, x: str, low: float, high: float, name: str) -> str:
        """`smoothstep`."""
        t = self.calc('Div', self.calc('Sub', x, low, f'{name}.low'), high - low, f'{name}.share')
        t = self.clip(t, 0, 1, f'{name}.t')
        slope = self.calc('Add', self.calc('Mul', t, -2, f'{name}.twice'), 3, f'{name}.slope')
        return self.node('Mul', [self.square(t), slope], name)

    def less(self, x: str, name: str) -> str:
        """1 - x."""
        return self.calc('Add', self.node('Neg', [x], f'{name}.minus'), 1, name)

    def bell(self, hue: str, vectors: np.ndarray, name: str) -> str:
        kernel = self.exact(f'{name}.vectors', vectors[:, :, None, None])
        offset = self.exact(f'{name}.lengths', -np.linalg.norm(vectors, axis=1).astype(np.float32))
        return self.node('Conv', [hue, kernel, offset], name)

    def evidence(self, layer: Evidence, lab: str) -> str:
        value = {name: p.detach().numpy() for name, p in layer.named_parameters()}
        (spread, earthy), steps, neutral = value['scale'].tolist(), value['steps'].tolist(), value['neutral'].tolist()
        self.split(lab, ['l', 'ab'], [1, 2], axis=1)
        chroma = self.calc('Add', self.sum(self.square('ab'), 1, 'ab.sum'), LEAST_CHROMA**2, 'ab.some')
        chroma = self.node('Sqrt', [chroma], 'chroma')
        hue = self.node('Div', ['ab', chroma], 'hue')
        far = self.node('Sub', ['l', self.exact('anchors', value['lightness'].reshape(1, -1, 1, 1))], 'far')
        far = self.calc('Mul', self.square(far), -0.5 / spread**2, 'far.bell')
        near = self.node('Exp', [self.node('Add', [self.bell(hue, value['hues'], 'hues'), far], 'near.log')], 'near.bell')
        near = self.calc('Add', near, LEAST_NEAR, 'near')
        base = self.calc('Add', self.calc('Mul', 'l', DYE_LIGHTNESS, 'l.dye'), DYE_BASE, 'dye.base')
        full = self.steps(self.node('Div', [chroma, base], 'dye'), steps[0], steps[1], 'full')
        earth = self.node('Exp', [self.bell(hue, value['earth'], 'earth.log')], 'earth.bell')
        earth = self.node('Mul', [earth, self.less(self.steps(chroma, steps[2], steps[3], 'vivid'), 'dull')], 'earth')
        colourful = self.node('Mul', [full, self.less(self.calc('Mul', earth, 1 - earthy, 'earth.cut'), 'earth.left')], 'colourful')
        hues = self.node('Mul', [self.node('Div', [near, self.sum(near, 1, 'near.sum')], 'near.share'), colourful], 'chromatic')
        white = self.calc('Mul', self.steps('l', neutral[0][1], neutral[0][2], 'light'), neutral[0][0], 'white')
        dark = self.less(self.steps('l', neutral[1][1], neutral[1][2], 'middling'), 'dark')
        off = self.square(self.calc('Sub', 'l', neutral[2][1], 'l.middle'))
        middle = self.node('Exp', [self.calc('Mul', off, -0.5 / neutral[2][2] ** 2, 'middle.log')], 'middle')
        greys = {'white': white, 'indigo': self.calc('Mul', dark, neutral[1][0], 'indigo'), 'violet': self.calc('Mul', middle, neutral[2][0], 'violet')}
        nothing = self.calc('Mul', 'l', 0, 'nothing')
        grey = self.node('Concat', [greys.get(c, nothing) for c in COLOURS], 'greys', axis=1)
        grey = self.node('Mul', [grey, self.less(full, 'neutral')], 'greys.neutral')
        return self.node('Add', [self.node('Concat', [hues, nothing], 'chromatic.all', axis=1), grey], 'said')
