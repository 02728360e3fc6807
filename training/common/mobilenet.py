"""MobileNetV1 (Howard et al. 2017) as the catalog's TFLite file has it: batch norms folded, ReLU6, 1024 channels out."""
from __future__ import annotations

import subprocess

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from .args import ROOT
from .tflite import read_layers

BACKBONE = ROOT / '.cache/training/mobilenet.tflite'
WIDTHS = ((64, 1), (128, 2), (128, 1), (256, 2), (256, 1), (512, 2), *((512, 1),) * 5, (1024, 2), (1024, 1))
"""Channels and stride of each pair of a depthwise and a pointwise convolution after the first one (32, stride 2)."""


def fetch_backbone() -> None:
    """Fetches the file by its checksum, where it is not there."""
    subprocess.run(['node', 'training/common/backbone.mjs', str(BACKBONE)], cwd=ROOT, check=True)


class Conv(nn.Module):
    """A convolution with TensorFlow's padding (one more at the right and the bottom where the stride is 2), ReLU6."""

    def __init__(self, i: int, o: int, side: int, stride: int, groups: int = 1) -> None:
        super().__init__()
        self.conv = nn.Conv2d(i, o, side, stride, padding=int(side == 3 and stride == 1), groups=groups)

    def forward(self, x: Tensor) -> Tensor:
        if self.conv.stride[0] == 2:
            x = F.pad(x, (0, 1, 0, 1))
        return F.relu6(self.conv(x))


class MobileNet(nn.Module):
    """Pictures [n, 3, h, w] in -1..1, h and w multiples of 32; `maps` gives those of strides 8, 16 and 32."""

    def __init__(self) -> None:
        super().__init__()
        self.first = Conv(3, 32, 3, 2)
        i, pairs = 32, []
        for o, stride in WIDTHS:
            pairs.append(nn.Sequential(Conv(i, i, 3, stride, i), Conv(i, o, 1, 1)))
            i = o
        self.pairs = nn.ModuleList(pairs)

    def convs(self) -> list[nn.Conv2d]:
        return [m for m in self.modules() if isinstance(m, nn.Conv2d)]

    def load_imagenet(self) -> None:
        """The published weights. Throws where the file is not there (`fetch_backbone`)."""
        for conv, layer in zip(self.convs(), read_layers(BACKBONE, 27), strict=True):
            conv.weight.data.copy_(torch.from_numpy(layer.weight.copy()))
            conv.bias.data.copy_(torch.from_numpy(layer.bias.copy()))

    def maps(self, x: Tensor, *, fine: bool = False) -> list[Tensor]:
        """[n, 256, h/8, w/8], [n, 512, h/16, w/16], [n, 1024, h/32, w/32]; `fine`: [n, 128, h/4, w/4] before them."""
        x = self.first(x)
        out = []
        for k, pair in enumerate(self.pairs):
            x = pair(x)
            if k in (4, 10, 12) or (fine and k == 2):
                out.append(x)
        return out

    def frozen(self, pairs: int) -> None:
        """Keeps the first convolution and as many pairs as they are."""
        for module in (self.first, *self.pairs[:pairs]):
            module.requires_grad_(False)
