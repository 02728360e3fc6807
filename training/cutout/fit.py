"""Fitting to the teacher's soft masks: cross-entropy, heavier at edges, plus soft IoU; small pictures first."""
from __future__ import annotations

import copy
import math
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from ..common.args import ROOT, Args
from ..common.runlog import RunLog
from . import SIDE, STORED
from .augment import Augment
from .data import Shots
from .net import CutOutNet

PARSER = ROOT / 'training/runs/parts/parts.pt'
EPOCH, BATCH, RATE, PYRAMID, HEAD, DECAY, AVERAGE, EDGE = 2000, 8, 3e-4, 1e-3, 2e-3, 0.01, 0.995, 4.0
"""
Pictures an epoch and a step, rates of the trunk, of the parser's pyramid and of what is new, weight decay, average of
the weights, weight of an edge over a plain place.
"""
FROZEN = 5
"""Pairs of the trunk that stay: edges and textures look alike on people and on beds."""
SIDES = ((0.35, (128,)), (1.0, (160, 192, SIDE)))
"""Until which share of the fitting pictures have which sides, drawn step by step."""


def tensor_of(pictures: np.ndarray, side: int = SIDE) -> Tensor:
    """Bytes [n, h, w, 3] as the net's input [n, 3, side, side], -1..1."""
    x = torch.from_numpy(np.ascontiguousarray(pictures)).permute(0, 3, 1, 2).float() / 127.5 - 1
    return F.interpolate(x, (side, side), mode='bilinear', antialias=True, align_corners=False)


def loss_of(logits: Tensor, truth: Tensor) -> Tensor:
    """Of logits against soft truth, both [n, 1, h, w]."""
    weights = 1 + EDGE * 2 * (truth - F.avg_pool2d(truth, 9, 1, 4, count_include_pad=False)).abs()
    cross = (F.binary_cross_entropy_with_logits(logits, truth, reduction='none') * weights).mean()
    p = logits.sigmoid()
    both, either = torch.minimum(p, truth).sum((1, 2, 3)), torch.maximum(p, truth).sum((1, 2, 3))
    return cross + (1 - (both + 1) / (either + 1)).mean()


@torch.no_grad()
def masks_of(net: CutOutNet, pictures: np.ndarray) -> np.ndarray:
    """Soft masks [n, 112, 112], 0..1."""
    net.eval()
    out = [net(tensor_of(pictures[i : i + 16]).contiguous(memory_format=torch.channels_last)).sigmoid()[:, 0] for i in range(0, len(pictures), 16)]
    return torch.cat(out).numpy()


def full(masks: np.ndarray) -> np.ndarray:
    """Masks [n, h, w] stretched to [n, 256, 256]."""
    return F.interpolate(torch.from_numpy(masks.astype(np.float32))[:, None], (STORED, STORED), mode='bilinear', align_corners=False)[:, 0].numpy()


def ious(guess: np.ndarray, truth: np.ndarray) -> np.ndarray:
    """Intersection over union of each pair of soft masks [n, h, w], 0..1, cut at one half; 1 where both are empty."""
    g, t = guess >= 0.5, truth >= 0.5
    either = (g | t).sum((1, 2))
    return np.where(either > 0, (g & t).sum((1, 2)) / np.maximum(either, 1), 1.0)


def fit(shots: Shots, args: Args, log: RunLog, out: Path) -> CutOutNet:
    """Fits on part `fit`, keeps the last average; goes on from `out` where a fit was cut short."""
    net = CutOutNet()
    net.load_parser(PARSER)
    net = net.to(memory_format=torch.channels_last)
    average = copy.deepcopy(net)
    net.backbone.frozen(FROZEN)
    rates = {'backbone': RATE, 'narrow': HEAD, 'fine': HEAD, 'finish': HEAD}
    groups = [{'params': [p for p in part.parameters() if p.requires_grad], 'peak': rates.get(name, PYRAMID)} for name, part in net.named_children()]
    optimiser = torch.optim.AdamW(groups, lr=RATE, weight_decay=DECAY)
    fitted, chosen = np.flatnonzero(shots.part == 'fit'), np.flatnonzero(shots.part == 'choose')
    if args.limit:
        fitted, chosen = fitted[: args.limit], chosen[: args.limit]
    epoch, updates, spent = 0, 0, 0.0
    if out.exists() and not args.fresh:
        state = torch.load(out, weights_only=True)
        net.load_state_dict(state['net'])
        average.load_state_dict(state['average'])
        if args.export_only:
            return average.eval()
        optimiser.load_state_dict(state['optimiser'])
        epoch, updates, spent = state['epoch'], state['updates'], state['minutes']
    steps = min(EPOCH, len(fitted)) // BATCH
    while epoch < args.epochs and spent < args.minutes:
        rng = torch.Generator().manual_seed(args.seed * 1000 + epoch)
        augment, began, losses, done = Augment(rng), time.monotonic(), 0.0, 0
        order = fitted[torch.randperm(len(fitted), generator=rng).numpy()]
        net.train()
        for step in range(steps):
            now = spent + (time.monotonic() - began) / 60
            if now >= args.minutes:
                break
            progress = min(1.0, max((epoch + step / steps) / args.epochs, now / args.minutes))
            sides = next(sides for until, sides in SIDES if progress <= until)
            side = sides[int(torch.randint(len(sides), (1,), generator=rng))]
            for group in optimiser.param_groups:
                group['lr'] = group['peak'] * min(1.0, (updates + 1) / 50) * (0.5 * (1 + math.cos(math.pi * progress)) + 0.005)
            pick = order[step * BATCH : (step + 1) * BATCH]
            x, truth = augment(shots.pictures[pick], shots.masks[pick], side)
            with torch.autocast('cpu', torch.bfloat16):
                logits = net(x.contiguous(memory_format=torch.channels_last))
            loss = loss_of(logits.float(), truth)
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 2.0)
            optimiser.step()
            losses += loss.item()
            done, updates = done + 1, updates + 1
            with torch.no_grad():
                for kept, value in zip(average.state_dict().values(), net.state_dict().values(), strict=True):
                    if kept.is_floating_point():
                        kept.lerp_(value, 1 - min(AVERAGE, updates / (updates + 10)))
        epoch += 1
        spent += (time.monotonic() - began) / 60
        some = chosen[:: max(1, len(chosen) // 64)]
        score = float(ious(full(masks_of(average, shots.pictures[some])), full(shots.masks[some] / 255)).mean())
        log.write('cutout', epoch=epoch, sides='/'.join(map(str, sides)), loss=losses / max(done, 1), iou=score, minutes=spent)
        torch.save({'net': net.state_dict(), 'average': average.state_dict(), 'optimiser': optimiser.state_dict(), 'epoch': epoch, 'updates': updates, 'minutes': spent}, out)
    return average.eval()
