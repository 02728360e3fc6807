"""Random changes of a batch of grey tiles [n, 1, 48, 48] in 0..255, all at once."""
from __future__ import annotations

import math
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor

from .net import SIDE, standardise

SHIFT = 4 / 24
"""Largest shift: four pixels of 48, in grid units of half a side."""
TURN = math.radians(14)
ZOOM = 0.14
ERASE = 0.35
"""Share of tiles that lose a rectangle of 6 to 20 pixels a side (Zhong et al. 2020)."""


@dataclass(frozen=True)
class Changes:
    """What was drawn for a batch of n: `theta` [n, 2, 3], `light` [n, 4], `box` [n, 4], `noise` like the batch."""

    theta: Tensor
    light: Tensor
    box: Tensor
    noise: Tensor


class Augment:
    """Draws changes from one generator. Noise is cut from a pool, which is cheaper than drawing it each time."""

    def __init__(self, rng: torch.Generator, batch: int) -> None:
        self.rng = rng
        self.size = batch * SIDE * SIDE
        self.pool = torch.randn(self.size * 8, generator=rng)
        self.apply = torch.compile(apply)
        self.strong = True
        """Whether rectangles are erased and tiles mixed."""

    def _uniform(self, n: int, low: float, high: float) -> Tensor:
        return torch.rand(n, generator=self.rng) * (high - low) + low

    def draw(self, n: int) -> Changes:
        """Mirror, turn, zoom, stretch and shift; gamma, contrast, brightness, noise; a rectangle to erase."""
        u = self._uniform
        angle, zoom = u(n, -TURN, TURN), torch.exp(u(n, -ZOOM, ZOOM))
        across = torch.exp(u(n, -0.06, 0.06)) * torch.where(u(n, 0, 1) < 0.5, -1.0, 1.0)
        cos, sin = torch.cos(angle) * zoom, torch.sin(angle) * zoom
        theta = torch.stack([cos * across, -sin, u(n, -SHIFT, SHIFT), sin * across, cos, u(n, -SHIFT, SHIFT)], 1)
        light = torch.stack([torch.exp(u(n, -0.35, 0.35)), torch.exp(u(n, -0.3, 0.3)), u(n, -25, 25), u(n, 0, 6)], 1)
        high, wide = u(n, 6, 20), u(n, 6, 20)
        kept = u(n, 0, 1) >= (ERASE if self.strong else 0)
        high = torch.where(kept, 0.0, high)
        box = torch.stack([u(n, 0, 1) * (SIDE - high), u(n, 0, 1) * (SIDE - wide), high, wide], 1)
        start = int(torch.randint(0, len(self.pool) - self.size, (1,), generator=self.rng))
        noise = self.pool[start : start + n * SIDE * SIDE].view(n, 1, SIDE, SIDE)
        return Changes(theta.view(n, 2, 3), light, box, noise)

    def __call__(self, grey: Tensor) -> Tensor:
        """Grey tiles in 0..255 to changed, standardised tiles."""
        c = self.draw(len(grey))
        grid = F.affine_grid(c.theta, list(grey.shape), align_corners=False)
        moved = F.grid_sample(grey, grid, 'bilinear', 'border', align_corners=False)
        return self.apply(moved, c.light, c.box, c.noise)

    def mixed(self, x: Tensor, y: Tensor, strongest: float = 0.4) -> tuple[Tensor, Tensor]:
        """Mixup (Zhang et al. 2018) for half the batches: another tile shines through with a weight of 0..0.4."""
        if not self.strong or torch.rand(1, generator=self.rng).item() < 0.5:
            return x, y
        other = torch.randperm(len(x), generator=self.rng)
        share = self._uniform(len(x), 0, strongest)
        return x.lerp(x[other], share.view(-1, 1, 1, 1)), y.lerp(y[other], share.view(-1, 1))


def apply(x: Tensor, light: Tensor, box: Tensor, noise: Tensor) -> Tensor:
    """Gamma, contrast about the middle, brightness and noise; standardised; the box filled with noise."""
    gamma, contrast, bright, loud = (light[:, i].view(-1, 1, 1, 1) for i in range(4))
    lit = torch.exp(torch.log((x / 255).clamp(1e-3, 1)) * gamma) * 255
    lit = ((lit - 127.5) * contrast + 127.5 + bright + noise * loud).clamp(0, 255)
    at = torch.arange(SIDE)
    top, left, high, wide = (box[:, i].view(-1, 1, 1, 1) for i in range(4))
    rows, cols = at.view(1, 1, SIDE, 1), at.view(1, 1, 1, SIDE)
    inside = (rows >= top) & (rows < top + high) & (cols >= left) & (cols < left + wide)
    return torch.where(inside, noise, standardise(lit))
