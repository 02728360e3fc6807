"""First half: the ImageNet network fine-tuned to tell kinds of garments, laid out and worn."""
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
from ..common.mobilenet import MobileNet
from ..common.runlog import RunLog
from ..common.scores import accuracy, macro_f1
from .augment import Augment
from .labels import KINDS, WORN_NAMES

BATCH, WORN_SHARE = 32, 0.34
RATE, HEAD, DECAY, SMOOTH, AVERAGE, MIX = 4e-4, 2e-3, 0.02, 0.1, 0.998, 0.2
"""Rates of the backbone and the heads, weight decay, label smoothing, average of the weights, mixing (Zhang et al. 2018)."""
WARM, COARSE, LARGE = 1, 0.65, 224
"""Epochs with the backbone frozen; until this share of the epochs the pictures are small."""
SMALL = 160
DROP = 0.2


class Trunk(nn.Module):
    """Pictures in, 1024 numbers out, and logits over both sets of kinds."""

    def __init__(self) -> None:
        super().__init__()
        self.backbone = MobileNet()
        self.kind = nn.Linear(1024, len(KINDS))
        self.worn = nn.Linear(1024, len(WORN_NAMES))

    def features(self, x: Tensor) -> Tensor:
        """[n, 1024] of pictures in -1..1."""
        return self.backbone.maps(x)[2].mean((2, 3)).float()


@dataclass(frozen=True)
class Pictures:
    """Bytes [n, 224, 224, 3] with labels; `worn` says which set of kinds the label is of."""

    single: np.ndarray
    single_label: np.ndarray
    worn: np.ndarray
    worn_mask: np.ndarray
    worn_label: np.ndarray


def to_tensor(pictures: np.ndarray) -> Tensor:
    """[n, 3, h, w] in 0..1."""
    return torch.from_numpy(np.ascontiguousarray(pictures)).permute(0, 3, 1, 2).float() / 255


def last(x: Tensor) -> Tensor:
    return x.contiguous(memory_format=torch.channels_last)


@torch.no_grad()
def features_of(net: Trunk, pictures: np.ndarray, side: int = LARGE) -> np.ndarray:
    """[n, 1024] of pictures as they are."""
    net.eval()
    out = []
    for i in range(0, len(pictures), 64):
        x = to_tensor(pictures[i : i + 64])
        if side != x.shape[2]:
            x = F.interpolate(x, (side, side), mode='area')
        out.append(net.features(last(x * 2 - 1)))
    return torch.cat(out).numpy()


def balanced(label: np.ndarray, n: int) -> Tensor:
    """Shares by which rare kinds are drawn more often: the square root of how rare they are."""
    return torch.from_numpy((1 / np.maximum(np.bincount(label, minlength=n), 1)[label]) ** 0.5)


def fit_trunk(train: Pictures, val: Pictures, args: Args, log: RunLog, out: Path) -> Trunk:
    """Fits, keeping the average of the weights; goes on from `out` where a fit was cut short."""
    torch.manual_seed(args.seed)
    net = Trunk()
    net.backbone.load_imagenet()
    net = net.to(memory_format=torch.channels_last)
    average = copy.deepcopy(net)
    rng = torch.Generator().manual_seed(args.seed)
    augment = Augment(rng)
    heads = [*net.kind.parameters(), *net.worn.parameters()]
    optimiser = torch.optim.AdamW([{'params': net.backbone.parameters(), 'lr': RATE, 'peak': RATE}, {'params': heads, 'lr': HEAD, 'peak': HEAD}], weight_decay=DECAY)
    steps = len(train.single) * 10 // (BATCH * 10 - int(BATCH * WORN_SHARE * 10))
    n_worn = int(BATCH * WORN_SHARE)
    single_share, worn_share = balanced(train.single_label, len(KINDS)), balanced(train.worn_label, len(WORN_NAMES))
    epoch, updates, began = 0, 0, time.monotonic()
    if out.exists() and not args.fresh:
        state = torch.load(out, weights_only=True)
        net.load_state_dict(state['net'])
        average.load_state_dict(state['average'])
        if args.export_only:
            return average.eval()
        optimiser.load_state_dict(state['optimiser'])
        epoch, updates = state['epoch'], state['updates']
    while epoch < args.epochs:
        net.train()
        net.backbone.requires_grad_(epoch >= WARM)
        side = SMALL if epoch < COARSE * args.epochs else LARGE
        losses = 0.0
        singles = torch.multinomial(single_share, steps * (BATCH - n_worn), True, generator=rng).numpy().reshape(steps, -1)
        worns = torch.multinomial(worn_share, steps * n_worn, True, generator=rng).numpy().reshape(steps, -1)
        for step in range(steps):
            progress = (epoch + step / steps) / args.epochs
            rise = min(1.0, (updates + 1) / 200)
            for group in optimiser.param_groups:
                group['lr'] = group['peak'] * rise * (0.5 * (1 + math.cos(math.pi * progress)) + 0.005)
            worn = to_tensor(train.worn[worns[step]])
            hidden = torch.rand(n_worn, 1, 1, 1, generator=rng) < 0.5
            mask = F.interpolate(torch.from_numpy(train.worn_mask[worns[step]]).float()[:, None] / 255, worn.shape[2:], mode='bilinear')
            worn = torch.where(hidden, worn * mask + (1 - mask) * 124 / 255, worn)
            x = augment(torch.cat([to_tensor(train.single[singles[step]]), worn]), side) * 2 - 1
            n = BATCH - n_worn
            truth_a = F.one_hot(torch.from_numpy(train.single_label[singles[step]]), len(KINDS)).float()
            truth_b = F.one_hot(torch.from_numpy(train.worn_label[worns[step]]), len(WORN_NAMES)).float()
            if epoch >= WARM:
                lam = float(torch.distributions.Beta(MIX, MIX).sample())
                a, b = torch.randperm(n, generator=rng), torch.randperm(n_worn, generator=rng)
                x = lam * x + (1 - lam) * torch.cat([x[:n][a], x[n:][b]])
                truth_a, truth_b = lam * truth_a + (1 - lam) * truth_a[a], lam * truth_b + (1 - lam) * truth_b[b]
            with torch.autocast('cpu', torch.bfloat16):
                f = net.features(last(x))
            f = F.dropout(f, DROP)
            loss = F.cross_entropy(net.kind(f[:n]), truth_a, label_smoothing=SMOOTH) + 0.5 * F.cross_entropy(net.worn(f[n:]), truth_b, label_smoothing=SMOOTH)
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 2.0)
            optimiser.step()
            losses += loss.item()
            updates += 1
            with torch.no_grad():
                for kept, new in zip(average.parameters(), net.parameters(), strict=True):
                    kept.lerp_(new, 1 - min(AVERAGE, updates / (updates + 10)))
        epoch += 1
        log.write('trunk', epoch=epoch, side=side, loss=losses / steps, **measure(average, val, side), minutes=(time.monotonic() - began) / 60)
        torch.save({'net': net.state_dict(), 'average': average.state_dict(), 'optimiser': optimiser.state_dict(), 'epoch': epoch, 'updates': updates}, out)
    return average.eval()


@torch.no_grad()
def measure(net: Trunk, val: Pictures, side: int) -> dict[str, float]:
    """Accuracy and macro-F1 of single garments, accuracy of worn ones."""
    guess = net.kind(torch.from_numpy(features_of(net, val.single, side))).numpy()
    top3 = float((np.argsort(-guess, 1)[:, :3] == val.single_label[:, None]).any(1).mean())
    worn = net.worn(torch.from_numpy(features_of(net, val.worn, side))).argmax(1).numpy()
    return {
        'top1': accuracy(val.single_label, guess.argmax(1)),
        'top3': top3,
        'macroF1': macro_f1(val.single_label, guess.argmax(1), len(KINDS)),
        'worn': accuracy(val.worn_label, worn),
    }
