"""The network: a small residual net, 48 -> 24 -> 12 -> 6, about 0.7 M weights and 50 M multiply-adds."""
from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn

SIDE = 48
WIDTHS = (32, 64, 128)
BLOCKS = (1, 2, 2)
SOFTENING = 8.0
"""Grey levels added to a tile's spread, so that a flat tile is not blown up to noise."""


def standardise(grey: Tensor) -> Tensor:
    """Tiles [n, 1, 48, 48] in 0..255 to mean 0 and spread about 1, each by itself: light and contrast drop out."""
    mean = grey.mean((1, 2, 3), keepdim=True)
    spread = grey.sub(mean).square().mean((1, 2, 3), keepdim=True).sqrt()
    return (grey - mean) / (spread + SOFTENING)


class Block(nn.Module):
    """Two 3x3 convolutions and a shortcut (He et al. 2016); the shortcut is 1x1 where the shape changes."""

    def __init__(self, inner: int, outer: int, stride: int) -> None:
        super().__init__()
        self.first = nn.Conv2d(inner, outer, 3, stride, 1, bias=False)
        self.first_norm = nn.BatchNorm2d(outer)
        self.second = nn.Conv2d(outer, outer, 3, 1, 1, bias=False)
        self.second_norm = nn.BatchNorm2d(outer)
        self.same = stride == 1 and inner == outer
        if not self.same:
            self.short = nn.Conv2d(inner, outer, 1, stride, bias=False)
            self.short_norm = nn.BatchNorm2d(outer)

    def forward(self, x: Tensor) -> Tensor:
        short = x if self.same else self.short_norm(self.short(x))
        y = F.relu(self.first_norm(self.first(x)))
        return F.relu(self.second_norm(self.second(y)) + short)


class ExpressionNet(nn.Module):
    """Standardised tiles [n, 1, 48, 48] to seven logits [n, 7]."""

    def __init__(self, widths: tuple[int, int, int] = WIDTHS, dropout: float = 0.3) -> None:
        super().__init__()
        self.widths = widths
        self.stem = nn.Conv2d(1, widths[0], 5, 2, 2, bias=False)
        self.stem_norm = nn.BatchNorm2d(widths[0])
        blocks: list[nn.Module] = []
        inner = widths[0]
        for stage, (width, count) in enumerate(zip(widths, BLOCKS, strict=True)):
            for i in range(count):
                blocks.append(Block(inner, width, 2 if stage > 0 and i == 0 else 1))
                inner = width
        self.blocks = nn.Sequential(*blocks)
        self.dropout = nn.Dropout(dropout)
        self.head = nn.Linear(inner, 7)

    def forward(self, x: Tensor) -> Tensor:
        x = self.blocks(F.relu(self.stem_norm(self.stem(x))))
        return self.head(self.dropout(x.mean((2, 3))))
