"""Batch norms folded, the head divided by the temperature, written as ONNX, checked."""
from __future__ import annotations

from pathlib import Path

import numpy as np
import onnxruntime
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from ..common.halves import HalfGraph
from .net import SIDE, Block, ExpressionNet

Folded = dict[str, tuple[Tensor, Tensor]]
"""Weight and bias by the name of the layer."""
TOLERANCE = 1e-4


def _fold(conv: nn.Conv2d, norm: nn.BatchNorm2d) -> tuple[Tensor, Tensor]:
    scale = norm.weight / torch.sqrt(norm.running_var + norm.eps)
    return conv.weight * scale.view(-1, 1, 1, 1), norm.bias - norm.running_mean * scale


@torch.no_grad()
def folded(net: ExpressionNet, temperature: float) -> Folded:
    """The net's layers without batch norms, its logits divided by `temperature`, rounded to float16."""
    layers: Folded = {'stem': _fold(net.stem, net.stem_norm)}
    for i, block in enumerate(net.blocks):
        assert isinstance(block, Block)
        layers[f'block{i}.first'] = _fold(block.first, block.first_norm)
        layers[f'block{i}.second'] = _fold(block.second, block.second_norm)
        if not block.same:
            layers[f'block{i}.short'] = _fold(block.short, block.short_norm)
    layers['head'] = (net.head.weight / temperature, net.head.bias / temperature)
    return {name: (w.half().float(), b.half().float()) for name, (w, b) in layers.items()}


@torch.no_grad()
def run_folded(layers: Folded, x: Tensor) -> Tensor:
    """Calibrated logits [n, 7] of standardised tiles: what the app computes."""
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


def write_onnx(layers: Folded, path: Path) -> None:
    """Input `tiles` [n, 1, 48, 48] standardised, output `logits` [n, 7]."""
    graph = HalfGraph()
    names = {
        name: [graph.weight(f'{name}.weight', w.numpy()), graph.weight(f'{name}.bias', b.numpy())]
        for name, (w, b) in layers.items()
    }

    def conv(layer: str, x: str, stride: int, pad: int) -> str:
        side = layers[layer][0].shape[2]
        return graph.node(
            'Conv', [x, *names[layer]], layer, kernel_shape=[side, side], strides=[stride] * 2, pads=[pad] * 4
        )

    def relu(x: str) -> str:
        return graph.node('Relu', [x], f'{x}.relu')

    x = relu(conv('stem', 'tiles', 2, 2))
    for i in range(sum(name.endswith('first') for name in layers)):
        stride = _stride(layers, i)
        short = conv(f'block{i}.short', x, stride, 0) if f'block{i}.short' in layers else x
        y = relu(conv(f'block{i}.first', x, stride, 1))
        y = conv(f'block{i}.second', y, 1, 1)
        x = relu(graph.node('Add', [y, short], f'block{i}.sum'))
    pooled = graph.node('Flatten', [graph.node('GlobalAveragePool', [x], 'pooled')], 'flat')
    graph.node('Gemm', [pooled, *names['head']], 'logits', transB=1)
    graph.save(str(path), 'expression', ('tiles', ['n', 1, SIDE, SIDE]), ('logits', ['n', 7]))


def check_onnx(layers: Folded, path: Path, tiles: Tensor) -> float:
    """Largest difference between onnxruntime and PyTorch; raises above 1e-4."""
    session = onnxruntime.InferenceSession(path, providers=['CPUExecutionProvider'])
    (other,) = session.run(None, {'tiles': tiles.numpy()})
    difference = float(np.abs(other - run_folded(layers, tiles).numpy()).max())
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
