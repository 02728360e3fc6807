"""The cut-out: the garment parser's trunk and pyramid, with one finer step and one output."""
from __future__ import annotations

from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from ..common.mobilenet import MobileNet
from ..parts.net import WIDE, separable

NARROW = 32
"""Channels of the finest step, at half of the picture's size."""
KEPT = (0, 2, 4, 10, 12)
"""Pairs of the backbone whose maps are used: of strides 2, 4, 8, 16 and 32."""


class CutOutNet(nn.Module):
    """Pictures [n, 3, s, s] in -1..1 (s a multiple of 32) in, logits [n, 1, s/2, s/2] out."""

    def __init__(self) -> None:
        super().__init__()
        self.backbone = MobileNet()
        self.sides = nn.ModuleList(nn.Conv2d(c, WIDE, 1) for c in (128, 256, 512, 1024))
        self.context = separable(WIDE, WIDE, 5)
        self.steps = nn.ModuleList(separable(WIDE, WIDE) for _ in range(3))
        self.narrow = nn.Conv2d(WIDE, NARROW, 1)
        self.fine = nn.Conv2d(64, NARROW, 1)
        self.finish = nn.Sequential(separable(NARROW, NARROW), nn.Conv2d(NARROW, 1, 1))

    def load_parser(self, path: Path) -> None:
        """Starts from a fitted garment parser, of which all but the last layers fit. Throws where it is not there."""
        if not path.exists():
            raise FileNotFoundError(f'{path.name} is not fitted: npm run train -- parts')
        state = torch.load(path, weights_only=True)['average']
        self.load_state_dict({k: v for k, v in state.items() if not k.startswith('last.')}, strict=False)

    def maps(self, x: Tensor) -> list[Tensor]:
        x, out = self.backbone.first(x), []
        for k, pair in enumerate(self.backbone.pairs):
            x = pair(x)
            if k in KEPT:
                out.append(x)
        return out

    def forward(self, x: Tensor) -> Tensor:
        fine, *maps = self.maps(x)
        y = self.context(self.sides[3](maps[3]))
        y = y + y.mean((2, 3), keepdim=True)
        for k in (2, 1, 0):
            y = F.interpolate(y, scale_factor=2, mode='nearest') + self.sides[k](maps[k])
            y = self.steps[k](y)
        y = F.interpolate(self.narrow(y), scale_factor=2, mode='nearest') + self.fine(fine)
        return self.finish(y)
