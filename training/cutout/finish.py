"""The cut-out as one ONNX file, checked, measured on `judge`, with its card."""
from __future__ import annotations

import time
from pathlib import Path

import numpy as np
import onnxruntime
import torch

from ..common.args import ROOT, Args
from ..common.card import write_card
from ..common.onnx_layers import Writer
from ..common.runlog import RunLog
from . import MASK, SIDE
from .data import TEACHER, Shots
from .fit import full, ious, tensor_of
from .judge import compared, teachers_masks
from .net import KEPT, CutOutNet

NAME = 'cut-out'
FILE = ROOT / f'models/trained/{NAME}.onnx'
TOLERANCE = 0.05
"""Largest difference of a probability that float16 weights may make."""
LEAST = 0.95
"""Mean IoU with the teacher from which the net takes its place."""


def write_onnx(net: CutOutNet, path: Path) -> None:
    """Input `image` [1, 3, 224, 224] in -1..1, output `mask` [1, 1, 112, 112], 0..1."""
    w = Writer()
    g = w.g
    fine, *maps = w.backbone(net.backbone, 'image', KEPT)
    sides = [w.conv(f'side{k}', x, layer.weight, layer.bias) for k, (x, layer) in enumerate(zip(maps, net.sides, strict=True))]
    y = w.separable('context', sides[3], net.context)
    y = g.node('Add', [y, g.node('GlobalAveragePool', [y], 'whole')], 'context.whole')
    for k in (2, 1, 0):
        y = w.separable(f'step{k}', g.node('Add', [w.up(y, 2), sides[k]], f'sum{k}'), net.steps[k])
    y = w.up(w.conv('narrow', y, net.narrow.weight, net.narrow.bias), 2)
    y = g.node('Add', [y, w.conv('fine', fine, net.fine.weight, net.fine.bias)], 'sum.fine')
    y = w.separable('finish', y, net.finish[0])
    g.node('Sigmoid', [w.conv('logits', y, net.finish[1].weight, net.finish[1].bias)], 'mask')
    g.save(str(path), NAME, ('image', [1, 3, SIDE, SIDE]), ('mask', [1, 1, MASK, MASK]))


def _session(path: Path) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    return onnxruntime.InferenceSession(str(path), options, providers=['CPUExecutionProvider'])


def _milliseconds(path: Path, rounds: int = 15) -> float:
    """Least time of one run on one thread: the machine may be busy with something else."""
    session = _session(path)
    given = session.get_inputs()[0]
    x, times = np.zeros(given.shape, np.float32), []
    for _ in range(rounds):
        began = time.perf_counter()
        session.run(None, {given.name: x})
        times.append((time.perf_counter() - began) * 1000)
    return round(min(times), 1)


@torch.no_grad()
def finish(net: CutOutNet, shots: Shots, args: Args, log: RunLog) -> None:
    """Writes, checks and measures what the file says, not what the net in memory does."""
    net = net.eval()
    path = args.out / FILE.name
    write_onnx(net, path)
    session = _session(path)

    def masks(which: np.ndarray) -> np.ndarray:
        x = tensor_of(shots.pictures[which]).numpy()
        return np.concatenate([session.run(None, {'image': x[i : i + 1]})[0][0] for i in range(len(x))])

    some = np.flatnonzero(shots.part == 'judge')[:20]
    apart = np.abs(net(tensor_of(shots.pictures[some])).sigmoid()[:, 0].numpy() - masks(some))
    if apart.mean() > TOLERANCE / 50 or np.quantile(apart, 0.9999) > TOLERANCE:
        raise ValueError(f'the file differs from the net by {apart.max()}')
    judge, street = np.flatnonzero(shots.part == 'judge'), np.flatnonzero(shots.part == 'street')
    theirs = teachers_masks(args.data, shots, judge)
    ours, people = full(masks(judge)), full(shots.masks[street] / 255)
    of = {
        'withTeacher': compared(ours, theirs, shots.sender[judge], args.seed),
        'streetPeople': {
            'cutOut': compared(full(masks(street)), people, shots.sender[street], args.seed),
            'teacher': compared(teachers_masks(args.data, shots, street), people, shots.sender[street], args.seed),
        },
        'milliseconds': {'cutOut': _milliseconds(path), 'teacher': _milliseconds(TEACHER)},
    }
    np.savez(args.out / 'judged.npz', ours=ours, iou=ious(ours, theirs), path=shots.path[judge])
    log.write('judged', **of)
    if of['withTeacher']['meanIoU']['mean'] < LEAST or args.limit:  # type: ignore[index]
        print(f'cutout: not near enough to its teacher to be shipped, kept in {args.out}')
        return
    FILE.write_bytes(path.read_bytes())
    write_card(FILE, name=NAME, card={
        'summary': 'Which pixels of a photo are of the thing that it shows, whatever the thing is.',
        'data': 'Clothing dataset (CC0), folds 2 to 4, as U2-Netp (Apache-2.0) cuts it out; Clothing Co-Parsing (repository Apache-2.0), part train, its people against the ground; started from our garment parser, and that from MobileNetV1 (Apache-2.0)',
        'split': 'by sender, the folds of the clothing data: 2 to 4 fitted, 1 looked at while fitting, 0 judged; street photos by training/splits/street.json',
        'seed': args.seed, 'command': args.command(),
        'architecture': f'MobileNetV1 at {SIDE} x {SIDE} with a feature pyramid of depthwise-separable convolutions, 96 channels, and 32 at half of the size',
        'parameters': sum(p.numel() for p in net.parameters()),
        'reference': 'U2-Netp, its teacher: what is measured on single garments is how near it comes to it, not how right either is. Only the people of street photos were drawn by people; the net has learnt from masks of that set, its teacher has not.',
        'onnxMaxDifference': round(float(apart.max()), 5),
        'metrics': of,
        'limits': 'Takes the most striking thing, which may be a hanger or a pattern of the bed. Things other than clothes and people were never seen. Details under about one part in a hundred of the photo (straps, laces, hooks) are lost.',
    })
