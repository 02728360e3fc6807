"""Street photos and their masks by slot, in the net's frame; made once in .cache/training/parts."""
from __future__ import annotations

import csv
import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

from ..common.args import ROOT
from . import CLASSES, GREY, HEIGHT, WIDTH

CACHE = ROOT / '.cache/training/parts'
SLOTS = Path(__file__).with_name('slots.json')
"""Class of each of the 59 street labels; a test compares it with src/core/wardrobe/labels.ts."""
UNKNOWN = 255


@dataclass(frozen=True)
class Street:
    """`pictures` [n, 384, 256, 3] bytes, `masks` [n, 384, 256] classes (255: leave out), `split` words."""

    pictures: np.ndarray
    masks: np.ndarray
    split: np.ndarray
    photo: np.ndarray


def class_table(data: Path) -> np.ndarray:
    """Class by label index."""
    slots = json.loads(SLOTS.read_text())
    lines = [line.split(None, 1) for line in (data / 'labels.txt').read_text().splitlines() if line.strip()]
    table = np.full(256, UNKNOWN, np.uint8)
    for number, name in lines:
        table[int(number)] = CLASSES.index(slots[name]) if slots[name] else UNKNOWN
    return table


def framed(image: Image.Image, ground: int, resample: Image.Resampling) -> np.ndarray:
    """The image as large as it fits into the frame, in its middle."""
    scale = min(WIDTH / image.width, HEIGHT / image.height)
    size = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
    out = Image.new(image.mode, (WIDTH, HEIGHT), (ground,) * 3 if image.mode == 'RGB' else ground)
    out.paste(image.resize(size, resample), ((WIDTH - size[0]) // 2, (HEIGHT - size[1]) // 2))
    return np.asarray(out)


def see(data: Path) -> Street:
    """Frames every photo with its mask."""
    CACHE.mkdir(parents=True, exist_ok=True)
    kept = CACHE / 'street.npz'
    if not kept.exists():
        rows, table = list(csv.DictReader((data / 'split.csv').open())), class_table(data)
        pictures, masks = [], []
        for row in rows:
            photo = Image.open(data / 'photos' / f"{row['photo']}.jpg").convert('RGB')
            labels = np.asarray(Image.open(data / 'masks' / f"{row['photo']}.png").resize(photo.size, Image.Resampling.NEAREST))
            pictures.append(framed(photo, GREY, Image.Resampling.BILINEAR))
            masks.append(framed(Image.fromarray(table[labels]), 0, Image.Resampling.NEAREST))
        np.savez(kept, pictures=np.stack(pictures), masks=np.stack(masks), split=[r['split'] for r in rows], photo=[r['photo'] for r in rows])
    with np.load(kept) as found:
        return Street(found['pictures'], found['masks'], found['split'], found['photo'])
