"""The parser as one ONNX file, checked, measured on `test`, with its card."""
from __future__ import annotations

from pathlib import Path

import numpy as np
import onnxruntime
import torch

from ..common.args import ROOT, Args
from ..common.card import write_card
from ..common.onnx_layers import Writer
from ..common.runlog import RunLog
from . import CLASSES, HEIGHT, WIDTH
from .data import Street
from .fit import classes_of, ious, tensor_of
from .net import Parser

FILE = ROOT / 'models/trained/garment-parts.onnx'
TOLERANCE = 0.05
"""Largest difference of a probability that float16 weights may make."""


def write_onnx(net: Parser, path: Path) -> None:
    """Input `image` [1, 3, 384, 256] in -1..1, output `classes` [1, 11, 96, 64], probabilities."""
    w = Writer()
    g = w.g
    maps = w.backbone(net.backbone, 'image', (2, 4, 10, 12))
    sides = [w.conv(f'side{k}', x, layer.weight, layer.bias) for k, (x, layer) in enumerate(zip(maps, net.sides, strict=True))]
    y = w.separable('context', sides[3], net.context)
    y = g.node('Add', [y, g.node('GlobalAveragePool', [y], 'whole')], 'context.whole')
    for k in (2, 1, 0):
        y = w.separable(f'step{k}', g.node('Add', [w.up(y, 2), sides[k]], f'sum{k}'), net.steps[k])
    y = w.separable('last', y, net.last[0])
    g.node('Softmax', [w.conv('logits', y, net.last[1].weight, net.last[1].bias)], 'classes', axis=1)
    g.save(str(path), 'garment-parts', ('image', [1, 3, HEIGHT, WIDTH]), ('classes', [1, len(CLASSES), HEIGHT // 4, WIDTH // 4]))


@torch.no_grad()
def finish(net: Parser, street: Street, args: Args, log: RunLog) -> None:
    """Writes, checks and measures."""
    net = net.eval()
    write_onnx(net, FILE)
    test = np.flatnonzero(street.split == 'test')
    x = tensor_of(street.pictures[test[:20]])
    session = onnxruntime.InferenceSession(str(FILE), providers=['CPUExecutionProvider'])
    theirs = np.concatenate([session.run(None, {'image': x[i : i + 1].numpy()})[0] for i in range(len(x))])
    apart = np.abs(net(x).softmax(1).numpy() - theirs)
    if apart.mean() > TOLERANCE / 50 or np.quantile(apart, 0.9999) > TOLERANCE:
        raise ValueError(f'the file differs from the net by {apart.max()}')
    scores = {part: ious(classes_of(net, street.pictures[np.flatnonzero(street.split == part)]), street.masks[np.flatnonzero(street.split == part)]) for part in ('val', 'test')}
    rounded = {part: {k: round(v, 4) for k, v in of.items()} for part, of in scores.items()}
    log.write('judged', **rounded)
    write_card(FILE, name='garment-parts', card={
        'summary': 'Which garment each part of a standing person shows: ten slots and skin.',
        'data': 'Clothing Co-Parsing (repository Apache-2.0; Yang, Luo, Lin, CVPR 2014), part train; started from MobileNetV1 (Apache-2.0)',
        'split': 'training/splits/street.json, by blocks of 20 neighbours; nothing was chosen on test',
        'seed': args.seed, 'command': args.command(),
        'architecture': 'MobileNetV1 at 256 x 384 with a feature pyramid of depthwise-separable convolutions, 96 channels',
        'parameters': sum(p.numel() for p in net.parameters()),
        'order': list(CLASSES), 'onnxMaxDifference': round(float(apart.max()), 5),
        'metrics': {'meanIoU': rounded},
        'limits': 'One person, upright, in street clothes of 2010 to 2013, mostly women; seated people and crowds were never seen.',
    })
