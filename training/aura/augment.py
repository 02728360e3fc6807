"""What happens to a batch of cut-outs while fitting."""
from __future__ import annotations

import math

import torch
import torch.nn.functional as F
from torch import Tensor

from . import GREY
from .tiles import square_of, tiles_of

CROP, TURN, HUE, SATURATION, LIGHT, CAST, NOISE = 0.1, 7.0, 1.5, 0.04, 0.04, 0.015, 0.01
"""
Shift and zoom to either side, degrees, degrees, share, share, ln(r/b), deviation of 1. Colours change little here: the
pictures come with their light corrected, and the copies that samples.mjs makes before that correction bring casts
(ln(r/b) 0.3), exposures (half a stop), noise, blur and other places. Wider ranges here (hue 5, cast 0.06, light 0.15)
blurred the borders between colours: macro-F1 0.66 on val.
"""
ANOTHER_PLACE, BLURRED = 0.2, 0.15
"""Shares of pictures that get another ground behind the whole person, or are blurred."""

TO_YIQ = torch.tensor([[0.299, 0.587, 0.114], [0.596, -0.274, -0.322], [0.211, -0.523, 0.312]])
FROM_YIQ = torch.linalg.inv(TO_YIQ)


class Augment:
    """Draws from one generator, so that a seed gives one course."""

    def __init__(self, rng: torch.Generator) -> None:
        self.rng = rng

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
        noise = torch.rand(len(x), 1, 1, 1, 1, generator=self.rng) * NOISE
        tiles = (tiles + torch.randn(tiles.shape, generator=self.rng) * noise).clamp(0, 1)
        tiles = torch.where(ground, GREY / 255, tiles)
        tiles[:, 0] = self._placed(tiles[:, 0], ground[:, 0])
        return square_of(tiles)

    def _placed(self, x: Tensor, ground: Tensor) -> Tensor:
        """Another place behind some people [n, 3, h, w], in the tile of the whole person: one colour with soft blotches."""
        n = len(x)
        blotches = torch.randn(n, 3, 7, 7, generator=self.rng) * 0.06
        place = torch.rand(n, 3, 1, 1, generator=self.rng) * 0.3 + 0.35 + F.interpolate(blotches, x.shape[2:], mode='bilinear')
        return torch.where(ground & self._chosen(n, ANOTHER_PLACE).view(-1, 1, 1, 1), place.clamp(0, 1), x)

    def _blurred(self, tiles: Tensor, shown: Tensor) -> Tensor:
        """Some of them blurred, each pixel by what its neighbours show."""
        n = len(tiles)
        seen = shown.float()
        soft, share = (F.avg_pool2d(v.flatten(0, 1), 3, 1, 1).view(*v.shape) for v in (tiles * seen, seen))
        return torch.where(self._chosen(n, BLURRED).view(-1, 1, 1, 1, 1), soft / share.clamp(min=0.1), tiles)

    def _moved(self, tiles: Tensor) -> Tensor:
        x = tiles.flatten(1, 2)
        n = len(x)
        angle, zoom = self._around(n, math.radians(TURN)), 1 + self._around(n, CROP)
        flip = torch.where(self._chosen(n, 0.5), -1.0, 1.0)
        c, s = torch.cos(angle) * zoom, torch.sin(angle) * zoom
        theta = torch.stack(
            [torch.stack([c * flip, -s, self._around(n, CROP)], 1), torch.stack([s * flip, c, self._around(n, CROP)], 1)], 1
        )
        grid = F.affine_grid(theta, list(x.shape), align_corners=False)
        # The nearest pixel: mixtures with the grey would be colours that nobody wears.
        moved = F.grid_sample(x - GREY / 255, grid, 'nearest', 'zeros', align_corners=False) + GREY / 255
        return moved.view(tiles.shape)

    def _coloured(self, tiles: Tensor) -> Tensor:
        n = len(tiles)
        turn, spread = self._around(n, math.radians(HUE)), 1 + self._around(n, SATURATION)
        c, s = torch.cos(turn) * spread, torch.sin(turn) * spread
        one, zero = torch.ones(n), torch.zeros(n)
        rows = [torch.stack([one, zero, zero], 1), torch.stack([zero, c, -s], 1), torch.stack([zero, s, c], 1)]
        matrix = FROM_YIQ @ torch.stack(rows, 1) @ TO_YIQ
        warmth, tint = self._around(n, CAST), self._around(n, CAST / 3)
        light = 1 + self._around(n, LIGHT)
        # Gains of linear light, as powers of what a display shows.
        gains = torch.stack([torch.exp(warmth / 2 - tint / 3), torch.exp(2 * tint / 3), torch.exp(-warmth / 2 - tint / 3)], 1)
        gains = (gains ** (1 / 2.2)) * light.view(-1, 1)
        return torch.einsum('nij,ntjhw->ntihw', matrix * gains.unsqueeze(2), tiles).clamp(0, 1)
