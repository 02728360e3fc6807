"""Worn garments as the net sees them: crops of street photos around each garment's mask."""
from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

from . import SIDE
from .labels import WORN, WORN_NAMES
from .letterbox import letterbox, read_photo

LEAST, MARGIN = 400, 0.12
"""Fewest pixels of a garment, and what is shown around it, as a share of its longer side."""


@dataclass(frozen=True)
class Worn:
    """`pictures` [n, 224, 224, 3], `masks` [n, 112, 112] bytes, `label` places in WORN_NAMES, `split` words."""

    pictures: np.ndarray
    masks: np.ndarray
    label: np.ndarray
    split: np.ndarray
    photo: np.ndarray


def street_names(data: Path) -> dict[int, str]:
    """Label names by their index."""
    lines = (data / 'labels.txt').read_text().splitlines()
    return {int(number): name for number, name in (line.split(None, 1) for line in lines if line.strip())}


def see_worn(data: Path) -> Worn:
    """Cuts every garment of every photo that is large enough."""
    kind_of = {name: WORN_NAMES.index(kind) for kind, names in WORN.items() for name in names}
    table = np.array([kind_of.get(name, -1) for _, name in sorted(street_names(data).items())])
    found: list[tuple[np.ndarray, np.ndarray, int, str, str]] = []
    for row in csv.DictReader((data / 'split.csv').open()):
        photo = read_photo(data / 'photos' / f"{row['photo']}.jpg")
        kinds = table[np.asarray(Image.open(data / 'masks' / f"{row['photo']}.png").resize(photo.size, Image.Resampling.NEAREST))]
        for kind in np.unique(kinds[kinds >= 0]):
            mask = kinds == kind
            if mask.sum() < LEAST:
                continue
            ys, xs = np.flatnonzero(mask.any(1)), np.flatnonzero(mask.any(0))
            x0, x1, y0, y1 = xs[0], xs[-1] + 1, ys[0], ys[-1] + 1
            pad = round(MARGIN * max(x1 - x0, y1 - y0))
            box = (max(0, x0 - pad), max(0, y0 - pad), min(photo.width, x1 + pad), min(photo.height, y1 + pad))
            shape = Image.fromarray(mask.astype(np.uint8) * 255).crop(box).convert('RGB')
            found.append((letterbox(photo.crop(box)), letterbox(shape, SIDE // 2, 0)[:, :, 0], int(kind), row['split'], row['photo']))
    pictures, masks, label, split, names = zip(*found, strict=True)
    return Worn(np.stack(pictures), np.stack(masks), np.array(label), np.array(split), np.array(names))
