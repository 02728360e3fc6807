"""The samples that samples.mjs left."""
from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ..common.args import ROOT
from . import COLOURS, SIDE

REVIEWS = ROOT / 'bench/aura/reviews.jsonl'


@dataclass(frozen=True)
class Samples:
    """
    `pictures` [n, 224, 224, 3] bytes; `truth` and `engine` [n, 10] probabilities of the clean and the shown.
    """

    pictures: np.ndarray
    truth: np.ndarray
    engine: np.ndarray
    photo: np.ndarray
    split: np.ndarray
    crop: np.ndarray
    kind: np.ndarray

    @property
    def label(self) -> np.ndarray:
        """The clean frame's colour, 0..9."""
        return self.truth.argmax(1)

    def where(self, split: str, *, crop: str | None = None, kind: str | None = None) -> np.ndarray:
        """Indices of a part."""
        mask = self.split == split
        if crop is not None:
            mask &= self.crop == crop
        if kind is not None:
            mask &= self.kind == kind
        return np.flatnonzero(mask)


def load(folder: Path) -> Samples:
    """Reads samples.bin and samples.jsonl."""
    rows = [json.loads(line) for line in (folder / 'samples.jsonl').read_text().splitlines()]
    pictures = np.memmap(folder / 'samples.bin', np.uint8, 'r').reshape(-1, SIDE, SIDE, 3)
    if len(pictures) != len(rows):
        raise ValueError(f'{len(pictures)} pictures but {len(rows)} lines: run samples.mjs again')
    reviewed = correct(rows)
    rows, pictures = [rows[i] for i in reviewed], pictures[reviewed]
    column = lambda name: np.array([row[name] for row in rows])  # noqa: E731
    return Samples(pictures, column('truth'), column('engine'), column('photo'), column('split'), column('crop'), column('kind'))


def correct(rows: list[dict[str, object]]) -> list[int]:
    """
    Puts the labels that were overturned on contact sheets (bench/aura/reviews.jsonl) into the rows of `train` that
    they are of; returns the rows to keep: those of which no colour could be told are left out. What is chosen and
    judged on keeps the engine's word.
    """
    reviews = [json.loads(line) for line in REVIEWS.read_text().splitlines()] if REVIEWS.exists() else []
    decided = {(r['photo'], r['crop']): r['decided'] for r in reviews if r['decided'] != r['proposed']}
    keep: list[int] = []
    for i, row in enumerate(rows):
        place = (row['photo'], row['crop'])
        if row['split'] == 'train' and 'recoloured' not in str(row['kind']) and place in decided:
            if decided[place] is None:
                continue
            row['truth'] = [float(c == decided[place]) for c in COLOURS]
        keep.append(i)
    return keep
