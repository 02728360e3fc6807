"""Fitting: cross-entropy weighted by class plus Dice, AdamW, a falling rate, an average of the weights."""
from __future__ import annotations

import copy
import math
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from ..common.args import Args
from ..common.runlog import RunLog
from . import CLASSES, GREY, HEIGHT, WIDTH
from .data import UNKNOWN, Street
from .net import Parser

BATCH, RATE, HEAD, DECAY, AVERAGE, DICE = 8, 4e-4, 2e-3, 0.01, 0.996, 0.5
"""Pictures a step, rates of the backbone and the rest, weight decay, average of the weights, weight of the Dice loss."""
ZOOM, SHIFT, TURN, LIGHT, CONTRAST, CAST = (0.75, 1.3), 0.12, 8.0, 0.25, 0.2, 0.08
JUDGED = ('top', 'bottom', 'dress', 'outerwear', 'shoes')


def tensor_of(pictures: np.ndarray) -> Tensor:
    """[n, 3, h, w] in -1..1."""
    return torch.from_numpy(np.ascontiguousarray(pictures)).permute(0, 3, 1, 2).float() / 127.5 - 1


def augmented(pictures: np.ndarray, masks: np.ndarray, rng: torch.Generator) -> tuple[Tensor, Tensor]:
    """Moved, turned, mirrored and under other light; the masks go along."""
    x, n, ground = tensor_of(pictures), len(pictures), GREY / 127.5 - 1
    around = lambda count, most: (torch.rand(count, generator=rng) * 2 - 1) * most  # noqa: E731
    zoom = 1 / (ZOOM[0] + torch.rand(n, generator=rng) * (ZOOM[1] - ZOOM[0]))
    angle, flip = around(n, math.radians(TURN)), torch.where(torch.rand(n, generator=rng) < 0.5, -1.0, 1.0)
    c, s, aspect = torch.cos(angle) * zoom, torch.sin(angle) * zoom, HEIGHT / WIDTH
    theta = torch.stack([torch.stack([c * flip, -s * aspect, around(n, SHIFT)], 1), torch.stack([s * flip / aspect, c, around(n, SHIFT)], 1)], 1)
    grid = F.affine_grid(theta, [n, 3, HEIGHT, WIDTH], align_corners=False)
    x = F.grid_sample(x - ground, grid, 'bilinear', 'zeros', align_corners=False) + ground
    truth = torch.from_numpy(np.ascontiguousarray(masks)).float()[:, None]
    truth = F.grid_sample(truth, grid, 'nearest', 'zeros', align_corners=False)[:, 0].long()
    gain = (1 + around(n, LIGHT)).view(-1, 1, 1, 1) * (1 + around(n * 3, CAST)).view(-1, 3, 1, 1)
    x = (x + 1) * gain
    mean = x.mean((1, 2, 3), keepdim=True)
    return ((x - mean) * (1 + around(n, CONTRAST)).view(-1, 1, 1, 1) + mean).clamp(0, 2) - 1, truth


def loss_of(logits: Tensor, truth: Tensor, weights: Tensor) -> Tensor:
    """Of logits [n, k, h/4, w/4] against classes [n, h, w]: each cell against the pixel in its middle."""
    small = truth[:, 1::4, 1::4]
    known = small != UNKNOWN
    loss = F.cross_entropy(logits, torch.where(known, small, -100), weights, ignore_index=-100)
    shares = F.softmax(logits, 1) * known[:, None]
    hot = F.one_hot(torch.where(known, small, 0), len(CLASSES)).permute(0, 3, 1, 2).float() * known[:, None]
    both, sums, there = (shares * hot).sum((0, 2, 3)), (shares + hot).sum((0, 2, 3)), hot.sum((0, 2, 3)) > 0
    return loss + DICE * (1 - 2 * both / (sums + 1))[there].mean()


@torch.no_grad()
def classes_of(net: Parser, pictures: np.ndarray) -> np.ndarray:
    """The likeliest class of each pixel [n, 384, 256]."""
    net.eval()
    out = []
    for i in range(0, len(pictures), 16):
        logits = net(tensor_of(pictures[i : i + 16]).contiguous(memory_format=torch.channels_last))
        out.append(F.interpolate(logits, (HEIGHT, WIDTH), mode='bilinear').argmax(1).byte())
    return torch.cat(out).numpy()


def ious(guess: np.ndarray, truth: np.ndarray) -> dict[str, float]:
    """Mean over photos that have the slot of its intersection over union, and of all clothes."""
    known = truth != UNKNOWN
    of = {}
    for name in CLASSES[2:]:
        k = CLASSES.index(name)
        g, t = (guess == k) & known, truth == k
        there = t.sum((1, 2)) > 150
        of[name] = float(((g & t).sum((1, 2)) / np.maximum((g | t).sum((1, 2)), 1))[there].mean()) if there.any() else 0.0
    g, t = (guess >= 2) & known, (truth >= 2) & known
    of['clothes'] = float(((g & t).sum((1, 2)) / np.maximum((g | t).sum((1, 2)), 1)).mean())
    of['slots'] = float(np.mean([of[name] for name in JUDGED]))
    return of


def fit(street: Street, args: Args, log: RunLog, out: Path) -> Parser:
    """Fits on `train`, keeps the last average; goes on from `out` where a fit was cut short."""
    torch.manual_seed(args.seed)
    net = Parser()
    net.backbone.load_imagenet()
    net = net.to(memory_format=torch.channels_last)
    average = copy.deepcopy(net)
    optimiser = torch.optim.AdamW(
        [{'params': net.backbone.parameters(), 'peak': RATE}, {'params': [p for n, p in net.named_parameters() if not n.startswith('backbone')], 'peak': HEAD}],
        lr=RATE, weight_decay=DECAY,
    )
    rng = torch.Generator().manual_seed(args.seed)
    train, val = np.flatnonzero(street.split == 'train'), np.flatnonzero(street.split == 'val')
    if args.limit:
        train, val = train[: args.limit], val[: args.limit]
    counts = np.bincount(street.masks[train].ravel(), minlength=256)[: len(CLASSES)]
    weights = torch.from_numpy((counts.mean() / np.maximum(counts, 1)) ** 0.25).float()
    epoch, updates, began = 0, 0, time.monotonic()
    if out.exists() and not args.fresh:
        state = torch.load(out, weights_only=True)
        net.load_state_dict(state['net'])
        average.load_state_dict(state['average'])
        if args.export_only:
            return average.eval()
        optimiser.load_state_dict(state['optimiser'])
        epoch, updates = state['epoch'], state['updates']
    steps = len(train) // BATCH
    while epoch < args.epochs:
        net.train()
        order, losses = train[torch.randperm(len(train), generator=rng).numpy()], 0.0
        for step in range(steps):
            progress = (epoch + step / steps) / args.epochs
            for group in optimiser.param_groups:
                group['lr'] = group['peak'] * min(1.0, (updates + 1) / 100) * (0.5 * (1 + math.cos(math.pi * progress)) + 0.005)
            pick = order[step * BATCH : (step + 1) * BATCH]
            x, truth = augmented(street.pictures[pick], street.masks[pick], rng)
            with torch.autocast('cpu', torch.bfloat16):
                logits = net(x.contiguous(memory_format=torch.channels_last))
            loss = loss_of(logits.float(), truth, weights)
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 2.0)
            optimiser.step()
            losses += loss.item()
            updates += 1
            with torch.no_grad():
                for kept, new in zip(average.state_dict().values(), net.state_dict().values(), strict=True):
                    if kept.is_floating_point():
                        kept.lerp_(new, 1 - min(AVERAGE, updates / (updates + 10)))
        epoch += 1
        log.write('parts', epoch=epoch, loss=losses / max(steps, 1), **ious(classes_of(average, street.pictures[val]), street.masks[val]), minutes=(time.monotonic() - began) / 60)
        torch.save({'net': net.state_dict(), 'average': average.state_dict(), 'optimiser': optimiser.state_dict(), 'epoch': epoch, 'updates': updates}, out)
    return average.eval()
