"""Batch norms folded, the heads divided by the temperature, written as one ONNX file, checked."""
from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
import torch.nn.functional as F
from onnx import numpy_helper
from torch import Tensor, nn

from ..common.halves import HalfGraph
from .net import SIDE, Block, ExpressionNet

Folded = dict[str, tuple[Tensor, Tensor]]
"""Weight and bias by the name of the layer, of one member."""
TOLERANCE = 1e-4


def _fold(conv: nn.Conv2d, norm: nn.BatchNorm2d) -> tuple[Tensor, Tensor]:
    scale = norm.weight / torch.sqrt(norm.running_var + norm.eps)
    return conv.weight * scale.view(-1, 1, 1, 1), norm.bias - norm.running_mean * scale


def folded(nets: Sequence[ExpressionNet], temperature: float) -> list[Folded]:
    """
    The members' layers without batch norms, rounded to float16. The heads are divided by `temperature` and by the
    number of members, so that the sum of the logits is their calibrated mean.
    """
    return [_folded_net(net, temperature * len(nets)) for net in nets]


@torch.no_grad()
def _folded_net(net: ExpressionNet, divisor: float) -> Folded:
    layers: Folded = {'stem': _fold(net.stem, net.stem_norm)}
    for i, block in enumerate(net.blocks):
        assert isinstance(block, Block)
        layers[f'block{i}.first'] = _fold(block.first, block.first_norm)
        layers[f'block{i}.second'] = _fold(block.second, block.second_norm)
        if not block.same:
            layers[f'block{i}.short'] = _fold(block.short, block.short_norm)
    layers['head'] = (net.head.weight / divisor, net.head.bias / divisor)
    return {name: (w.half().float(), b.half().float()) for name, (w, b) in layers.items()}


@torch.no_grad()
def run_folded(members: Sequence[Folded], x: Tensor) -> Tensor:
    """Calibrated logits [n, 7] of standardised tiles: what the app computes of a view."""
    return torch.stack([run_member(layers, x) for layers in members]).sum(0)


def run_member(layers: Folded, x: Tensor) -> Tensor:
    """The part [n, 7] of one member in the logits."""
    x = F.relu(F.conv2d(x, *layers['stem'], stride=2, padding=2))
    for i in range(sum(name.endswith('first') for name in layers)):
        first, second = layers[f'block{i}.first'], layers[f'block{i}.second']
        stride = _stride(layers, i)
        short = x
        if f'block{i}.short' in layers:
            short = F.conv2d(x, *layers[f'block{i}.short'], stride=stride)
        y = F.relu(F.conv2d(x, *first, stride=stride, padding=1))
        x = F.relu(F.conv2d(y, *second, padding=1) + short)
    return F.linear(x.mean((2, 3)), *layers['head'])


def _stride(layers: Folded, i: int) -> int:
    """A block with a shortcut of its own halves the map."""
    return 2 if f'block{i}.short' in layers else 1


def write_onnx(members: Sequence[Folded], path: Path) -> None:
    """Input `tiles` [n, 1, 48, 48] standardised, output `logits` [n, 7]; weights are named `netK.LAYER.weight`."""
    graph = HalfGraph()
    each = [_add_net(graph, f'net{k}', layers) for k, layers in enumerate(members)]
    graph.node('Sum', each, 'logits')
    graph.save(str(path), 'expression', ('tiles', ['n', 1, SIDE, SIDE]), ('logits', ['n', 7]))


def _add_net(graph: HalfGraph, net: str, layers: Folded) -> str:
    names = {
        name: [graph.weight(f'{net}.{name}.weight', w.numpy()), graph.weight(f'{net}.{name}.bias', b.numpy())]
        for name, (w, b) in layers.items()
    }

    def conv(layer: str, x: str, stride: int, pad: int) -> str:
        side = layers[layer][0].shape[2]
        return graph.node(
            'Conv', [x, *names[layer]], f'{net}.{layer}', kernel_shape=[side, side], strides=[stride] * 2, pads=[pad] * 4
        )

    def relu(x: str) -> str:
        return graph.node('Relu', [x], f'{x}.relu')

    x = relu(conv('stem', 'tiles', 2, 2))
    for i in range(sum(name.endswith('first') for name in layers)):
        stride = _stride(layers, i)
        short = conv(f'block{i}.short', x, stride, 0) if f'block{i}.short' in layers else x
        y = relu(conv(f'block{i}.first', x, stride, 1))
        y = conv(f'block{i}.second', y, 1, 1)
        x = relu(graph.node('Add', [y, short], f'{net}.block{i}.sum'))
    pooled = graph.node('GlobalAveragePool', [x], f'{net}.pooled')
    return graph.node('Gemm', [graph.node('Flatten', [pooled], f'{net}.flat'), *names['head']], f'{net}.logits', transB=1)


def read_onnx(path: Path) -> list[Folded]:
    """The members of a file that `write_onnx` wrote."""
    tensors = onnx.load(path).graph.initializer
    stored = {t.name: torch.from_numpy(numpy_helper.to_array(t).astype(np.float32)) for t in tensors}
    members: list[Folded] = []
    for name, weight in stored.items():
        net, _, layer = name.removesuffix('.weight').partition('.')
        if name.endswith('.weight'):
            while len(members) <= int(net.removeprefix('net')):
                members.append({})
            members[int(net.removeprefix('net'))][layer] = (weight, stored[f'{net}.{layer}.bias'])
    return members


def check_onnx(members: Sequence[Folded], path: Path, tiles: Tensor) -> float:
    """Largest difference between onnxruntime and PyTorch; raises above 1e-4."""
    session = onnxruntime.InferenceSession(path, providers=['CPUExecutionProvider'])
    (other,) = session.run(None, {'tiles': tiles.numpy()})
    difference = float(np.abs(other - run_folded(members, tiles).numpy()).max())
    if difference > TOLERANCE:
        raise ValueError(f'ONNX and PyTorch differ by {difference}')
    return difference


def golden_tiles() -> np.ndarray:
    """
    Four tiles [4, 48, 48] uint8 that models/expression-aura.ts draws too: noise from a linear congruential generator
    (Numerical Recipes' constants), and then the same noise over ever larger squares.
    """
    state = 1
    out = np.empty((4, SIDE, SIDE), np.uint8)
    for k in range(4):
        coarse = 1 << k
        cells = SIDE // coarse
        noise = np.empty((cells, cells), np.uint8)
        for i in range(cells * cells):
            state = (1664525 * state + 1013904223) % 2**32
            noise[i // cells, i % cells] = state >> 24
        out[k] = noise.repeat(coarse, 0).repeat(coarse, 1)
    return out
