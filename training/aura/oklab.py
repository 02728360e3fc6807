"""What the colour engine reads of pixels (src/core/colour/oklab.ts), as functions without weights to learn."""
from __future__ import annotations

import torch
from torch import Tensor

TO_LMS = ((0.4122214708, 0.5363325363, 0.0514459929), (0.2119034982, 0.6806995451, 0.1073969566), (0.0883024619, 0.2817188376, 0.6299787005))
TO_LAB = ((0.2104542553, 0.7936177850, -0.0040720468), (1.9779984951, -2.4285922050, 0.4505937099), (0.0259040371, 0.7827717662, -0.8086757660))
"""Bjorn Ottosson, "A perceptual color space for image processing" (2020)."""
GAMMA, OFFSET = 2.4, 0.055
"""The sRGB curve (IEC 61966-2-1) without its straight foot, which differs by less than 0.002 in linear light."""
DARKEST, LEAST_LMS = 1e-4, 1e-7


def oklab(x: Tensor) -> Tensor:
    """
    sRGB [n, 3, h, w] in -1..1 to OKLab [n, 3, h, w] in double precision, since greys are small differences of large roots.
    """
    linear = ((x.double() * 0.5 + (0.5 + OFFSET)) / (1 + OFFSET)).clamp(min=DARKEST) ** GAMMA
    lms = (_matrix(TO_LMS) @ linear.flatten(2)).clamp(min=LEAST_LMS) ** (1 / 3)
    return (_matrix(TO_LAB) @ lms).view(x.shape)


def _matrix(rows: tuple[tuple[float, ...], ...]) -> Tensor:
    return torch.tensor(rows, dtype=torch.float64)
