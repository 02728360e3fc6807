"""Batch norms folded, the last layer divided by the temperature, softmax at the end, as one ONNX file, checked."""
from __future__ import annotations

from pathlib import Path

import numpy as np
import onnxruntime
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from . import COLOURS, SIDE
from .graph import ColourGraph
from .net import COLOUR, FEW_CELLS, LEAST, PRIOR, SOFT, AuraNet, Block, means_of, person_of
from .oklab import features, oklab

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
        self.colour = [_halved(c.weight, c.bias) for c in net.colour]
        self.says = _halved(net.says.weight * SOFT, net.says.bias * SOFT)
        self.look, self.place = _fold(net.look), _fold(net.place)
        self.gates = [_halved(g.weight, g.bias) for g in net.gates]
        self.blocks = [self._block(b) for b in net.blocks if isinstance(b, Block)]
        self.shares = F.softmax(net.shares.detach(), 0)
        self.sharpness = float(net.sharpness.detach()) / temperature
        self.mix = _halved(net.mix.weight, net.mix.bias)
        # The rarity joins the last bias, since both are added to the logits.
        self.head = _halved(net.head.weight / temperature, (net.head.bias + net.rarity) / temperature)

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
        c = features(oklab(F.avg_pool2d(x, 2)))
        for w, b in self.colour:
            c = F.hardswish(F.conv2d(c, w, b))
        c, evidence = F.avg_pool2d(c, 2), F.avg_pool2d(F.softplus(F.conv2d(c, *self.says)) / SOFT, 2)
        y = torch.cat([y, c], 1)
        y = F.hardswish(F.conv2d(y, *self.look, 1, 1, groups=y.shape[1]))
        y = F.hardswish(F.conv2d(y, *self.place))
        gates = F.conv2d(y, *self.gates[0])
        for i, k in enumerate(self.blocks):
            z = F.hardswish(F.conv2d(y, *k['widen']))
            z = F.hardswish(F.conv2d(z, *k['look'], k['stride'], 1, groups=z.shape[1]))
            s = F.conv2d(F.relu(F.conv2d(z.mean((2, 3), keepdim=True), *k['down'])), *k['up'])
            z = F.conv2d(z * F.hardsigmoid(s), *k['narrow'])
            y = y + z if k['same'] else z
            gates = gates + F.interpolate(F.conv2d(y, *self.gates[i + 1]), scale_factor=2 ** (i + 1))
        means, area = means_of(torch.cat([c, evidence], 1), F.softmax(gates, 1) * person)
        shares = self.shares.view(1, -1, 1) * area / (area + FEW_CELLS)
        weighed = (means[:, :, COLOUR:] * shares).sum(1) / shares.sum(1)
        means = means[:, :, :COLOUR].flatten(1)
        y = torch.cat([y.mean((2, 3)), means, torch.log(F.relu(means) + LEAST)], 1)
        y = F.linear(F.hardswish(F.linear(y, *self.mix)), *self.head)
        return F.softmax(self.sharpness * torch.log(weighed + PRIOR) + y, 1)


def write_onnx(net: Folded, path: Path) -> None:
    """Input `image` [1, 3, 224, 224] in -1..1, output `probabilities` [1, 10] in the schema's order."""
    g = ColourGraph()
    half = x = g.pool('image', 2, 'half')
    for i, (pair, stride, groups) in enumerate(net.stem):
        pads = [0, 0, 1, 1] if stride == 2 else None
        x = g.clip(g.conv(f'stem{i}', x, pair, stride, groups, pads), 0, 6, f'stem{i}.relu6')
    person = g.person(half)
    c = g.features(g.oklab(g.pool(half, 2, 'colour.pool')))
    for i, pair in enumerate(net.colour):
        c = g.swish(g.conv(f'colour{i}', c, pair))
    evidence = g.calc('Div', g.node('Softplus', [g.conv('says', c, net.says)], 'says.soft'), SOFT, 'evidence.fine')
    c, evidence = g.pool(c, 2, 'colour'), g.pool(evidence, 2, 'evidence')
    x = g.node('Concat', [x, c], 'joined', axis=1)
    x = g.swish(g.conv('look', x, net.look, 1, net.look[0].shape[0]))
    x = g.swish(g.conv('place', x, net.place))
    gates = g.conv('gate0', x, net.gates[0])
    for i, k in enumerate(net.blocks):
        name = f'block{i}'
        y = g.swish(g.conv(f'{name}.widen', x, k['widen']))
        y = g.swish(g.conv(f'{name}.look', y, k['look'], k['stride'], k['look'][0].shape[0]))
        s = g.node('Relu', [g.conv(f'{name}.down', g.node('GlobalAveragePool', [y], f'{name}.mean'), k['down'])], f'{name}.relu')
        y = g.conv(f'{name}.narrow', g.node('Mul', [y, g.gate(g.conv(f'{name}.up', s, k['up']))], f'{name}.gated'), k['narrow'])
        x = g.node('Add', [x, y], f'{name}.sum') if k['same'] else y
        gates = g.node('Add', [gates, g.larger(g.conv(f'gate{i + 1}', x, net.gates[i + 1]), 2 ** (i + 1))], f'gates{i + 1}')
    parts = g.node('Mul', [g.node('Softmax', [gates], 'gates', axis=1), person], 'parts')
    means, area = g.means(g.node('Concat', [c, evidence], 'values', axis=1), parts)
    g.split(means, ['means.colour', 'means.evidence'], [COLOUR, len(COLOURS)], axis=2)
    shares = g.node('Mul', [area, g.exact('shares', net.shares.view(1, -1, 1).numpy())], 'shares.area')
    shares = g.node('Div', [shares, g.calc('Add', area, FEW_CELLS, 'area.few')], 'shares.of')
    weighed = g.sum(g.node('Mul', ['means.evidence', shares], 'weighed.parts'), 1, 'weighed.sum')
    weighed = g.node('Div', [weighed, g.sum(shares, 1, 'shares.sum')], 'weighed')
    logs = g.node('Log', [g.calc('Add', g.node('Relu', ['means.colour'], 'means.relu'), LEAST, 'means.least')], 'means.log')
    flat = [g.node('Flatten', [v], f'{v}.flat') for v in (g.node('GlobalAveragePool', [x], 'seen'), 'means.colour', logs)]
    x = g.linear('head', g.swish(g.linear('mix', g.node('Concat', flat, 'all', axis=1), net.mix)), net.head)
    weighed = g.calc('Mul', g.node('Log', [g.calc('Add', weighed, PRIOR, 'weighed.some')], 'weighed.log'), net.sharpness, 'scores')
    g.node('Softmax', [g.node('Add', [g.node('Flatten', [weighed], 'scores.flat'), x], 'logits')], 'probabilities', axis=1)
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
