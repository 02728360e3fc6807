"""Batch norms folded, the last layer divided by the temperature, softmax at the end, as one ONNX file, checked."""
from __future__ import annotations

from pathlib import Path

import numpy as np
import onnxruntime
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from ..common.halves import HalfGraph
from . import COLOURS, SIDE
from .net import GROUND, LEAST, AuraNet, Block, person_of

TOLERANCE = 1e-4
Pair = tuple[Tensor, Tensor]


@torch.no_grad()
def _halved(weight: Tensor, bias: Tensor) -> Pair:
    return weight.half().float(), bias.half().float()


@torch.no_grad()
def _fold(layer: nn.Sequential) -> Pair:
    conv, norm = layer[0], layer[1]
    scale = norm.weight / torch.sqrt(norm.running_var + norm.eps)
    return _halved(conv.weight * scale.view(-1, 1, 1, 1), norm.bias - norm.running_mean * scale)


class Folded:
    """The net as the file has it: float16 weights, no batch norms, probabilities out."""

    def __init__(self, net: AuraNet, temperature: float) -> None:
        self.stem = [(_halved(c.weight, c.bias), c.stride[0], c.groups) for c in net.stem.layers]
        self.colour = [_fold(layer) for layer in net.colour]
        self.look, self.place = _fold(net.look), _fold(net.place)
        self.counts = _halved(net.counts.weight, net.counts.bias)
        self.blocks = [self._block(b) for b in net.blocks if isinstance(b, Block)]
        self.mix = _halved(net.mix.weight, net.mix.bias)
        self.head = _halved(net.head.weight / temperature, net.head.bias / temperature)

    @staticmethod
    def _block(b: Block) -> dict[str, object]:
        return {
            'widen': _fold(b.widen),
            'look': _fold(b.look),
            'stride': b.look[0].stride[0],
            'down': _halved(b.squeeze.down.weight, b.squeeze.down.bias),
            'up': _halved(b.squeeze.up.weight, b.squeeze.up.bias),
            'narrow': _fold(b.narrow),
            'same': b.same,
        }

    @torch.no_grad()
    def run(self, x: Tensor) -> Tensor:
        """Probabilities [n, 10] of pictures [n, 3, 224, 224] in -1..1."""
        y = x = F.avg_pool2d(x, 2)
        for (w, b), stride, groups in self.stem:
            if w.shape[2] == 3:
                y = F.pad(y, (0, 1, 0, 1) if stride == 2 else (1, 1, 1, 1))
            y = F.relu6(F.conv2d(y, w, b, stride, groups=groups))
        person = person_of(x)
        c = F.avg_pool2d(x, 2)
        for w, b in self.colour:
            c = F.hardswish(F.conv2d(c, w, b))
        c = F.avg_pool2d(c, 2)
        y = torch.cat([y, c], 1)
        y = F.hardswish(F.conv2d(y, *self.look, 1, 1, groups=y.shape[1]))
        y = F.hardswish(F.conv2d(y, *self.place))
        counted = c * F.hardsigmoid(F.conv2d(y, *self.counts)) * person
        means = counted.mean((2, 3)) / (person.mean((2, 3)) + LEAST)
        for k in self.blocks:
            z = F.hardswish(F.conv2d(y, *k['widen']))
            z = F.hardswish(F.conv2d(z, *k['look'], k['stride'], 1, groups=z.shape[1]))
            s = F.conv2d(F.relu(F.conv2d(z.mean((2, 3), keepdim=True), *k['down'])), *k['up'])
            z = F.conv2d(z * F.hardsigmoid(s), *k['narrow'])
            y = y + z if k['same'] else z
        y = torch.cat([y.mean((2, 3)), means, torch.log(F.relu(means) + LEAST)], 1)
        return F.softmax(F.linear(F.hardswish(F.linear(y, *self.mix)), *self.head), 1)


def write_onnx(net: Folded, path: Path) -> None:
    """Input `image` [1, 3, 224, 224] in -1..1, output `probabilities` [1, 10] in the schema's order."""
    g = HalfGraph()

    def conv(name: str, x: str, pair: Pair, stride: int = 1, groups: int = 1, pads: list[int] | None = None) -> str:
        w, b = g.weight(f'{name}.weight', pair[0].numpy()), g.weight(f'{name}.bias', pair[1].numpy())
        side = pair[0].shape[2]
        return g.node('Conv', [x, w, b], name, kernel_shape=[side, side], strides=[stride] * 2, group=groups,
                      pads=pads or [side // 2] * 4)

    def swish(x: str) -> str:
        return g.node('HardSwish', [x], f'{x}.swish')

    def number(name: str, value: float) -> str:
        return g.weight(name, np.full((), value, np.float32))

    def gate(x: str) -> str:
        return g.node('HardSigmoid', [x], f'{x}.gate', alpha=1 / 6, beta=0.5)

    def pool(x: str, side: int, name: str) -> str:
        return g.node('AveragePool', [x], name, kernel_shape=[side, side], strides=[side, side])

    zero, one, six = number('zero', 0), number('one', 1), number('six', 6)
    half = x = pool('image', 2, 'half')
    for i, (pair, stride, groups) in enumerate(net.stem):
        side = pair[0].shape[2]
        pads = [0, 0, 1, 1] if stride == 2 else [side // 2] * 4
        x = g.node('Clip', [conv(f'stem{i}', x, pair, stride, groups, pads), zero, six], f'stem{i}.relu6')
    apart = g.node('Abs', [g.node('Sub', [half, number('ground', GROUND)], 'ground.off')], 'ground.apart')
    apart = g.node('Mul', [g.node('ReduceMax', [apart], 'ground.most', axes=[1], keepdims=1), number('steep', 50)], 'ground.steep')
    person = pool(g.node('Clip', [apart, zero, one], 'person.fine'), 4, 'person')
    c = pool(half, 2, 'colour.pool')
    for i, pair in enumerate(net.colour):
        c = swish(conv(f'colour{i}', c, pair))
    c = pool(c, 2, 'colour')
    x = g.node('Concat', [x, c], 'joined', axis=1)
    x = swish(conv('look', x, net.look, 1, net.look[0].shape[0]))
    x = swish(conv('place', x, net.place))
    counted = g.node('Mul', [c, gate(conv('counts', x, net.counts))], 'counted')
    counted = g.node('GlobalAveragePool', [g.node('Mul', [counted, person], 'counted.person')], 'counted.mean')
    least = number('least', LEAST)
    area = g.node('Add', [g.node('GlobalAveragePool', [person], 'person.mean'), least], 'person.area')
    means = g.node('Div', [counted, area], 'means')
    logs = g.node('Log', [g.node('Add', [g.node('Relu', [means], 'means.relu'), least], 'means.least')], 'means.log')
    for i, k in enumerate(net.blocks):
        name = f'block{i}'
        y = swish(conv(f'{name}.widen', x, k['widen']))
        y = swish(conv(f'{name}.look', y, k['look'], k['stride'], k['look'][0].shape[0]))
        s = g.node('Relu', [conv(f'{name}.down', g.node('GlobalAveragePool', [y], f'{name}.mean'), k['down'])], f'{name}.relu')
        y = conv(f'{name}.narrow', g.node('Mul', [y, gate(conv(f'{name}.up', s, k['up']))], f'{name}.gated'), k['narrow'])
        x = g.node('Add', [x, y], f'{name}.sum') if k['same'] else y
    parts = [g.node('GlobalAveragePool', [x], 'parts.mean'), means, logs]
    x = g.node('Flatten', [g.node('Concat', parts, 'all', axis=1)], 'flat')

    def linear(name: str, x: str, pair: Pair) -> str:
        return g.node('Gemm', [x, g.weight(f'{name}.weight', pair[0].numpy()), g.weight(f'{name}.bias', pair[1].numpy())],
                      name, transB=1)

    x = linear('head', swish(linear('mix', x, net.mix)), net.head)
    g.node('Softmax', [x], 'probabilities', axis=1)
    g.save(str(path), 'aura', ('image', [1, 3, SIDE, SIDE]), ('probabilities', [1, len(COLOURS)]))


def golden_picture(coarse: int) -> np.ndarray:
    """Bytes [224, 224, 3] of a seeded noise of squares; models/aura-classifier.ts draws the same."""
    cells = SIDE // coarse
    state, noise = coarse, np.zeros(cells * cells * 3, np.uint8)
    for i in range(len(noise)):
        state = (1664525 * state + 1013904223) % 2**32
        noise[i] = state >> 24
    return noise.reshape(cells, cells, 3).repeat(coarse, 0).repeat(coarse, 1)


def check_onnx(net: Folded, path: Path, x: Tensor) -> float:
    """The largest difference between PyTorch and onnxruntime. Throws `ValueError` above 1e-4."""
    session = onnxruntime.InferenceSession(str(path), providers=['CPUExecutionProvider'])
    ours = net.run(x).numpy()
    theirs = np.concatenate([session.run(None, {'image': x[i : i + 1].numpy()})[0] for i in range(len(x))])
    difference = float(np.abs(ours - theirs).max())
    if difference > TOLERANCE:
        raise ValueError(f'the file differs from the net by {difference}')
    return difference
