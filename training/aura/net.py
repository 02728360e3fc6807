"""
The network: a branch that weighs colours as the colour engine does, part by part, and a stem of MobileNetV1 with blocks
of MobileNetV3 that tell the parts and correct the answer.
"""
from __future__ import annotations

from collections.abc import Sequence

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from . import COLOURS, GREY
from ..common.tflite import Layer
from .oklab import FEATURES, features, oklab

STEM = ((3, 32, 2, False), (32, 32, 1, True), (32, 64, 1, False), (64, 64, 2, True), (64, 128, 1, False))
"""In, out, stride, depthwise of MobileNetV1's first five convolutions: 112 pixels come out as 28."""
COLOUR, WIDTH, WIDE, LAST = 64, 64, 64, 128
PARTS = 4
"""Parts of a person that the net may tell apart, as the engine does cloth, hair and skin; which, it learns."""
GROUND = GREY / 127.5 - 1
LEAST, LEAST_CELLS, PRIOR = 0.01, 0.5, 0.01
"""What is added before a logarithm; to a part's area in cells; to evidence (`PRIOR` of the engine)."""
CELL, FEW_CELLS = 4, 4.0
"""Halved pixels to a cell's side; cells that make a part's weight half."""
STEEP, SOFT = 50, 10
"""How soon a colour off the grey is the person; how soon evidence rises from zero (softplus)."""
FIRST_SHARES = (0.85, 0.1, 0.05, 0.02)
"""What the parts count at first: the engine's weights of cloth, hair and skin, and a little."""
FIRST_SHARPNESS = 5.0
FIRST_RARITY = (0.85, 1.05, 1.14, 2.11, 2.11, 0.98, 0.33, 0.66, 1.93, 0.53)
"""`RARITY` of the engine (src/core/aura/weights.ts)."""


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


def norm_conv(i: int, o: int, side: int = 1, stride: int = 1, groups: int = 1) -> nn.Sequential:
    """A convolution without bias and its batch norm."""
    return nn.Sequential(nn.Conv2d(i, o, side, stride, side // 2, groups=groups, bias=False), nn.BatchNorm2d(o))


class Squeeze(nn.Module):
    """Squeeze and excitation (Hu et al. 2018) with a hard sigmoid (Howard et al. 2019)."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.down, self.up = nn.Conv2d(width, width // 4, 1), nn.Conv2d(width // 4, width, 1)

    def forward(self, x: Tensor) -> Tensor:
        return x * F.hardsigmoid(self.up(F.relu(self.down(x.mean((2, 3), keepdim=True)))))


class Block(nn.Module):
    """Inverted residual of MobileNetV3: widen, look about, squeeze, narrow."""

    def __init__(self, i: int, o: int, stride: int) -> None:
        super().__init__()
        wide = 3 * i
        self.widen, self.look = norm_conv(i, wide), norm_conv(wide, wide, 3, stride, wide)
        self.squeeze, self.narrow = Squeeze(wide), norm_conv(wide, o)
        self.same = i == o and stride == 1

    def forward(self, x: Tensor) -> Tensor:
        y = F.hardswish(self.look(F.hardswish(self.widen(x))))
        y = self.narrow(self.squeeze(y))
        return x + y if self.same else y


class AuraNet(nn.Module):
    """
    Pictures [n, 3, 224, 224] in -1..1 to logits [n, 10]. They are halved first: colours need no more, and a phone
    is done in a quarter of the time. Each place says how much of which aura colour it shows, by its OKLab colour
    alone; what the net sees around it says which part of the person it is; each part's evidence is averaged, the
    parts are weighed, and logarithms compare the sums. A small head beside corrects the answer.
    """

    def __init__(self) -> None:
        super().__init__()
        self.stem = Stem()
        self.colour = nn.ModuleList([nn.Conv2d(FEATURES, COLOUR, 1), nn.Conv2d(COLOUR, COLOUR, 1), nn.Conv2d(COLOUR, COLOUR, 1)])
        self.says = nn.Conv2d(COLOUR, len(COLOURS), 1)
        joined = STEM[-1][1] + COLOUR
        self.look, self.place = norm_conv(joined, joined, 3, 1, joined), norm_conv(joined, WIDTH)
        self.blocks = nn.ModuleList([Block(WIDTH, WIDE, 2), Block(WIDE, WIDE, 2)])
        self.gates = nn.ModuleList([nn.Conv2d(width, PARTS, 1) for width in (WIDTH, WIDE, WIDE)])
        self.shares = nn.Parameter(torch.log(torch.tensor(FIRST_SHARES)))
        self.sharpness = nn.Parameter(torch.tensor(FIRST_SHARPNESS))
        self.rarity = nn.Parameter(FIRST_SHARPNESS * torch.log(torch.tensor(FIRST_RARITY)))
        self.mix = nn.Linear(WIDE + 2 * PARTS * COLOUR, LAST)
        self.drop = nn.Dropout(0.2)
        self.head = nn.Linear(LAST, len(COLOURS))
        nn.init.zeros_(self.head.weight)
        nn.init.zeros_(self.head.bias)

    def forward(self, x: Tensor) -> Tensor:
        return self.halved(F.avg_pool2d(x, 2))

    def evidence(self, lab: Tensor) -> tuple[Tensor, Tensor]:
        """What colours in OKLab [n, 3, h, w] show: channels to go on with, and how much of each aura colour [n, 10, h, w]."""
        c = features(lab)
        for layer in self.colour:
            c = F.hardswish(layer(c))
        return c, F.softplus(self.says(c) * SOFT) / SOFT

    def halved(self, x: Tensor) -> Tensor:
        """Logits of pictures that are halved already [n, 3, 112, 112]."""
        person = person_of(x)
        c, evidence = (F.avg_pool2d(v, 2) for v in self.evidence(oklab(F.avg_pool2d(x, 2))))
        y = F.hardswish(self.place(F.hardswish(self.look(torch.cat([self.stem(x), c], 1)))))
        seen = [y]
        for block in self.blocks:
            seen.append(block(seen[-1]))
        gates = sum(F.interpolate(gate(z), scale_factor=2**i) for i, (gate, z) in enumerate(zip(self.gates, seen, strict=True)))
        means, area = means_of(torch.cat([c, evidence], 1), F.softmax(gates, 1) * person)
        shares = F.softmax(self.shares, 0).view(1, -1, 1) * area / (area + FEW_CELLS)
        weighed = (means[:, :, COLOUR:] * shares).sum(1) / shares.sum(1)
        means = means[:, :, :COLOUR].flatten(1)
        y = torch.cat([seen[-1].mean((2, 3)), means, torch.log(F.relu(means) + LEAST)], 1)
        return self.sharpness * torch.log(weighed + PRIOR) + self.rarity + self.head(self.drop(F.hardswish(self.mix(y))))


def means_of(values: Tensor, parts: Tensor) -> tuple[Tensor, Tensor]:
    """Means [n, parts, channels] of values [n, channels, h, w] over parts [n, parts, h, w], 0..1, and areas in cells [n, parts, 1]."""
    parts = parts.flatten(2)
    area = parts.sum(2, keepdim=True) + LEAST_CELLS
    return parts @ values.flatten(2).transpose(1, 2) / area, area


def person_of(x: Tensor) -> Tensor:
    """Where the person is, 0..1 [n, 1, 28, 28], of halved pictures: whatever is not the ground's grey."""
    return F.avg_pool2d(((x - GROUND).abs().amax(1, keepdim=True) * STEEP).clamp(0, 1), CELL)
