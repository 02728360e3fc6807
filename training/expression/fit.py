"""Fitting: AdamW over one cycle of the rate, an average of the weights, a checkpoint an epoch."""
from __future__ import annotations

import copy
import math
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from ..common.args import Args
from ..common.runlog import RunLog
from ..common.scores import accuracy, macro_f1
from .augment import Augment
from .data import Tiles
from .net import ExpressionNet, standardise

BATCH = 128
PEAK = 4e-3
DECAY = 0.05
SMOOTHING = 0.1
AVERAGE = 0.999
FOLLOW = 4
"""The average follows every fourth update."""
STRONG = 0.6
"""Share of the fitting with erasing and mixing; the rest, at low rates, sees tiles as they will come."""
RARE = 0.3
"""Class weights are the counts to the power of -RARE, mean 1: disgust is 1 in 60."""


def as_batch(grey: np.ndarray) -> Tensor:
    """uint8 tiles [n, 48, 48] as floats [n, 1, 48, 48]."""
    return torch.from_numpy(grey).float().unsqueeze(1)


@torch.no_grad()
def logits_of(net: nn.Module, grey: np.ndarray) -> np.ndarray:
    """Logits [n, 7] of tiles as they are."""
    net.eval()
    out = []
    for i in range(0, len(grey), 512):
        x = standardise(as_batch(grey[i : i + 512])).contiguous(memory_format=torch.channels_last)
        out.append(net(x))
    return torch.cat(out).numpy()


def _rate(progress: float) -> float:
    """Learning rate over its peak: up in a line for the first tenth, then down along a cosine."""
    if progress < 0.1:
        return 0.04 + 0.96 * progress / 0.1
    return 0.5 * (1 + math.cos(math.pi * min(1.0, (progress - 0.1) / 0.9))) + 1e-3


def _soft_loss(logits: Tensor, target: Tensor, weights: Tensor) -> Tensor:
    per_item = -(target * F.log_softmax(logits, 1)).sum(1)
    weight = (target * weights).sum(1)
    return (per_item * weight).sum() / weight.sum()


@dataclass(frozen=True)
class Member:
    """One of the nets whose logits are averaged."""

    name: str
    widths: tuple[int, int, int]
    seed: int
    """Added to the seed asked for."""


@dataclass(frozen=True)
class Fitted:
    """A member's averaged net, and how it came about."""

    net: ExpressionNet
    name: str
    epochs: int
    minutes: float
    command: str


MEMBERS = (Member('first', (32, 64, 128), 0), Member('second', (28, 56, 112), 1))


def fit(tiles: Tiles, args: Args, log: RunLog) -> list[Fitted]:
    """Fits the members on `train`; `calibrate` is only watched."""
    grey, label = tiles.of('train')
    if args.limit:
        grey, label = grey[: args.limit], label[: args.limit]
    hard = F.one_hot(torch.from_numpy(label), 7).float()
    targets = hard * (1 - SMOOTHING) + SMOOTHING / 7
    return [_cycle(member, as_batch(grey), targets, hard.sum(0), tiles, args, log) for member in MEMBERS]


def _cycle(part: Member, x_all: Tensor, y_all: Tensor, counts: Tensor, tiles: Tiles, args: Args,
           log: RunLog) -> Fitted:
    """One member, over one cycle of the rate; goes on from its own checkpoint."""
    torch.manual_seed(args.seed + part.seed)
    rng = torch.Generator().manual_seed(args.seed + part.seed)
    weights = counts.clamp(min=1).pow(-RARE)
    weights = weights / (weights * counts / counts.sum()).sum()
    net = ExpressionNet(part.widths).to(memory_format=torch.channels_last)
    average = copy.deepcopy(net)
    groups = [p for p in net.parameters() if p.ndim > 1], [p for p in net.parameters() if p.ndim <= 1]
    optimiser = torch.optim.AdamW(
        [{'params': groups[0], 'weight_decay': DECAY}, {'params': groups[1], 'weight_decay': 0.0}],
        lr=PEAK,
        fused=True,
    )
    epoch, spent, updates, command = 0, 0.0, 0, args.command()
    checkpoint = args.out / f'{part.name}.pt'
    if checkpoint.exists() and not args.fresh:
        state = torch.load(checkpoint, weights_only=True)
        net.load_state_dict(state['net'])
        average.load_state_dict(state['average'])
        optimiser.load_state_dict(state['optimiser'])
        rng.set_state(state['rng'])
        epoch, spent, updates = state['epoch'], state['spent'], state['updates']
        command = state['command'] if args.export_only else command
        log.write('resumed', member=part.name, epoch=epoch, spent=spent)
    progress = max(epoch / args.epochs, spent / (60 * args.minutes))
    if args.export_only or progress >= 1:
        return Fitted(average.eval(), part.name, epoch, spent / 60, command)
    run, augment = torch.compile(net), Augment(rng, BATCH)
    followed, followers = _tensors(net), _tensors(average)
    steps = len(x_all) // BATCH
    while progress < 1:
        began = time.monotonic()
        net.train()
        order = torch.randperm(len(x_all), generator=rng)
        losses = 0.0
        for step in range(steps):
            pick = order[step * BATCH : (step + 1) * BATCH]
            # The cycle ends with the epochs or with the minutes, whichever comes first.
            now = spent + time.monotonic() - began
            progress = max((epoch + step / steps) / args.epochs, now / (60 * args.minutes))
            for group in optimiser.param_groups:
                group['lr'] = PEAK * _rate(progress)
            augment.strong = progress < STRONG
            x, y = augment.mixed(augment(x_all[pick]), y_all[pick])
            x = x.contiguous(memory_format=torch.channels_last)
            with torch.autocast('cpu', torch.bfloat16):
                logits = run(x)
            loss = _soft_loss(logits.float(), y, weights)
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            optimiser.step()
            losses += loss.item()
            updates += 1
            if updates % FOLLOW == 0:
                keep = min(AVERAGE, updates / (updates + 10)) ** FOLLOW
                torch._foreach_lerp_(followers, followed, 1 - keep)
        epoch += 1
        spent += time.monotonic() - began
        progress = max(epoch / args.epochs, spent / (60 * args.minutes))
        held, truth = tiles.of('calibrate')
        guess = logits_of(average, held).argmax(1)
        log.write(
            'epoch',
            member=part.name,
            epoch=epoch,
            loss=losses / steps,
            rate=optimiser.param_groups[0]['lr'],
            heldAccuracy=accuracy(truth, guess),
            heldMacroF1=macro_f1(truth, guess, 7),
            minutes=spent / 60,
        )
        _save(checkpoint, net, average, optimiser, rng, epoch, spent, updates, command)
    return Fitted(average.eval(), part.name, epoch, spent / 60, command)


def _tensors(net: nn.Module) -> list[Tensor]:
    """The net's weights and running means, by reference."""
    return [t.detach() for t in net.state_dict().values() if t.is_floating_point()]


def _save(path: Path, net: nn.Module, average: nn.Module, optimiser: torch.optim.Optimizer, rng: torch.Generator,
          epoch: int, spent: float, updates: int, command: str) -> None:
    half_done = path.with_suffix('.part')
    torch.save(
        {
            'net': net.state_dict(),
            'average': average.state_dict(),
            'optimiser': optimiser.state_dict(),
            'rng': rng.get_state(),
            'epoch': epoch,
            'spent': spent,
            'updates': updates,
            'command': command,
        },
        half_done,
    )
    half_done.replace(path)
