"""The four tiles of a cut-out (src/core/aura/cut-out.ts), and where each shows something."""
from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor

from . import GREY, TILE

GROUND = GREY / 127.5 - 1
STEEP = 50
"""How soon a colour off the grey is the person."""
LEAST_SHOWN = 1e-3
CELL = 2
"""Pixels to a side of the cells whose colours are weighed."""


def tiles_of(x: Tensor) -> Tensor:
    """Squares [n, 3, 224, 224] to tiles [n, 4, 3, 112, 112], row by row."""
    return torch.stack([x[:, :, r : r + TILE, c : c + TILE] for r in (0, TILE) for c in (0, TILE)], 1)


def square_of(tiles: Tensor) -> Tensor:
    """Tiles [n, 4, 3, 112, 112] to squares [n, 3, 224, 224]."""
    return torch.cat([torch.cat([tiles[:, 0], tiles[:, 1]], 3), torch.cat([tiles[:, 2], tiles[:, 3]], 3)], 2)


def shown_of(x: Tensor) -> Tensor:
    """Where tiles [n, 3, h, w] in -1..1 show something, 0..1 [n, 1, h, w]: whatever is not the ground's grey."""
    return ((x - GROUND).abs().amax(1, keepdim=True) * STEEP).clamp(0, 1)


def cells_of(x: Tensor) -> tuple[Tensor, Tensor]:
    """Mean colours [n, 3, 56, 56] of what tiles [n, 3, 112, 112] show, and how much of each cell they do [n, 1, 56, 56]."""
    shown = shown_of(x)
    share = F.avg_pool2d(shown, CELL)
    return F.avg_pool2d(x * shown, CELL) / (share + LEAST_SHOWN), share
