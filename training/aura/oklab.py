"""What the colour engine reads of pixels (src/core/colour/oklab.ts), as functions without weights to learn."""
from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor

TO_LMS = ((0.4122214708, 0.5363325363, 0.0514459929), (0.2119034982, 0.6806995451, 0.1073969566), (0.0883024619, 0.2817188376, 0.6299787005))
TO_LAB = ((0.2104542553, 0.7936177850, -0.0040720468), (1.9779984951, -2.4285922050, 0.4505937099), (0.0259040371, 0.7827717662, -0.8086757660))
"""Bjorn Ottosson, "A perceptual color space for image processing" (2020)."""
GAMMA, OFFSET = 2.4, 0.055
"""The sRGB curve (IEC 61966-2-1) without its straight foot, which differs by less than 0.002 in linear light."""
DARKEST, LEAST_LMS, LEAST_CHROMA = 1e-4, 1e-7, 1e-5
DYE_BASE, DYE_LIGHTNESS = 0.7, 0.5
"""`DYE` of src/core/aura/weights.ts: a dark cloth has less chroma for the same dye."""
SPREAD = 10.0
"""Chromas lie under 0.3: brought to the size of the other numbers."""
FEATURES = 6


def oklab(x: Tensor) -> Tensor:
    """sRGB [n, 3, h, w] in -1..1 to OKLab [n, 3, h, w]."""
    linear = ((x * 0.5 + (0.5 + OFFSET)) / (1 + OFFSET)).clamp(min=DARKEST) ** GAMMA
    lms = _matrix(linear, TO_LMS).clamp(min=LEAST_LMS) ** (1 / 3)
    return _matrix(lms, TO_LAB)


def _matrix(x: Tensor, rows: tuple[tuple[float, ...], ...]) -> Tensor:
    return F.conv2d(x, torch.tensor(rows).view(3, 3, 1, 1))


def features(lab: Tensor) -> Tensor:
    """OKLab [n, 3, h, w] to [n, 6, h, w]: lightness -1..1, a, b, dye (each about -1..2), cosine and sine of the hue."""
    l, ab = lab[:, :1], lab[:, 1:]
    chroma = torch.sqrt((ab * ab).sum(1, keepdim=True) + LEAST_CHROMA)
    dye = chroma / (DYE_BASE + DYE_LIGHTNESS * l)
    return torch.cat([2 * l - 1, ab * SPREAD, dye * SPREAD - 0.5, ab / chroma], 1)
