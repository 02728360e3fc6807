"""What the finished network is worth: retrieval, calibration, words."""
from __future__ import annotations

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor


def retrieval(vectors: np.ndarray, label: np.ndarray, sender: np.ndarray) -> dict[str, float]:
    """P@1 and P@10 of the same label, the own sender left out; and how much nearer the same label is in the mean."""
    sims = vectors @ vectors.T
    sims[sender[:, None] == sender[None]] = -2
    order = np.argsort(-sims, 1)
    hit1 = label[order[:, 0]] == label
    hit10 = (label[order[:, :10]] == label[:, None]).mean(1)
    other = sender[:, None] != sender[None]
    same = (label[:, None] == label[None]) & other
    return {'p1': float(hit1.mean()), 'p10': float(hit10.mean()),
            'gap': float(sims[same].mean() - sims[other & ~same].mean())}


def temperature_of(logits: Tensor, truth: Tensor) -> float:
    """The temperature with the least cross-entropy (Guo et al. 2017)."""
    grid = np.exp(np.linspace(np.log(0.3), np.log(4), 80))
    losses = [float(F.cross_entropy(logits / t, truth)) for t in grid]
    return float(grid[int(np.argmin(losses))])


@torch.no_grad()
def finds(vectors: np.ndarray, queries: np.ndarray, relevant: np.ndarray) -> dict[str, float]:
    """`vectors` [n, d], `queries` [q, d], `relevant` [q, n]: success@10 and R-precision over queries with two or more."""
    sims = queries @ vectors.T
    order = np.argsort(-sims, 1)
    success, precision = [], []
    for q in range(len(queries)):
        r = int(relevant[q].sum())
        if r == 0:
            continue
        hits = relevant[q][order[q]]
        success.append(bool(hits[:10].any()))
        if r >= 2:
            precision.append(hits[:r].mean())
    return {'successAt10': float(np.mean(success)), 'rPrecision': float(np.mean(precision)), 'queries': len(success)}
