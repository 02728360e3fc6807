"""Second half, over the frozen trunk: where the garment is, its colours, its pattern, and the space it shares with words."""
from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from . import SIDE
from .labels import KINDS, WORN_NAMES
from .named import COLOURS
from .textures import PATTERNS
from .trunk import Trunk, last, to_tensor

DIMS, TEXT, HUES, MIXED = 512, 384, 48, 32
FREE = DIMS - len(KINDS)
OF_KINDS = 0.7
"""
Share of an embedding's squared length that the probabilities of its kind make up, as their square roots: garments of one
kind then lie together. Of 0, 0.5, 0.65 and 0.75 the first neighbour was of the same kind for 0.73, 0.76, 0.78 and 0.785
of `val`.
"""
CELLS = 28
"""Cells a side of the map that tells where the garment is; colours are looked up in cells half as large."""
FEATURES = 256 + 512 + 1024
CONCEPTS = (*KINDS, *(name for name in WORN_NAMES if name not in ('t-shirt', 'shirt', 'blouse', 'top', 'dress', 'hat', 'skirt', 'shorts', 'blazer', 'shoes', 'trousers', 'jacket')))
"""Kinds as words know them: both sets, the worn ones that are the same thing left out."""
SAME = {'t-shirt': 'T-Shirt', 'shirt': 'Shirt', 'blouse': 'Blouse', 'top': 'Top', 'dress': 'Dress', 'hat': 'Hat', 'skirt': 'Skirt',
        'shorts': 'Shorts', 'blazer': 'Blazer', 'shoes': 'Shoes', 'trousers': 'Pants', 'jacket': 'Outwear'}
MAYBE = {'Pants': ('jeans', 'leggings'), 'Outwear': ('coat', 'waistcoat'), 'Shoes': ('boots', 'sandals'), 'Longsleeve': ('sweater', 'sweatshirt'),
         'Hoodie': ('sweatshirt',), 'Body': ('jumpsuit',), 'sweater': ('Longsleeve',), 'sweatshirt': ('Hoodie', 'Longsleeve'), 'coat': ('Outwear',)}
"""What a label of one set may be in the other: no counter-example."""


class Heads(nn.Module):
    """Takes the trunk's maps and the picture itself."""

    def __init__(self) -> None:
        super().__init__()
        self.where = nn.ModuleList(nn.Conv2d(c, 1, 1) for c in (256, 512, 1024))
        self.mix, self.hues = nn.Conv2d(3, MIXED, 1), nn.Conv2d(MIXED, HUES, 1)
        self.colour = nn.Linear(HUES, len(COLOURS))
        self.embed = nn.Linear(1024 + HUES, FREE)
        self.pattern = nn.Linear(FEATURES, len(PATTERNS))
        self.clothing = nn.Linear(1024, 1)
        self.words = nn.Linear(TEXT, DIMS)
        for name, n in (('features', FEATURES), ('seen', HUES)):
            self.register_buffer(f'{name}_mean', torch.zeros(n))
            self.register_buffer(f'{name}_scale', torch.ones(n))

    def place(self, maps: list[Tensor]) -> Tensor:
        """Logits [n, 1, 28, 28] of where the garment is."""
        out = self.where[0](maps[0])
        for k, size in ((1, CELLS // 2), (2, CELLS // 4)):
            out = out + F.interpolate(self.where[k](maps[k]), scale_factor=CELLS // size, mode='nearest')
        return out

    def look(self, small: Tensor, place: Tensor) -> Tensor:
        """[n, 48]: a soft histogram of the colours [n, 3, 56, 56] (-1..1) where the garment is."""
        weight = F.interpolate(torch.sigmoid(place), scale_factor=2, mode='nearest')
        hues = F.hardswish(self.hues(F.hardswish(self.mix(small))))
        return (hues * weight).sum((2, 3)) / (weight.sum((2, 3)) + 1)

    def vector(self, g7: Tensor, seen: Tensor, kinds: Tensor) -> Tensor:
        """Embeddings [n, 512] of length 1: the square roots of the kinds' probabilities [n, 17], then what is learnt."""
        kind = (g7 - self.features_mean[-1024:]) / self.features_scale[-1024:]
        hues = (seen - self.seen_mean) / self.seen_scale
        learnt = F.normalize(self.embed(torch.cat([kind, hues], 1)), dim=1)
        return torch.cat([(OF_KINDS * kinds).sqrt(), (1 - OF_KINDS) ** 0.5 * learnt], 1)


@torch.no_grad()
def observe(trunk: Trunk, pictures: object, *, flip: bool = False) -> dict[str, Tensor]:
    """Of pictures: `means` [n, 1792], and for the place `maps` in halves; made 64 at a time."""
    means, fine, middle, coarse = [], [], [], []
    n = len(pictures)  # type: ignore[arg-type]
    for i in range(0, n, 64):
        x = to_tensor(pictures[i : i + 64]) * 2 - 1  # type: ignore[index]
        maps = trunk.backbone.maps(last(x.flip(3) if flip else x))
        means.append(torch.cat([m.mean((2, 3)) for m in maps], 1))
        fine.append(maps[0].half())
        middle.append(maps[1].half())
        coarse.append(maps[2].half())
    return {'means': torch.cat(means), 'fine': torch.cat(fine), 'middle': torch.cat(middle), 'coarse': torch.cat(coarse)}


def quarter(pictures: object, *, flip: bool = False) -> Tensor:
    """Pictures [n, 3, 56, 56] in bytes, means of 4 x 4."""
    out = []
    for i in range(0, len(pictures), 256):  # type: ignore[arg-type]
        x = F.avg_pool2d(to_tensor(pictures[i : i + 256]), SIDE // 56)  # type: ignore[index]
        out.append(((x.flip(3) if flip else x) * 255).round().byte())
    return torch.cat(out)
