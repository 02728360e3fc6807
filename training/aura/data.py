"""The samples that samples.mjs left."""
from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from . import SIDE


@dataclass(frozen=True)
class Samples:
    """`pictures` [n, 224, 224, 3] bytes on disk; `truth` and `engine` [n, 10] probabilities of the clean and the shown."""

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
    """Reads samples.jsonl; the pictures stay on disk until they are asked for."""
    rows = [json.loads(line) for line in (folder / 'samples.jsonl').read_text().splitlines()]
    pictures = np.memmap(folder / 'samples.bin', np.uint8, 'r').reshape(-1, SIDE, SIDE, 3)
    if len(pictures) != len(rows):
        raise ValueError(f'{len(pictures)} pictures but {len(rows)} lines: run samples.mjs again')
    column = lambda name: np.array([row[name] for row in rows])  # noqa: E731
    return Samples(pictures, column('truth'), column('engine'), column('photo'), column('split'), column('crop'), column('kind'))
