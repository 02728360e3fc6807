"""Photos and their masks in the net's frame; made once in .cache/training/cutout."""
from __future__ import annotations

import csv
import subprocess
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

from ..common.args import ROOT
from ..parts.data import UNKNOWN
from ..parts.data import see as see_street
from ..wardrobe.cut_out import CutOut
from ..wardrobe.letterbox import read_photo
from ..wardrobe.seen import see_masks
from . import STORED

CACHE = ROOT / '.cache/training/cutout'
TEACHER = ROOT / '.cache/training/u2netp.onnx'
PARTS = {'0': 'judge', '1': 'choose'}
"""By fold, which is by sender; the others are fitted."""
STREET = {'train': 'fit', 'test': 'street'}


@dataclass(frozen=True)
class Shots:
    """
    `pictures` [n, 256, 256, 3] and soft `masks` [n, 128, 128], bytes; `part` fit, choose, judge or street; `sender` whose
    photo it is. Masks of single garments are the teacher's, those of street photos were drawn by people.
    """

    pictures: np.ndarray
    masks: np.ndarray
    part: np.ndarray
    sender: np.ndarray
    path: np.ndarray


def square(image: Image.Image, side: int) -> np.ndarray:
    """Stretched to a square, as the app shows a photo to the net."""
    return np.asarray(image.resize((side, side), Image.Resampling.BILINEAR))


def teacher() -> CutOut:
    """U2-Netp, fetched by its checksum."""
    subprocess.run(['node', 'training/cutout/teacher.mjs', str(TEACHER)], cwd=ROOT, check=True)
    return CutOut(TEACHER)


def _unboxed(mask: np.ndarray, size: tuple[int, int]) -> np.ndarray:
    """A mask [s, s] of a photo of `size` in the middle of a square, without the bars."""
    scale = len(mask) / max(size)
    w, h = (max(1, round(v * scale)) for v in size)
    x, y = (len(mask) - w) // 2, (len(mask) - h) // 2
    return square(Image.fromarray(mask[y : y + h, x : x + w]), STORED // 2)


def _single(data: Path) -> list[tuple[np.ndarray, np.ndarray, str, str, str]]:
    rows, out = list(csv.DictReader((data / 'labels.csv').open())), []
    for row, mask in zip(rows, see_masks(data), strict=True):
        path = data / 'images' / f"{row['image']}.jpg"
        photo = read_photo(path)
        out.append((square(photo, STORED), _unboxed(mask, photo.size), PARTS.get(row['fold'], 'fit'), row['sender_id'], path.name))
    return out


def _street(data: Path) -> list[tuple[np.ndarray, np.ndarray, str, str, str]]:
    street, out = see_street(data), []
    for picture, mask, split, name in zip(street.pictures, street.masks, street.split, street.photo, strict=True):
        if part := STREET.get(str(split)):
            person = np.where((mask > 0) | (mask == UNKNOWN), 255, 0).astype(np.uint8)
            out.append((square(Image.fromarray(picture), STORED), square(Image.fromarray(person), STORED // 2), part, f'street {name}', f'{name}.jpg'))
    return out


def see(data: Path) -> Shots:
    """Frames every photo with its mask."""
    CACHE.mkdir(parents=True, exist_ok=True)
    kept = CACHE / 'shots.npz'
    if not kept.exists():
        columns = zip(*_single(data), *_street(data.parent / 'street'), strict=True)
        np.savez(kept, **dict(zip(('pictures', 'masks', 'part', 'sender', 'path'), map(np.array, columns), strict=True)))
    with np.load(kept) as found:
        return Shots(**{name: found[name] for name in ('pictures', 'masks', 'part', 'sender', 'path')})
