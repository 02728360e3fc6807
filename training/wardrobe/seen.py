"""The single garments as the net sees them, and their masks, made once in .cache/training/wardrobe."""
from __future__ import annotations

import csv
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ..common.args import ROOT
from . import SIDE
from .cut_out import CutOut
from .labels import KINDS
from .letterbox import letterbox, read_photo

CACHE = ROOT / '.cache/training/wardrobe'
MASK = SIDE // 2


@dataclass(frozen=True)
class Single:
    """`pictures` [n, 224, 224, 3] bytes, `label` places in KINDS, `fold` 0..4, and whose photo it is."""

    pictures: np.ndarray
    label: np.ndarray
    fold: np.ndarray
    sender: np.ndarray
    image: np.ndarray


def rows_of(data: Path) -> list[dict[str, str]]:
    return list(csv.DictReader((data / 'labels.csv').open()))


def see_single(data: Path) -> Single:
    """Letterboxes every photo."""
    CACHE.mkdir(parents=True, exist_ok=True)
    rows, kept = rows_of(data), CACHE / 'pictures.npy'
    if not kept.exists():
        np.save(kept, np.stack([letterbox(read_photo(data / 'images' / f"{r['image']}.jpg")) for r in rows]))
    column = lambda name: np.array([r[name] for r in rows])  # noqa: E731
    label = np.array([KINDS.index(r['label']) for r in rows])
    return Single(np.load(kept, mmap_mode='r'), label, column('fold').astype(int), column('sender_id'), column('image'))


def see_masks(data: Path) -> np.ndarray:
    """Masks [n, 112, 112] in bytes of the same photos, by U2-Netp (quarter of an hour)."""
    kept = CACHE / 'masks.npy'
    if kept.exists():
        return np.load(kept)
    weights = next((ROOT / 'models/weights').glob('u2netp-*.onnx'), None)
    if weights is None:
        raise FileNotFoundError('u2netp is not fetched: npm run models')
    cut, rows = CutOut(weights), rows_of(data)
    masks = np.empty((len(rows), MASK, MASK), np.uint8)
    for i, row in enumerate(rows):
        mask = cut.mask(read_photo(data / 'images' / f"{row['image']}.jpg"))
        masks[i] = letterbox(mask.convert('RGB'), MASK, 0)[:, :, 0]
        if i % 200 == 0:
            print(f'wardrobe: {i} of {len(rows)} masks', file=sys.stderr)
    np.save(kept, masks)
    return masks
