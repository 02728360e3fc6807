"""
The network: each part's dominant colours, weighed as the colour engine weighs them, and a stem of MobileNetV1 that looks
at the whole person and helps to correct the answer.
"""
from __future__ import annotations

from collections.abc import Sequence

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from . import COLOURS, TILES
from ..common.tflite import Layer
from .clusters import CLUSTERS, clusters_of
from .evidence import Evidence
from .oklab import oklab
from .tiles import cells_of, tiles_of

STEM = ((3, 32, 2, False), (32, 32, 1, True), (32, 64, 1, False), (64, 64, 2, True), (64, 128, 1, False))
"""In, out, stride, depthwise of MobileNetV1's first five convolutions: 112 pixels come out as 28."""
SEEN, LAST = STEM[-1][1], 64
PARTS = len(TILES) - 1
"""Clothes, hair and skin."""
PRIOR, FEW = 0.01, 1e-3
"""`PRIOR` of the engine; the share of a tile's cells that makes a part's weight half."""
FIRST_SHARES = (0.85, 0.1, 0.05)
"""What the parts count at first: the engine's weights of cloth, hair and skin."""
FIRST_SHARPNESS = 10.0
FIRST_RARITY = (0.85, 1.05, 1.14, 2.11, 2.11, 0.98, 0.33, 0.66, 1.93, 0.53)
"""`RARITY` of the engine (src/core/aura/weights.ts)."""

Seen = tuple[Tensor, Tensor, Tensor, Tensor]
"""
What `look` finds in cut-outs: dominant colours in OKLab [n, 3, parts, clusters], what share of its part each holds
[n, 1, parts, clusters], what share of its tile each part fills [n, parts], the stem's mean channels [n, 128].
"""


class Stem(nn.Module):
    """Convolutions with ReLU6 and TensorFlow's padding (one more at the right and the bottom where the stride is 2)."""

    def __init__(self) -> None:
        super().__init__()
        self.layers = nn.ModuleList(
            nn.Conv2d(
                i, o, 3 if deep or i == 3 else 1, stride, padding=int(deep and stride == 1), groups=i if deep else 1
            )
            for i, o, stride, deep in STEM
        )

    def load(self, layers: Sequence[Layer]) -> None:
        for conv, layer in zip(self.layers, layers, strict=True):
            conv.weight.data.copy_(torch.from_numpy(layer.weight))
            conv.bias.data.copy_(torch.from_numpy(layer.bias))

    def forward(self, x: Tensor) -> Tensor:
        for conv in self.layers:
            if conv.stride[0] == 2:
                x = F.pad(x, (0, 1, 0, 1))
            x = F.relu6(conv(x))
        return x


class AuraNet(nn.Module):
    """
    Cut-outs [n, 3, 224, 224] in -1..1, four tiles, to logits [n, 10]. The pixels of each part's own tile are drawn
    together to a few dominant colours; `evidence` says how much of which aura colour each of these shows; the parts are
    weighed, and logarithms compare the sums. A small head beside, which knows each part's evidence and area and what
    the stem sees of the whole person, corrects the answer. What has no weights to learn, `look`, is apart.
    """

    def __init__(self) -> None:
        super().__init__()
        self.stem = Stem().requires_grad_(False)
        self.evidence = Evidence()
        self.shares = nn.Parameter(torch.log(torch.tensor(FIRST_SHARES)))
        self.sharpness = nn.Parameter(torch.tensor(FIRST_SHARPNESS))
        self.rarity = nn.Parameter(torch.log(torch.tensor(FIRST_RARITY)))
        self.mix = nn.Linear(SEEN + PARTS * (len(COLOURS) + 1), LAST)
        self.drop = nn.Dropout(0.3)
        self.head = nn.Linear(LAST, len(COLOURS))
        nn.init.zeros_(self.head.weight)
        nn.init.zeros_(self.head.bias)

    def forward(self, x: Tensor) -> Tensor:
        return self.answer(*self.look(x))

    @torch.no_grad()
    def look(self, x: Tensor) -> Seen:
        tiles = tiles_of(x)
        return *colours_of(tiles[:, 1:]), self.stem(tiles[:, 0]).mean((2, 3))

    def answer(self, centres: Tensor, held: Tensor, area: Tensor, seen: Tensor) -> Tensor:
        """Logits [n, 10]."""
        evidence = (self.evidence(centres) * held).sum(3)
        shares = F.softmax(self.shares, 0) * area / (area + FEW)
        weighed = (evidence * shares.unsqueeze(1)).sum(2) / (shares.sum(1, keepdim=True) + FEW)
        scores = torch.log(weighed + PRIOR) + self.rarity
        y = torch.cat([seen, torch.log(evidence + PRIOR).flatten(1), area], 1)
        return self.sharpness * scores + self.head(self.drop(F.hardswish(self.mix(y))))


def colours_of(parts: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """The first three of `Seen` of the parts' tiles [n, 3, 3, 112, 112]."""
    n = len(parts)
    mean, share = cells_of(parts.flatten(0, 1))
    centres, held = (v.float() for v in clusters_of(oklab(mean).flatten(2), share.double().flatten(2)))
    shape = (n, PARTS, CLUSTERS, 3)
    return centres.view(shape).permute(0, 3, 1, 2), held.view(n, 1, PARTS, CLUSTERS), share.double().mean((1, 2, 3)).float().view(n, PARTS)
