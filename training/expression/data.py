"""The tiles and labels of FER-2013 from their sheets, with the committed split."""
from __future__ import annotations

import csv
import hashlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

from ..common import splits
from . import EXPRESSIONS
from .net import SIDE

SET = 'expressions'
OF_LABEL = {
    'neutral': 'neutral',
    'happy': 'happy',
    'sad': 'sad',
    'angry': 'angry',
    'fear': 'fearful',
    'disgust': 'disgusted',
    'surprise': 'surprised',
}
ABOUT = (
    'FER-2013 training part. val: the split column of labels.csv, with all copies. calibrate: one in twenty of the'
    ' other images, for the temperature; the rest is train'
)
HELD_OUT_OF_TRAIN = 0.05
"""Share of `train` that is kept from fitting, for the temperature: part `calibrate`."""


@dataclass(frozen=True)
class Tiles:
    """`grey` [n, 48, 48] uint8, `label` [n] index into EXPRESSIONS, `part` [n] train, calibrate, val or dropped."""

    grey: np.ndarray
    label: np.ndarray
    part: np.ndarray

    def of(self, part: str) -> tuple[np.ndarray, np.ndarray]:
        """Tiles and labels of one part."""
        inside = self.part == part
        return self.grey[inside], self.label[inside]


def read_tiles(folder: Path) -> tuple[np.ndarray, np.ndarray, list[str]]:
    """All tiles, their labels and the split column of labels.csv, in its order."""
    rows = list(csv.DictReader((folder / 'labels.csv').open()))
    sheets = {s: np.asarray(Image.open(folder / f'sheet-{s}.jpg').convert('L')) for s in {r['sheet'] for r in rows}}
    grey = np.empty((len(rows), SIDE, SIDE), np.uint8)
    for i, r in enumerate(rows):
        y, x = int(r['row']) * SIDE, int(r['col']) * SIDE
        grey[i] = sheets[r['sheet']][y : y + SIDE, x : x + SIDE]
    label = np.array([EXPRESSIONS.index(OF_LABEL[r['label']]) for r in rows])
    return grey, label, [r['split'] for r in rows]


def make_split(hashes: list[bytes], column: list[str]) -> list[str]:
    """
    The split column by image: a picture that appears in `val` is `val` in all its copies, and one in twenty of the
    other pictures, by their hash, is `calibrate`.
    """
    held = {h for h, c in zip(hashes, column, strict=True) if c == 'val'}

    def part(h: bytes) -> str:
        if h in held:
            return 'val'
        draw = int(hashlib.sha256(f'calibrate {h.hex()}'.encode()).hexdigest()[:8], 16) / 2**32
        return 'calibrate' if draw < HELD_OUT_OF_TRAIN else 'train'

    return [part(h) for h in hashes]


def load(folder: Path) -> Tiles:
    """
    Tiles with their part. Copies in `train` of a picture that the column calls `val` are `dropped`; copies of one
    picture with different labels in `train` are dropped too.
    """
    grey, label, column = read_tiles(folder)
    hashes = [splits.pixel_hash(g) for g in grey]
    if not (splits.FOLDER / f'{SET}.json').exists():
        splits.write(SET, ABOUT, 'the 48 x 48 grey bytes of a tile', hashes, make_split(hashes, column))
    part = np.array(splits.read(SET, hashes), dtype='<U10')
    part[(part == 'val') & (np.array(column) != 'val')] = 'dropped'
    labels_of: dict[bytes, set[int]] = {}
    for h, one in zip(hashes, label, strict=True):
        labels_of.setdefault(h, set()).add(int(one))
    doubtful = np.array([len(labels_of[h]) > 1 for h in hashes])
    part[doubtful & ((part == 'train') | (part == 'calibrate'))] = 'dropped'
    return Tiles(grey, label, part)
