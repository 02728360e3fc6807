"""
How much of which aura colour a colour shows: the colour engine's rule (src/core/aura/assign.ts) as a layer whose
constants are where fitting starts, not where it ends. Bells over hues are von Mises' (exp of a cosine), so that no angle
is needed.
"""
from __future__ import annotations

import math

import torch
from torch import Tensor, nn

from . import COLOURS

HUES = (23, 54, 94, 140, 192, 250, 278, 307, 356)
LIGHTNESSES = (0.5, 0.7, 0.84, 0.58, 0.68, 0.59, 0.38, 0.53, 0.74)
"""Anchors of all colours but white (src/core/aura/colors.ts)."""
HUE_SPREAD, LIGHTNESS_SPREAD = 15, 0.22
NEUTRAL_CHROMA, FULL_CHROMA = 0.015, 0.1
EARTH_HUE, EARTH_SPREAD, EARTH_CHROMA, EARTH_FACTOR = 54, 24, 0.11, 0.15
WHITE, INDIGO, VIOLET = (0.15, 0.6, 0.9), (0.1, 0.25, 0.5), (0.05, 0.5, 0.12)
"""The weight, and the lightness: from, to; from, to; at, spread (src/core/aura/weights.ts)."""
LEAST_NEAR, LEAST_CHROMA = 1e-9, 1e-5
DYE_BASE, DYE_LIGHTNESS = 0.7, 0.5
"""`DYE` of the engine: a dark cloth has less chroma for the same dye."""


def toward(degrees: tuple[float, ...], spread: float) -> Tensor:
    """Vectors [n, 2] to hues; a vector's length says how narrow its bell is."""
    angle = torch.tensor(degrees) * math.pi / 180
    return torch.stack([torch.cos(angle), torch.sin(angle)], 1) / math.radians(spread) ** 2


def smoothstep(low: Tensor, high: Tensor, x: Tensor) -> Tensor:
    """0 up to `low`, 1 from `high`, smooth between."""
    t = ((x - low) / (high - low)).clamp(0, 1)
    return t * t * (3 - 2 * t)


class Evidence(nn.Module):
    """Colours in OKLab [n, 3, h, w] to how much of each aura colour they show [n, 10, h, w]."""

    def __init__(self) -> None:
        super().__init__()
        self.hues = nn.Parameter(toward(HUES, HUE_SPREAD))
        self.lightness = nn.Parameter(torch.tensor(LIGHTNESSES))
        self.earth = nn.Parameter(toward((EARTH_HUE,), EARTH_SPREAD))
        self.steps = nn.Parameter(torch.tensor([NEUTRAL_CHROMA, FULL_CHROMA, EARTH_CHROMA, EARTH_CHROMA * 1.5]))
        self.neutral = nn.Parameter(torch.tensor([WHITE, INDIGO, VIOLET]))
        self.scale = nn.Parameter(torch.tensor([LIGHTNESS_SPREAD, EARTH_FACTOR]))

    def forward(self, lab: Tensor) -> Tensor:
        l, ab = lab[:, :1], lab[:, 1:]
        chroma = torch.sqrt((ab * ab).sum(1, keepdim=True) + LEAST_CHROMA**2)
        hue = ab / chroma
        far = (l - self.lightness.view(1, -1, 1, 1)) / self.scale[0]
        near = torch.exp(self._bell(hue, self.hues) - far * far / 2) + LEAST_NEAR
        full = smoothstep(self.steps[0], self.steps[1], chroma / (DYE_BASE + DYE_LIGHTNESS * l))
        earth = torch.exp(self._bell(hue, self.earth)) * (1 - smoothstep(self.steps[2], self.steps[3], chroma))
        hues = near / near.sum(1, keepdim=True) * (full * (1 - (1 - self.scale[1]) * earth))
        (white, w0, w1), (indigo, i0, i1), (violet, at, spread) = self.neutral
        off = (l - at) / spread
        greys = {
            'white': white * smoothstep(w0, w1, l),
            'indigo': indigo * (1 - smoothstep(i0, i1, l)),
            'violet': violet * torch.exp(-off * off / 2),
        }
        grey = torch.cat([greys.get(c, torch.zeros_like(l)) for c in COLOURS], 1)
        return torch.cat([hues, torch.zeros_like(l)], 1) + (1 - full) * grey

    @staticmethod
    def _bell(hue: Tensor, vectors: Tensor) -> Tensor:
        """Logarithms of bells [n, k, h, w] about the hues of `vectors` [k, 2]."""
        return torch.einsum('kc,nchw->nkhw', vectors, hue) - vectors.norm(dim=1).view(1, -1, 1, 1)
