"""What happens to a batch of cut-outs while fitting."""
from __future__ import annotations

import math

import torch
import torch.nn.functional as F
from torch import Tensor

from . import GREY
from .recipe import Ranges
from .tiles import square_of, tiles_of

TO_YIQ = torch.tensor([[0.299, 0.587, 0.114], [0.596, -0.274, -0.322], [0.211, -0.523, 0.312]])
FROM_YIQ = torch.linalg.inv(TO_YIQ)
DETAIL, DEFOCUS = (56, 56), 13
"""Blotches of a ground's detail, and the pixels over which one out of focus is averaged."""


class Augment:
    """Draws from one generator, so that a seed gives one course."""

    def __init__(self, rng: torch.Generator, ranges: Ranges) -> None:
        self.rng, self.ranges = rng, ranges

    def _around(self, n: int, most: float) -> Tensor:
        return (torch.rand(n, generator=self.rng) * 2 - 1) * most

    def _chosen(self, n: int, share: float) -> Tensor:
        return torch.rand(n, generator=self.rng) < share

    def __call__(self, x: Tensor) -> Tensor:
        """
        Cut-outs [n, 3, 224, 224] in 0..1; the same shape and range come back. All tiles of a cut-out are changed alike,
        and what shows nothing stays the ground's grey, which tells the net where a part is.
        """
        tiles = self._moved(tiles_of(x))
        ground = (tiles * 255 - GREY).abs().amax(2, keepdim=True) < 0.5
        tiles = self._blurred(self._coloured(tiles), ~ground)
        noise = torch.rand(len(x), 1, 1, 1, 1, generator=self.rng) * self.ranges.noise
        tiles = (tiles + torch.randn(tiles.shape, generator=self.rng) * noise).clamp(0, 1)
        tiles = torch.where(ground, GREY / 255, tiles)
        tiles[:, 0] = self._placed(tiles[:, 0], ground[:, 0])
        return square_of(tiles)

    def _placed(self, x: Tensor, ground: Tensor) -> Tensor:
        """
        Another place behind some people [n, 3, h, w], in the tile of the whole person: one colour with soft blotches, and
        where the ranges say so with detail, in or out of focus.
        """
        n, focus = len(x), self.ranges.place_blurred
        blotches = torch.randn(n, 3, 7, 7, generator=self.rng) * 0.06
        place = torch.rand(n, 3, 1, 1, generator=self.rng) * 0.3 + 0.35 + F.interpolate(blotches, x.shape[2:], mode='bilinear')
        if focus is not None:
            detail = F.interpolate(torch.randn(n, 3, *DETAIL, generator=self.rng) * 0.1, x.shape[2:], mode='bilinear')
            soft = F.avg_pool2d(detail, DEFOCUS, 1, DEFOCUS // 2, count_include_pad=False)
            place = place + torch.where(self._chosen(n, focus).view(-1, 1, 1, 1), soft, detail)
        return torch.where(ground & self._chosen(n, self.ranges.another_place).view(-1, 1, 1, 1), place.clamp(0, 1), x)

    def _blurred(self, tiles: Tensor, shown: Tensor) -> Tensor:
        """Some of them blurred, each pixel by what its neighbours show."""
        n = len(tiles)
        seen = shown.float()
        soft, share = (F.avg_pool2d(v.flatten(0, 1), 3, 1, 1).view(*v.shape) for v in (tiles * seen, seen))
        return torch.where(self._chosen(n, self.ranges.blurred).view(-1, 1, 1, 1, 1), soft / share.clamp(min=0.1), tiles)

    def _moved(self, tiles: Tensor) -> Tensor:
        x = tiles.flatten(1, 2)
        n = len(x)
        angle, zoom = self._around(n, math.radians(self.ranges.turn)), 1 + self._around(n, self.ranges.crop)
        flip = torch.where(self._chosen(n, 0.5), -1.0, 1.0)
        c, s = torch.cos(angle) * zoom, torch.sin(angle) * zoom
        x_shift, y_shift = self._around(n, self.ranges.crop), self._around(n, self.ranges.crop)
        theta = torch.stack([torch.stack([c * flip, -s, x_shift], 1), torch.stack([s * flip, c, y_shift], 1)], 1)
        grid = F.affine_grid(theta, list(x.shape), align_corners=False)
        # The nearest pixel: mixtures with the grey would be colours that nobody wears.
        moved = F.grid_sample(x - GREY / 255, grid, 'nearest', 'zeros', align_corners=False) + GREY / 255
        return moved.view(tiles.shape)

    def _coloured(self, tiles: Tensor) -> Tensor:
        n, ranges = len(tiles), self.ranges
        turn, spread = self._around(n, math.radians(ranges.hue)), 1 + self._around(n, ranges.saturation)
        c, s = torch.cos(turn) * spread, torch.sin(turn) * spread
        one, zero = torch.ones(n), torch.zeros(n)
        rows = [torch.stack([one, zero, zero], 1), torch.stack([zero, c, -s], 1), torch.stack([zero, s, c], 1)]
        matrix = FROM_YIQ @ torch.stack(rows, 1) @ TO_YIQ
        warmth, tint = self._around(n, ranges.cast), self._around(n, ranges.cast / 3)
        light = 1 + self._around(n, ranges.light)
        # Gains of linear light, as powers of what a display shows.
        gains = torch.stack([torch.exp(warmth / 2 - tint / 3), torch.exp(2 * tint / 3), torch.exp(-warmth / 2 - tint / 3)], 1)
        gains = (gains ** (1 / 2.2)) * light.view(-1, 1)
        return torch.einsum('nij,ntjhw->ntihw', matrix * gains.unsqueeze(2), tiles).clamp(0, 1)
