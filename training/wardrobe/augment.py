"""What happens to a batch of pictures while fitting."""
from __future__ import annotations

import math

import torch
import torch.nn.functional as F
from torch import Tensor

from . import GREY

ZOOM, SHIFT, TURN = (0.8, 1.3), 0.12, 15.0
LIGHT, CONTRAST, CAST = 0.25, 0.2, 0.06
"""Shares of brightness, contrast and each channel; the hue itself stays, since colours are labels too."""


class Augment:
    """Draws from one generator, so that a seed gives one course."""

    def __init__(self, rng: torch.Generator) -> None:
        self.rng = rng

    def _around(self, n: int, most: float) -> Tensor:
        return (torch.rand(n, generator=self.rng) * 2 - 1) * most

    def __call__(self, x: Tensor, side: int) -> Tensor:
        """Pictures [n, 3, h, w] in 0..1; comes back as [n, 3, side, side]."""
        n, ground = len(x), GREY / 255
        low, high = ZOOM
        zoom = 1 / (low + torch.rand(n, generator=self.rng) * (high - low))
        angle = self._around(n, math.radians(TURN))
        flip = torch.where(torch.rand(n, generator=self.rng) < 0.5, -1.0, 1.0)
        stretch = 1 + self._around(n, 0.12)
        c, s = torch.cos(angle) * zoom, torch.sin(angle) * zoom
        theta = torch.stack(
            [torch.stack([c * flip * stretch, -s, self._around(n, SHIFT)], 1), torch.stack([s * flip, c / stretch, self._around(n, SHIFT)], 1)], 1
        )
        grid = F.affine_grid(theta, [n, 3, side, side], align_corners=False)
        x = F.grid_sample(x - ground, grid, 'bilinear', 'zeros', align_corners=False) + ground
        gain = (1 + self._around(n, LIGHT)).view(-1, 1, 1, 1) * (1 + self._around(n * 3, CAST)).view(-1, 3, 1, 1)
        mean = x.mean((1, 2, 3), keepdim=True)
        return ((x * gain - mean) * (1 + self._around(n, CONTRAST)).view(-1, 1, 1, 1) + mean).clamp(0, 1)
