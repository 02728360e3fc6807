"""The network: a stem of MobileNetV1, a branch that counts plain colours, and a small head as in MobileNetV3."""
from __future__ import annotations

from collections.abc import Sequence

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from . import COLOURS, GREY
from ..common.tflite import Layer

STEM = ((3, 32, 2, False), (32, 32, 1, True), (32, 64, 1, False), (64, 64, 2, True), (64, 128, 1, False))
"""In, out, stride, depthwise of MobileNetV1's first five convolutions: 112 pixels come out as 28."""
NARROW, COLOUR, WIDTH, WIDE, LAST = 32, 64, 64, 96, 128
GROUND = GREY / 127.5 - 1
LEAST = 0.01


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
    is done in a quarter of the time. The head is made like the colour engine: each place says how much of which
    colour it shows, what the place is (cloth, skin, hair) says how much that counts, the mean over the person is
    taken, and logarithms compare the means.
    """

    def __init__(self) -> None:
        super().__init__()
        self.stem = Stem()
        self.colour = nn.ModuleList([norm_conv(3, NARROW), norm_conv(NARROW, COLOUR), norm_conv(COLOUR, COLOUR)])
        joined = STEM[-1][1] + COLOUR
        self.look, self.place = norm_conv(joined, joined, 3, 1, joined), norm_conv(joined, WIDTH)
        self.counts = nn.Conv2d(WIDTH, COLOUR, 1)
        self.blocks = nn.ModuleList([Block(WIDTH, WIDE, 2), Block(WIDE, WIDE, 2)])
        self.mix = nn.Linear(WIDE + 2 * COLOUR, LAST)
        self.drop = nn.Dropout(0.1)
        self.head = nn.Linear(LAST, len(COLOURS))

    def forward(self, x: Tensor) -> Tensor:
        return self.halved(F.avg_pool2d(x, 2))

    def halved(self, x: Tensor) -> Tensor:
        """Logits of pictures that are halved already [n, 3, 112, 112]."""
        person = person_of(x)
        c = F.avg_pool2d(x, 2)
        for layer in self.colour:
            c = F.hardswish(layer(c))
        c = F.avg_pool2d(c, 2)
        y = torch.cat([self.stem(x), c], 1)
        y = F.hardswish(self.place(F.hardswish(self.look(y))))
        counted = c * F.hardsigmoid(self.counts(y)) * person
        means = counted.mean((2, 3)) / (person.mean((2, 3)) + LEAST)
        for block in self.blocks:
            y = block(y)
        y = torch.cat([y.mean((2, 3)), means, torch.log(F.relu(means) + LEAST)], 1)
        return self.head(self.drop(F.hardswish(self.mix(y))))


def person_of(x: Tensor) -> Tensor:
    """Where the person is, 0..1 [n, 1, 28, 28], of halved pictures: whatever is not the ground's grey."""
    apart = (x - GROUND).abs().amax(1, keepdim=True) * 50
    return F.avg_pool2d(apart.clamp(0, 1), 4)
