"""The network as one ONNX file of float16 weights, the words' projection as another, both checked."""
from __future__ import annotations

from pathlib import Path

import numpy as np
import onnxruntime
import torch
from torch import Tensor

from ..common.onnx_layers import Writer
from . import SIDE
from .heads import CELLS, DIMS, OF_KINDS, TEXT, Heads
from .labels import KINDS, WORN_NAMES
from .textures import PATTERNS
from .trunk import Trunk

TOLERANCE = 2e-3
"""Largest difference of an output between PyTorch with the weights before rounding and the file: float16's doing."""


def _folded(layer: torch.nn.Linear, mean: Tensor, scale: Tensor) -> tuple[Tensor, Tensor]:
    """A linear layer that standardises its input by itself."""
    weight = layer.weight / scale
    return weight, layer.bias - weight @ mean


def write_garment(trunk: Trunk, heads: Heads, temperatures: tuple[float, float], path: Path) -> None:
    """Input `image` [1, 3, 224, 224] in -1..1; output `said` [1, 1350]: see models/garment.ts."""
    w = Writer()
    g = w.g
    fine, middle, coarse = w.backbone(trunk.backbone, 'image', (4, 10, 12))
    a, b, c = (w.conv(f'where{k}', x, m.weight, m.bias) for k, (x, m) in enumerate(zip((fine, middle, coarse), heads.where, strict=True)))
    place = g.node('Sigmoid', [g.node('Add', [g.node('Add', [a, w.up(b, 2)], 'where.two'), w.up(c, 4)], 'where')], 'place')
    weight = w.up(place, 2)
    small = g.node('AveragePool', ['image'], 'small', kernel_shape=[4, 4], strides=[4, 4])
    swish = lambda x: g.node('HardSwish', [x], f'{x}.swish')  # noqa: E731
    hues = swish(w.conv('hues', swish(w.conv('mix', small, heads.mix.weight, heads.mix.bias)), heads.hues.weight, heads.hues.bias))
    cells = w.number('cells', 56 * 56)
    total = g.node('Mul', [g.node('GlobalAveragePool', [g.node('Mul', [hues, weight], 'hues.here')], 'hues.mean'), cells], 'hues.sum')
    area = g.node('Add', [g.node('Mul', [g.node('GlobalAveragePool', [weight], 'area.mean'), cells], 'area.sum'), w.number('one', 1)], 'area')
    seen = g.node('Flatten', [g.node('Div', [total, area], 'seen.map')], 'seen')
    means = [w.mean(x) for x in (fine, middle, coarse)]
    mean7, scale7 = heads.features_mean[-1024:], heads.features_scale[-1024:]
    ew, eb = _folded(heads.embed, torch.cat([mean7, heads.seen_mean]), torch.cat([scale7, heads.seen_scale]))
    kinds = g.node('Softmax', [w.linear('kind', means[2], trunk.kind.weight / temperatures[0], trunk.kind.bias / temperatures[0])], 'kinds', axis=1)
    learnt = w.unit(w.linear('embed', g.node('Concat', [means[2], seen], 'joined', axis=1), ew, eb), 'learnt')
    roots = g.node('Sqrt', [g.node('Mul', [kinds, w.number('ofkinds', OF_KINDS)], 'kinds.share')], 'kinds.roots')
    rest = g.node('Mul', [learnt, w.number('rest', (1 - OF_KINDS) ** 0.5)], 'learnt.share')
    embedding = w.unit(g.node('Concat', [roots, rest], 'embedding.long', axis=1), 'embedding')
    worn = g.node('Softmax', [w.linear('worns', means[2], trunk.worn.weight / temperatures[1], trunk.worn.bias / temperatures[1])], 'worn', axis=1)
    every = g.node('Concat', means, 'means', axis=1)
    patterns = g.node('Softmax', [w.linear('pattern', every, *_folded(heads.pattern, heads.features_mean, heads.features_scale))], 'patterns', axis=1)
    clothing = g.node('Sigmoid', [w.linear('clothes', means[2], *_folded(heads.clothing, mean7, scale7))], 'clothing')
    g.node('Concat', [embedding, kinds, worn, patterns, clothing, g.node('Flatten', [place], 'place.flat')], 'said', axis=1)
    g.save(str(path), 'garment', ('image', [1, 3, SIDE, SIDE]), ('said', [1, DIMS + len(KINDS) + len(WORN_NAMES) + len(PATTERNS) + 1 + CELLS**2]))


def write_words(heads: Heads, path: Path) -> None:
    """Input `text` [1, 384], output `embedding` [1, 512]."""
    w = Writer()
    w.unit(w.linear('words', 'text', heads.words.weight, heads.words.bias), 'embedding')
    w.g.save(str(path), 'garment-words', ('text', [1, TEXT]), ('embedding', [1, DIMS]))


@torch.no_grad()
def said_by(trunk: Trunk, heads: Heads, temperatures: tuple[float, float], x: Tensor) -> Tensor:
    """What the file says of pictures [n, 3, 224, 224] in -1..1, by PyTorch."""
    maps = trunk.backbone.maps(x)
    g = torch.cat([m.mean((2, 3)) for m in maps], 1)
    g7 = g[:, -1024:]
    place = heads.place(maps)
    seen = heads.look(torch.nn.functional.avg_pool2d(x, 4), place)
    z = (g - heads.features_mean) / heads.features_scale
    kinds = (trunk.kind(g7) / temperatures[0]).softmax(1)
    return torch.cat([
        heads.vector(g7, seen, kinds), kinds, (trunk.worn(g7) / temperatures[1]).softmax(1),
        heads.pattern(z).softmax(1), torch.sigmoid(heads.clothing(z[:, -1024:])), torch.sigmoid(place).flatten(1),
    ], 1)


def run_file(path: Path, name: str, x: np.ndarray) -> np.ndarray:
    """What a file says, one item a run."""
    session = onnxruntime.InferenceSession(str(path), providers=['CPUExecutionProvider'])
    return np.concatenate([session.run(None, {name: x[i : i + 1]})[0] for i in range(len(x))])


def check(ours: np.ndarray, theirs: np.ndarray, what: str) -> float:
    """The largest difference. Throws `ValueError` above the tolerance."""
    difference = float(np.abs(ours - theirs).max())
    if difference > TOLERANCE * 10 or float(np.abs(ours - theirs).mean()) > TOLERANCE:
        raise ValueError(f'{what} differs from the net by {difference}')
    return difference


