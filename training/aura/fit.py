"""Fitting: cross-entropy against the engine's probabilities plus focal loss, AdamW, early stopping on `val`."""
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
from ..common.runlog import RunLog
from ..common.scores import accuracy, macro_f1
from . import CACHE, COLOURS
from .augment import Augment
from ..common.mobilenet import BACKBONE
from ..common.tflite import read_layers
from .data import Samples
from .evidence import learn_colours
from .net import STEM, AuraNet


BATCH, DRAWS = 32, 5760
"""Samples a step, and a pass: each pass draws anew, rare colours more often and people in drawn clothes half as often."""
COMPARED = 4
"""Epochs of the random start: enough to compare it with the other at the same age."""
RATE, DECAY, GAMMA, PATIENCE, AVERAGE, WARM_UP = 2e-3, 1e-4, 1.5, 5, 0.995, 100
"""
The head is new, so its rate is twenty times that of fine-tuning (1e-4); it rises for `WARM_UP` steps and falls along a
cosine. Judged is an average of the weights.
"""


@dataclass(frozen=True)
class Fitted:
    net: AuraNet
    epochs: int
    minutes: float
    val: float
    """Macro-F1 on `val` of the epoch that was kept."""
    course: list[float]
    """The same of each epoch."""


def batch_of(samples: Samples, pick: np.ndarray) -> Tensor:
    """Pictures [n, 3, 224, 224] in 0..1."""
    return torch.from_numpy(samples.pictures[np.sort(pick)]).permute(0, 3, 1, 2).float() / 255


def halves_of(samples: Samples, pick: np.ndarray) -> Tensor:
    """Halved pictures [n, 3, 112, 112] in 0..1."""
    return torch.from_numpy(samples.halved[pick]).permute(0, 3, 1, 2).float() / 255


def _tensors(net: AuraNet) -> list[Tensor]:
    """The net's weights and running means, by reference."""
    return [t.detach() for t in net.state_dict().values() if t.is_floating_point()]


def _last(x: Tensor) -> Tensor:
    """Channels last in memory: depthwise convolutions are quicker so."""
    return x.contiguous(memory_format=torch.channels_last)


@torch.no_grad()
def logits_of(net: AuraNet, samples: Samples, pick: np.ndarray) -> np.ndarray:
    """Logits [n, 10] of pictures as they are; `pick` ascending."""
    net.eval()
    out = [net.halved(_last(halves_of(samples, pick[i : i + 64])) * 2 - 1) for i in range(0, len(pick), 64)]
    return torch.cat(out).numpy()


def loss_of(logits: Tensor, truth: Tensor) -> Tensor:
    """Cross-entropy with the soft truth plus focal loss (Lin et al. 2017) on its colour."""
    logs = F.log_softmax(logits, 1)
    own = logs.gather(1, truth.argmax(1, keepdim=True)).squeeze(1)
    return (-(truth * logs).sum(1) - (1 - own.exp()) ** GAMMA * own).mean()


def fit(samples: Samples, start: str, args: Args, log: RunLog) -> Fitted:
    """Fits from the pretrained, frozen stem and the engine's colours, or from random weights (all of them then learn)."""
    checkpoint = args.out / f'{start}.pt'
    net = AuraNet()
    if checkpoint.exists() and not args.fresh:
        state = torch.load(checkpoint, weights_only=True)
        net.load_state_dict(state['net'])
        if args.export_only or state['done']:
            return Fitted(net.eval(), state['epochs'], state['minutes'], state['val'], state['course'])
    torch.manual_seed(args.seed)
    net = AuraNet()
    if start == 'pretrained':
        net.stem.load(read_layers(BACKBONE, len(STEM)))
        net.stem.requires_grad_(False)
        learn_colours(net, CACHE / 'evidence.bin', args.seed)
    net = net.to(memory_format=torch.channels_last)
    rng = torch.Generator().manual_seed(args.seed)
    augment = Augment(rng)
    optimiser = torch.optim.AdamW([p for p in net.parameters() if p.requires_grad], lr=RATE, weight_decay=DECAY)
    train, val = samples.where('train'), samples.where('val')
    if args.limit:
        train, val = train[: args.limit], val[: args.limit]
    label = samples.label
    rare = (1 / np.maximum(np.bincount(label[train], minlength=len(COLOURS)), 1)[label[train]]) ** 0.5
    drawn = np.char.startswith(samples.kind[train], 'recoloured')
    share = torch.from_numpy(rare * np.where(drawn, 0.5, 1.0))
    course: list[float] = []
    last = args.epochs if start == 'pretrained' else min(COMPARED, args.epochs)
    average = copy.deepcopy(net)
    followed, followers = _tensors(net), _tensors(average)
    best, kept, at, updates = -1.0, copy.deepcopy(net.state_dict()), 0, 0
    began, epoch = time.monotonic(), 0
    while epoch < last and epoch - at < PATIENCE and time.monotonic() - began < 60 * args.minutes:
        net.train()
        draws = train[torch.multinomial(share, DRAWS, True, generator=rng).numpy()]
        losses = 0.0
        for step in range(DRAWS // BATCH):
            progress = max((epoch + step * BATCH / DRAWS) / args.epochs, (time.monotonic() - began) / (60 * args.minutes))
            for group in optimiser.param_groups:
                group['lr'] = RATE * min(1.0, (updates + 1) / WARM_UP) * (0.5 * (1 + math.cos(math.pi * min(1.0, progress))) + 0.01)
            pick = np.sort(draws[step * BATCH : (step + 1) * BATCH])
            x = _last(augment(halves_of(samples, pick))) * 2 - 1
            loss = loss_of(net.halved(x), torch.from_numpy(samples.truth[pick]).float())
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            optimiser.step()
            losses += loss.item()
            updates += 1
            torch._foreach_lerp_(followers, followed, 1 - min(AVERAGE, updates / (updates + 10)))
        epoch += 1
        guess = logits_of(average, samples, val).argmax(1)
        score = macro_f1(label[val], guess, len(COLOURS))
        course.append(round(score, 4))
        if score > best:
            best, kept, at = score, copy.deepcopy(average.state_dict()), epoch
        minutes = (time.monotonic() - began) / 60
        log.write('epoch', start=start, epoch=epoch, loss=losses / (DRAWS // BATCH), valMacroF1=score,
                  valAccuracy=accuracy(label[val], guess), minutes=minutes)
        torch.save({'net': kept, 'epochs': at, 'minutes': minutes, 'val': best, 'course': course, 'done': False}, checkpoint)
    net.load_state_dict(kept)
    minutes = (time.monotonic() - began) / 60
    torch.save({'net': kept, 'epochs': at, 'minutes': minutes, 'val': best, 'course': course, 'done': True}, checkpoint)
    return Fitted(net.eval(), at, minutes, best, course)
