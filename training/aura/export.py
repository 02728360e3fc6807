"""The logits divided by the temperature, softmax at the end, as one ONNX file, checked."""
from __future__ import annotations

import copy
from pathlib import Path

import numpy as np
import onnxruntime
import torch
import torch.nn.functional as F
from torch import Tensor

from . import COLOURS, SIDE
from .clusters import CLUSTERS
from .graph import ColourGraph
from .net import FEW, PARTS, PRIOR, AuraNet

TOLERANCE = 1e-4


class Folded:
    """The net as the file has it: float16 weights but for the constants of the colours, probabilities out."""

    @torch.no_grad()
    def __init__(self, net: AuraNet, temperature: float) -> None:
        self.net = copy.deepcopy(net).eval()
        self.net.sharpness /= temperature
        self.net.head.weight /= temperature
        self.net.head.bias /= temperature
        for layer in (*self.net.stem.layers, self.net.mix, self.net.head):
            layer.weight.copy_(layer.weight.half())
            layer.bias.copy_(layer.bias.half())

    @torch.no_grad()
    def run(self, x: Tensor) -> Tensor:
        """Probabilities [n, 10] of cut-outs [n, 3, 224, 224] in -1..1."""
        return F.softmax(self.net(x), 1)


def write_onnx(folded: Folded, path: Path) -> None:
    """Input `image` [1, 3, 224, 224] in -1..1, output `probabilities` [1, 10] in the schema's order."""
    g, net = ColourGraph(), folded.net
    person, parts = g.tiles('image')
    mean, share = g.cells(parts)
    weight = g.double(g.shaped(share, [0, 0, -1], 'weight'))
    centres, held = g.clusters(g.oklab(g.double(g.shaped(mean, [0, 0, -1], 'cells.line'))), weight)
    area = g.node('ReduceMean', [weight], 'weight.mean', axes=[1, 2], keepdims=0)
    centres, held, area = g.single(centres), g.single(held), g.single(area)
    # Parts and their clusters become the height and width of one small picture.
    picture = g.shaped(centres, [1, PARTS, CLUSTERS, 3], 'centres.picture')
    said = g.evidence(net.evidence, g.node('Transpose', [picture], 'centres.lab', perm=[0, 3, 1, 2]))
    said = g.node('Mul', [said, g.shaped(held, [1, 1, PARTS, CLUSTERS], 'held.picture')], 'said.held')
    evidence = g.sum(said, 3, 'evidence', keep=False)
    area = g.shaped(area, [1, PARTS], 'area')
    shares = g.node('Mul', [area, g.exact('shares', F.softmax(net.shares.detach(), 0).view(1, -1).numpy())], 'shares.area')
    shares = g.node('Div', [shares, g.calc('Add', area, FEW, 'area.few')], 'shares.of')
    weighed = g.node('Mul', [evidence, g.shaped(shares, [1, 1, PARTS], 'shares.line')], 'weighed.parts')
    total = g.calc('Add', g.sum(shares, 1, 'shares.sum'), FEW, 'shares.few')
    weighed = g.node('Div', [g.sum(weighed, 2, 'weighed.sum', keep=False), total], 'weighed')
    scores = g.node('Log', [g.calc('Add', weighed, PRIOR, 'weighed.some')], 'weighed.log')
    scores = g.node('Add', [scores, g.exact('rarity', net.rarity.detach().view(1, -1).numpy())], 'scores')
    x = person
    for i, layer in enumerate(net.stem.layers):
        pads = [0, 0, 1, 1] if layer.stride[0] == 2 else None
        x = g.clip(g.conv(f'stem{i}', x, (layer.weight, layer.bias), layer.stride[0], layer.groups, pads), 0, 6, f'stem{i}.relu6')
    logs = g.node('Log', [g.calc('Add', evidence, PRIOR, 'evidence.some')], 'evidence.log')
    flat = [g.node('Flatten', [v], f'{v}.flat') for v in (g.node('GlobalAveragePool', [x], 'seen'), logs)]
    x = g.swish(g.linear('mix', g.node('Concat', [*flat, area], 'all', axis=1), (net.mix.weight, net.mix.bias)))
    x = g.linear('head', x, (net.head.weight, net.head.bias))
    scores = g.calc('Mul', scores, net.sharpness.item(), 'scores.sharp')
    g.node('Softmax', [g.node('Add', [scores, x], 'logits')], 'probabilities', axis=1)
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
