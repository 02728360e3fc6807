"""The network: a stem of MobileNetV1, a branch that keeps plain colours, and a small head as in MobileNetV3."""
from __future__ import annotations

from collections.abc import Sequence

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from . import COLOURS
from .backbone import Layer

STEM = ((3, 32, 2, False), (32, 32, 1, True), (32, 64, 1, False), (64, 64, 2, True), (64, 128, 1, False))
"""In, out, stride, depthwise of MobileNetV1's first five convolutions: 224 pixels come out as 56."""
COLOUR, WIDTH, WIDE = 32, 96, 128


class Stem(nn.Module):
    """Convolutions with ReLU6 and TensorFlow's padding (one more at the right and the bottom where the stride is 2)."""

    def __init__(self) -> None:
        super().__init__()
        self.layers = nn.ModuleList(
            nn.Conv2d(i, o, 1 if not deep and i != 3 else 3, stride, groups=i if deep else 1) for i, o, stride, deep in STEM
        )

    def load(self, layers: Sequence[Layer]) -> None:
        for conv, layer in zip(self.layers, layers, strict=True):
            conv.weight.data.copy_(torch.from_numpy(layer.weight))
            conv.bias.data.copy_(torch.from_numpy(layer.bias))

    def forward(self, x: Tensor) -> Tensor:
        for conv in self.layers:
            if conv.kernel_size[0] == 3:
                x = F.pad(x, (0, 1, 0, 1) if conv.stride[0] == 2 else (1, 1, 1, 1))
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
    """Pictures [n, 3, 224, 224] in -1..1 to logits [n, 10]."""

    def __init__(self) -> None:
        super().__init__()
        self.stem = Stem()
        self.colour = nn.ModuleList([norm_conv(3, COLOUR), norm_conv(COLOUR, COLOUR)])
        self.join = nn.ModuleList([norm_conv(128 + COLOUR, 128 + COLOUR, 3, 2, 128 + COLOUR), norm_conv(128 + COLOUR, WIDTH)])
        self.blocks = nn.ModuleList([Block(WIDTH, WIDE, 2), Block(WIDE, WIDE, 1)])
        self.last = norm_conv(WIDE, 3 * WIDE)
        self.drop = nn.Dropout(0.2)
        self.head = nn.Linear(3 * WIDE, len(COLOURS))

    def forward(self, x: Tensor) -> Tensor:
        c = F.avg_pool2d(x, 4)
        for layer in self.colour:
            c = F.hardswish(layer(c))
        y = torch.cat([self.stem(x), c], 1)
        for layer in self.join:
            y = F.hardswish(layer(y))
        for block in self.blocks:
            y = block(y)
        y = F.hardswish(self.last(y)).mean((2, 3))
        return self.head(self.drop(y))
