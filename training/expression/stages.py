"""
The passes that the app runs of a face, in stages: it stops at the first stage whose likeliest class is likely enough.
Most faces are told by one or two of the four passes, and the answer is hardly ever another than that of all four.
"""
from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from ..common.scores import accuracy, macro_f1
from ..common.temperature import best_temperature, softmax
from . import EXPRESSIONS
from .export import Folded, run_member
from .fit import as_batch
from .net import SIDE, standardise

VIEWS = ((1.0, True), (0.88, False))
"""
The middle of a tile, this share of its side, and whether it is mirrored. Of eight pairs these had the least log loss on
`calibrate` when all of their logits are averaged.
"""
PASSES = (((0, 0),), ((1, 1),), ((0, 1), (1, 0)))
"""What each stage adds: a member of the net on a view."""
LEVELS = tuple(round(0.3 + 0.05 * i, 2) for i in range(14))
"""Probabilities that may be enough for a stage."""
MOST_OTHERS = 0.002
"""Largest share of `calibrate` whose class may be another than that of all passes."""


@dataclass(frozen=True)
class Stages:
    """Of each stage the divisor of its mean logits, and the probability that is enough; the last one always is."""

    temperatures: tuple[float, ...]
    enough: tuple[float, ...]

    def for_card(self) -> list[dict[str, object]]:
        """As models/expression-aura.ts has them."""
        return [
            {'passes': [{'member': m, 'view': v} for m, v in passes], 'temperature': t, 'enough': e}
            for passes, t, e in zip(PASSES, self.temperatures, self.enough, strict=True)
        ]


def view_of(tiles: Tensor, share: float, mirrored: bool) -> Tensor:
    """Standardised views of tiles [n, 1, 48, 48] in 0..255."""
    theta = torch.tensor([[-share if mirrored else share, 0.0, 0.0], [0.0, share, 0.0]]).repeat(len(tiles), 1, 1)
    grid = F.affine_grid(theta, list(tiles.shape), align_corners=False)
    return standardise(F.grid_sample(tiles - 128, grid, 'bilinear', 'zeros', align_corners=False) + 128)


@torch.no_grad()
def pass_logits(members: Sequence[Folded], grey: np.ndarray) -> np.ndarray:
    """Logits [member, view, n, 7] of every pass, each on the scale of the calibrated mean of all."""
    out = np.empty((len(members), len(VIEWS), len(grey), len(EXPRESSIONS)), np.float32)
    for i in range(0, len(grey), 256):
        tiles = as_batch(grey[i : i + 256])
        for v, (share, mirrored) in enumerate(VIEWS):
            x = view_of(tiles, share, mirrored)
            for m, layers in enumerate(members):
                out[m, v, i : i + 256] = run_member(layers, x).numpy() * len(members)
    return out


def _means(passes: np.ndarray) -> list[np.ndarray]:
    """Mean logits [n, 7] after each stage."""
    so_far = itertools.accumulate(PASSES)
    return [np.mean([passes[p] for p in done], 0) for done in so_far]


def answers(passes: np.ndarray, stages: Stages) -> tuple[np.ndarray, np.ndarray]:
    """Probabilities [n, 7] as the app tells them, and the stage [n] that told each."""
    each = [softmax(mean / t) for mean, t in zip(_means(passes), stages.temperatures, strict=True)]
    sure = np.array([p.max(1) >= enough for p, enough in zip(each, stages.enough, strict=True)])
    told_by = sure.argmax(0)
    return np.choose(told_by[:, None], each), told_by


def multiply_adds(layers: Folded) -> int:
    """Of one pass of a member."""
    side, total = SIDE, 0
    for name, (w, _) in layers.items():
        if name == 'stem' or (name.endswith('first') and f'{name[:-5]}short' in layers):
            side //= 2
        total += w.numel() * (1 if name == 'head' else side * side)
    return total


def cost(members: Sequence[Folded], told_by: np.ndarray) -> float:
    """Mean multiply-adds of answers by these stages, as a share of those of all passes."""
    one = [multiply_adds(layers) for layers in members]
    after = np.cumsum([sum(one[m] for m, _ in more) for more in PASSES])
    return float(after[told_by].mean() / after[-1])


def choose(members: Sequence[Folded], passes: np.ndarray, truth: np.ndarray) -> Stages:
    """
    On `calibrate`: a temperature for each stage, and the levels with the least work among those that are as often
    right as all passes are and nearly never say another class.
    """
    early = [round(best_temperature(mean, truth), 4) for mean in _means(passes)[:-1]]
    temperatures = (*early, 1.0)
    whole = answers(passes, Stages(temperatures, (2.0,) * len(early) + (0.0,)))[0].argmax(1)
    best, least = None, np.inf
    for levels in itertools.product(LEVELS, repeat=len(early)):
        stages = Stages(temperatures, (*levels, 0.0))
        told, told_by = answers(passes, stages)
        guess = told.argmax(1)
        as_good = accuracy(truth, guess) >= accuracy(truth, whole) and (guess != whole).mean() <= MOST_OTHERS
        if as_good and (work := cost(members, told_by)) < least:
            best, least = stages, work
    return best or Stages(temperatures, (2.0,) * len(early) + (0.0,))


def compared(members: Sequence[Folded], passes: np.ndarray, truth: np.ndarray, stages: Stages) -> dict[str, object]:
    """For the card: how far answers by stages are from those of all passes, and what they save."""
    told, told_by = answers(passes, stages)
    full = softmax(_means(passes)[-1])
    whole = full.argmax(1)
    return {
        'toldBy': [round(float((told_by == s).mean()), 4) for s in range(len(PASSES))],
        'multiplyAdds': round(cost(members, told_by), 4),
        'otherClass': round(float((told.argmax(1) != whole).mean()), 4),
        'logLoss': _log_loss(told, truth),
        'allPasses': {
            'accuracy': round(accuracy(truth, whole), 4),
            'macroF1': round(macro_f1(truth, whole, len(EXPRESSIONS)), 4),
            'logLoss': _log_loss(full, truth),
        },
    }


def _log_loss(probabilities: np.ndarray, truth: np.ndarray) -> float:
    return round(float(-np.log(probabilities[np.arange(len(truth)), truth]).mean()), 4)
