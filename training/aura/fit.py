"""
Fitting: cross-entropy against the engine's probabilities plus focal loss, AdamW, early stopping on `val`. What the net
sees without anything to learn (`AuraNet.look`) is kept of each drawn view, so that a pass takes seconds.
"""
from __future__ import annotations

import copy
import math
import time
from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from ..common.args import Args
from ..common.mobilenet import BACKBONE
from ..common.runlog import RunLog
from ..common.scores import accuracy, macro_f1
from ..common.tflite import read_layers
from . import COLOURS
from .augment import Augment
from .data import Samples
from .net import STEM, AuraNet, Seen
from .recipe import Ranges, Recipe

VIEWS, BATCH = 2560, 32
"""Augmented views of `train`, rare colours drawn more often and people in drawn clothes half as often; a step's."""
COMPARED = 8
"""Epochs of the random start: enough to compare it with the other at the same age."""
GAMMA, AVERAGE = 1.5, 0.98
"""
Of the focal loss; judged is an average of the weights. Head and constants both at 1e-3 unlearned what the constants knew:
macro-F1 on val fell under where it began.
"""


@dataclass(frozen=True)
class Views:
    """What the net sees of the views of `train` and of `val`, and what is true of them."""

    seen: Seen
    truth: Tensor
    judged: Seen
    judged_truth: Tensor
    label: np.ndarray


@dataclass(frozen=True)
class Fitted:
    net: AuraNet
    epochs: int
    minutes: float
    val: float
    """Macro-F1 on `val` of the epoch that was kept."""
    course: list[float]
    """The same before the first and after each epoch."""


def batch_of(samples: Samples, pick: np.ndarray) -> Tensor:
    """Cut-outs [n, 3, 224, 224] in 0..1."""
    return torch.from_numpy(samples.pictures[pick]).permute(0, 3, 1, 2).float() / 255


def look_at(net: AuraNet, samples: Samples, pick: np.ndarray, augment: Augment | None = None) -> Seen:
    """What the net sees of samples, each changed by `augment`."""
    seen = []
    for i in range(0, len(pick), BATCH):
        x = batch_of(samples, pick[i : i + BATCH])
        seen.append(net.look((augment(x) if augment else x) * 2 - 1))
    first, held, area, whole = (torch.cat(parts) for parts in zip(*seen, strict=True))
    return first, held, area, whole


@torch.no_grad()
def logits_of(net: AuraNet, seen: Seen) -> np.ndarray:
    """Logits [n, 10]."""
    return net.eval().answer(*seen).numpy()


def loss_of(logits: Tensor, truth: Tensor) -> Tensor:
    """Cross-entropy with the soft truth plus focal loss (Lin et al. 2017) on its colour."""
    logs = F.log_softmax(logits, 1)
    own = logs.gather(1, truth.argmax(1, keepdim=True)).squeeze(1)
    return (-(truth * logs).sum(1) - (1 - own.exp()) ** GAMMA * own).mean()


def start_of(start: str, seed: int) -> AuraNet:
    """
    The net before fitting: ImageNet's stem and the engine's constants; or, to compare, constants that do not know which
    colour is where: anchors dealt out anew among the colours, parts and colours alike. The form of the rule, its greys
    and its spreads stay.
    """
    torch.manual_seed(seed)
    net = AuraNet()
    net.stem.load(read_layers(BACKBONE, len(STEM)))
    if start == 'random':
        dealt = torch.randperm(len(net.evidence.hues))
        for parameter in (net.evidence.hues, net.evidence.lightness):
            parameter.data = parameter.data[dealt]
        net.shares.data.zero_()
        net.rarity.data.zero_()
    return net


def drawn_of(samples: Samples, args: Args, rng: torch.Generator) -> np.ndarray:
    """Indices of the views in `train`."""
    train, label = samples.where('train'), samples.label
    if args.limit:
        train = train[: args.limit]
    rare = (1 / np.maximum(np.bincount(label[train], minlength=len(COLOURS)), 1)[label[train]]) ** 0.5
    clothed = np.char.startswith(samples.kind[train], 'recoloured')
    share = torch.from_numpy(rare * np.where(clothed, 0.5, 1.0))
    return train[torch.multinomial(share, VIEWS, True, generator=rng).numpy()]


def views_of(samples: Samples, args: Args, ranges: Ranges) -> Views:
    """Draws and augments, once for every start."""
    net, rng = start_of('pretrained', args.seed), torch.Generator().manual_seed(args.seed)
    draws, val = drawn_of(samples, args, rng), samples.where('val')
    seen = look_at(net, samples, draws, Augment(rng, ranges))
    truth, judged_truth = (torch.from_numpy(samples.truth[pick]).float() for pick in (draws, val))
    return Views(seen, truth, look_at(net, samples, val), judged_truth, samples.label[val])


def fit(views: Views, start: str, recipe: Recipe, args: Args, log: RunLog) -> Fitted:
    """Fits all but the stem; the random start sees nothing of what the stem sees."""
    checkpoint = args.out / f'{start}.pt'
    began = time.monotonic()
    net, rng = start_of(start, args.seed), torch.Generator().manual_seed(args.seed)
    seen, judged = ((*s[:3], s[3] * (start != 'random')) for s in (views.seen, views.judged))
    head = [*net.mix.parameters(), *net.head.parameters()]
    constants = [*net.evidence.parameters(), net.shares, net.sharpness, net.rarity]
    groups = (
        {'params': head, 'rate': recipe.rate, 'weight_decay': recipe.decay},
        {'params': constants, 'rate': recipe.constants_rate, 'weight_decay': recipe.constants_decay},
    )
    optimiser = torch.optim.AdamW(groups, lr=recipe.rate)
    average = copy.deepcopy(net)
    course: list[float] = []
    told: dict[str, float] = {}
    best, kept, at, steps = -1.0, copy.deepcopy(net.state_dict()), 0, VIEWS // BATCH
    last = args.epochs if start == 'pretrained' else min(COMPARED, args.epochs)
    for epoch in range(last + 1):
        logits = logits_of(average, judged)
        guess = logits.argmax(1)
        told['valLoss'] = loss_of(torch.from_numpy(logits), views.judged_truth).item()
        score = macro_f1(views.label, guess, len(COLOURS))
        course.append(round(score, 4))
        minutes = (time.monotonic() - began) / 60
        log.write('epoch', start=start, epoch=epoch, valMacroF1=score, valAccuracy=accuracy(views.label, guess), minutes=minutes, **told)
        if score > best:
            best, kept, at = score, copy.deepcopy(average.state_dict()), epoch
        if epoch == last or epoch - at >= recipe.patience or minutes > args.minutes:
            break
        order = torch.randperm(VIEWS, generator=rng)
        net.train()
        total = 0.0
        for step in range(steps):
            for group in optimiser.param_groups:
                group['lr'] = group['rate'] * (0.5 * (1 + math.cos(math.pi * (epoch + step / steps) / args.epochs)) + 0.01)
            pick = order[step * BATCH : (step + 1) * BATCH]
            loss = loss_of(net.answer(*(v[pick] for v in seen)), views.truth[pick])
            total += loss.item()
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            optimiser.step()
            with torch.no_grad():
                for follower, followed in zip(average.parameters(), net.parameters(), strict=True):
                    follower.lerp_(followed, 1 - AVERAGE)
        # Of this epoch's steps; the next line of the log tells it beside what it came to.
        told = {'loss': total / steps}
    net.load_state_dict(kept)
    minutes = (time.monotonic() - began) / 60
    torch.save({'net': kept, 'epochs': at, 'minutes': minutes, 'val': best, 'course': course}, checkpoint)
    return Fitted(net.eval(), at, minutes, best, course)


def fitted_of(start: str, args: Args) -> Fitted:
    """What an earlier run left."""
    state = torch.load(args.out / f'{start}.pt', weights_only=True)
    net = AuraNet()
    net.load_state_dict(state['net'])
    return Fitted(net.eval(), state['epochs'], state['minutes'], state['val'], state['course'])
