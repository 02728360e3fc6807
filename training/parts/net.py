"""The parser: MobileNetV1 and a feature pyramid (Lin et al. 2017) of depthwise-separable convolutions."""
from __future__ import annotations

import torch.nn.functional as F
from torch import Tensor, nn

from ..common.mobilenet import MobileNet
from . import CLASSES

WIDE = 96
"""Channels of the pyramid."""


def separable(i: int, o: int, side: int = 3) -> nn.Sequential:
    """Look about, then mix."""
    return nn.Sequential(
        nn.Conv2d(i, i, side, padding=side // 2, groups=i, bias=False), nn.BatchNorm2d(i), nn.ReLU(),
        nn.Conv2d(i, o, 1, bias=False), nn.BatchNorm2d(o), nn.ReLU(),
    )


class Parser(nn.Module):
    """Pictures [n, 3, 384, 256] in -1..1 in, logits [n, 11, 96, 64] out."""

    def __init__(self) -> None:
        super().__init__()
        self.backbone = MobileNet()
        self.sides = nn.ModuleList(nn.Conv2d(c, WIDE, 1) for c in (128, 256, 512, 1024))
        self.context = separable(WIDE, WIDE, 5)
        self.steps = nn.ModuleList(separable(WIDE, WIDE) for _ in range(3))
        self.last = nn.Sequential(separable(WIDE, WIDE), nn.Conv2d(WIDE, len(CLASSES), 1))

    def forward(self, x: Tensor) -> Tensor:
        maps = self.backbone.maps(x, fine=True)
        y = self.context(self.sides[3](maps[3]))
        # The whole frame's mean tells what the far parts are of.
        y = y + y.mean((2, 3), keepdim=True)
        for k in (2, 1, 0):
            y = F.interpolate(y, scale_factor=2, mode='nearest') + self.sides[k](maps[k])
            y = self.steps[k](y)
        return self.last(y)
