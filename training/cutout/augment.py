"""Pictures and masks under other frames, other light and on other grounds."""
from __future__ import annotations

import math

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from . import STORED

ZOOM, ASPECT, TURN = (0.8, 1.5), 1.15, 12.0
"""Size of the thing by which it may grow, stretch of one side, degrees."""
LIGHT, CONTRAST, CAST, NOISE = 0.3, 0.25, 0.1, 0.04
PASTED, PAIRS = 0.2, 0.4
"""Share of the things that are pasted onto a drawn ground, and of these the share that comes with another thing."""


class Augment:
    """Draws all that is random from one generator."""

    def __init__(self, rng: torch.Generator) -> None:
        self.rng = rng

    def rand(self, *size: int) -> Tensor:
        return torch.rand(*size, generator=self.rng)

    def around(self, n: int, most: float) -> Tensor:
        return (self.rand(n) * 2 - 1) * most

    def __call__(self, pictures: np.ndarray, masks: np.ndarray, side: int) -> tuple[Tensor, Tensor]:
        """Bytes [n, 256, 256, 3] and [n, 128, 128] as inputs [n, 3, side, side] and soft truth [n, 1, side / 2, side / 2]."""
        x = torch.from_numpy(np.ascontiguousarray(pictures)).permute(0, 3, 1, 2).float() / 255
        m = torch.from_numpy(np.ascontiguousarray(masks)).float()[:, None] / 255
        if side * 2 <= STORED:
            x, m = F.avg_pool2d(x, 2), F.avg_pool2d(m, 2)
        x, m = self.framed(x, m, side)
        pasted = torch.nonzero(self.rand(len(x)) < PASTED)[:, 0]
        if len(pasted):
            x[pasted], m[pasted] = self.paste(x[pasted], m[pasted])
        return self.lit(x) * 2 - 1, m

    def framed(self, x: Tensor, m: Tensor, side: int) -> tuple[Tensor, Tensor]:
        """Mirrored, upside down or lying (rarely), turned, larger or smaller; edges are mirrored."""
        n = len(x)
        if self.rand(1) < 0.2:
            x, m = x.transpose(2, 3), m.transpose(2, 3)
        zoom = 1 / (ZOOM[0] + self.rand(n) * (ZOOM[1] - ZOOM[0]))
        wide = torch.exp(self.around(n, math.log(ASPECT)))
        angle = self.around(n, math.radians(TURN))
        flip = torch.where(self.rand(n) < 0.5, -1.0, 1.0)
        upset = torch.where(self.rand(n) < 0.15, -1.0, 1.0)
        c, s = torch.cos(angle) * zoom, torch.sin(angle) * zoom
        # Where the frame is smaller than the photo it lies anywhere inside, else near the middle.
        room = torch.clamp(1 - zoom, 0.05)
        dx, dy = self.around(n, 1) * room, self.around(n, 1) * room
        theta = torch.stack([torch.stack([c * flip * wide, -s, dx], 1), torch.stack([s * flip, c * upset / wide, dy], 1)], 1)
        def moved(t: Tensor, size: int) -> Tensor:
            return F.grid_sample(t, F.affine_grid(theta, [n, t.shape[1], size, size], align_corners=False), 'bilinear', 'reflection', align_corners=False)
        return moved(x, side), moved(m, side // 2).clamp(0, 1)

    def grounds(self, n: int, side: int) -> Tensor:
        """Plain colours with a slope of light and grain."""
        slope = torch.linspace(-1, 1, side)
        light = self.around(n, 0.15).view(n, 1, 1, 1) * slope.view(1, 1, 1, -1) + self.around(n, 0.15).view(n, 1, 1, 1) * slope.view(1, 1, -1, 1)
        grain = torch.randn(n, 1, side, side, generator=self.rng) * (self.rand(n) * NOISE).view(n, 1, 1, 1)
        grey = self.rand(n, 1)
        colour = grey + (self.rand(n, 3) - grey) * self.rand(n, 1)
        return (colour.view(n, 3, 1, 1) + light + grain).clamp(0, 1)

    def paste(self, x: Tensor, m: Tensor) -> tuple[Tensor, Tensor]:
        """The things alone or beside another, smaller, on drawn grounds."""
        n, side = len(x), x.shape[2]
        pair = (self.rand(n) < PAIRS) & (torch.arange(n) != (torch.arange(n) + 1) % n)
        fine = F.interpolate(m, (side, side), mode='bilinear', align_corners=False)
        alpha = ((fine - 0.3) / 0.4).clamp(0, 1)
        both = torch.cat([x * alpha, alpha], 1)
        size = torch.where(pair, 0.38 + self.rand(n) * 0.1, 0.55 + self.rand(n) * 0.4)
        room = 1 - size
        at = torch.where(pair, -0.5 + self.around(n, 0.03), self.around(n, 1) * room)
        out = self.shrunk(both, size, at, self.around(n, 1) * room)
        other = self.shrunk(both.roll(1, 0), size, 0.5 + self.around(n, 0.03), self.around(n, 1) * room) * pair.view(n, 1, 1, 1)
        out = out + other * (1 - out[:, 3:])
        mask = out[:, 3:].clamp(0, 1)
        return out[:, :3] + self.grounds(n, side) * (1 - mask), F.avg_pool2d(mask, 2)

    @staticmethod
    def shrunk(t: Tensor, size: Tensor, dx: Tensor, dy: Tensor) -> Tensor:
        zero = torch.zeros_like(size)
        theta = torch.stack([torch.stack([1 / size, zero, -dx / size], 1), torch.stack([zero, 1 / size, -dy / size], 1)], 1)
        return F.grid_sample(t, F.affine_grid(theta, list(t.shape), align_corners=False), 'bilinear', 'zeros', align_corners=False)

    def lit(self, x: Tensor) -> Tensor:
        """Another exposure, contrast and colour of the light; now and then grey or grainy."""
        n = len(x)
        one = lambda t: t.view(n, -1, 1, 1)  # noqa: E731
        x = x * one(torch.exp(self.around(n, LIGHT))) * one(1 + self.around(n * 3, CAST))
        mean = x.mean((1, 2, 3), keepdim=True)
        x = (x - mean) * one(1 + self.around(n, CONTRAST)) + mean
        x = torch.where(one(self.rand(n) < 0.05), x.mean(1, keepdim=True), x)
        return (x + torch.randn(x.shape, generator=self.rng) * one(self.rand(n) * NOISE / 2)).clamp(0, 1)
