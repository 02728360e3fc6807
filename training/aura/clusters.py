"""
The dominant colours of a part, as the colour engine's k-means finds them (src/core/aura/clusters.ts), by operations
without weights to learn that have no jumps: assignments are soft and harden from round to round (Rose 1998,
"Deterministic annealing for clustering"), and each first centre is where the earlier ones are far.
"""
from __future__ import annotations

import torch
from torch import Tensor

ROUNDS, SOFTEST, HARDEST = 8, 10.0, 60.0
"""Rounds, and how hard the assignments of the first and the last are, in units of the part's variance."""
LEAST_VARIANCE, LEAST_MASS = 1e-4, 1e-3
LOYAL = 0.005
"""The share of a part's weight with which each centre holds on to its first place: two that meet would part by chance."""
SIDES = ((3.0, 0.0, 0.0), (-3.0, 0.0, 0.0), (0.0, 9.0, 0.0), (0.0, -9.0, 0.0), (0.0, 0.0, 9.0))
"""Where each next first centre is sought (OKLab in deviations): lighter, darker, redder, greener, yellower."""
CLUSTERS = 1 + len(SIDES)


def hardness(round_: int) -> float:
    """Of one round: from `SOFTEST` to `HARDEST` in equal ratios."""
    return SOFTEST * (HARDEST / SOFTEST) ** (round_ / (ROUNDS - 1))


def clusters_of(lab: Tensor, weight: Tensor) -> tuple[Tensor, Tensor]:
    """
    Centres [n, 6, 3] of colours [n, 3, cells] that weigh [n, 1, cells], and the shares of the whole weight that they
    hold [n, 6]; all in double precision, so that two runtimes agree. Of a part that is not there all centres are black
    and hold nothing.
    """
    total = weight.sum(2, keepdim=True) + LEAST_MASS
    mean = (lab * weight).sum(2, keepdim=True) / total
    apart = lab - mean
    squares = (apart * apart).sum(1, keepdim=True)
    variance = (squares * weight).sum(2, keepdim=True) / total + LEAST_VARIANCE
    centres = first_centres(apart, weight, squares / variance, variance)
    firsts = centres
    mass = weight
    for round_ in range(ROUNDS):
        near = 2 * (centres @ apart) - (centres * centres).sum(2, keepdim=True)
        parts = torch.softmax(near * (hardness(round_) / variance), 1) * weight
        mass = parts.sum(2, keepdim=True)
        centres = (parts @ apart.transpose(1, 2) + LOYAL * total * firsts) / (mass + LOYAL * total)
    return centres + mean.transpose(1, 2), (mass / total).squeeze(2)


def first_centres(apart: Tensor, weight: Tensor, near: Tensor, variance: Tensor) -> Tensor:
    """
    The mean, then again and again the mean of what is far from all centres so far, by the cube of the squared distance
    `near` [n, 1, cells] (in variances), most of it to one side: centres [n, 6, 3] about the mean.
    """
    centres = [torch.zeros_like(apart[:, :, :1])]
    even = apart / variance.sqrt()
    for side in SIDES:
        toward = torch.sigmoid(torch.tensor([side], dtype=even.dtype) @ even)
        far = near * near * near * toward * weight
        centre = (apart * far).sum(2, keepdim=True) / (far.sum(2, keepdim=True) + LEAST_MASS)
        centres.append(centre)
        off = apart - centre
        near = torch.minimum(near, (off * off).sum(1, keepdim=True) / variance)
    return torch.cat(centres, 2).transpose(1, 2)
