"""How near the net comes to its teacher, and both to masks that people drew."""
from __future__ import annotations

from pathlib import Path

import numpy as np

from ..wardrobe.letterbox import read_photo
from . import STORED
from .data import CACHE, Shots, square, teacher
from .fit import ious

ROUNDS = 2000


def teachers_masks(data: Path, shots: Shots, which: np.ndarray) -> np.ndarray:
    """The teacher's own masks [n, 256, 256], 0..1, of the photos themselves; kept for the next time."""
    path = CACHE / 'judged.npz'
    kept: dict[str, np.ndarray] = {}
    if path.exists():
        with np.load(path) as found:
            kept = dict(found)
    missing = [i for i in which if str(shots.path[i]) not in kept]
    cut = teacher() if missing else None
    for k, i in enumerate(missing):
        folder = data.parent / 'street/photos' if shots.part[i] == 'street' else data / 'images'
        kept[str(shots.path[i])] = square(cut.mask(read_photo(folder / str(shots.path[i]))), STORED)  # type: ignore[union-attr]
        if (k + 1) % 50 == 0 or k + 1 == len(missing):
            np.savez(path, **kept)
    return np.stack([kept[str(shots.path[i])] for i in which]) / 255


def mean_with_interval(values: np.ndarray, sender: np.ndarray, seed: int) -> dict[str, object]:
    """Mean and its 95 % interval, senders drawn with replacement."""
    rng = np.random.default_rng(seed)
    groups = [values[sender == s] for s in np.unique(sender)]
    sums, counts = np.array([g.sum() for g in groups]), np.array([len(g) for g in groups])
    picks = rng.integers(0, len(groups), (ROUNDS, len(groups)))
    means = sums[picks].sum(1) / counts[picks].sum(1)
    return {'mean': round(float(values.mean()), 4), 'interval95': [round(float(v), 4) for v in np.percentile(means, [2.5, 97.5])]}


def compared(guess: np.ndarray, truth: np.ndarray, sender: np.ndarray, seed: int) -> dict[str, object]:
    """Of soft masks [n, 256, 256], 0..1: IoU at one half, mean absolute difference, and shares of photos that went wrong."""
    iou = ious(guess, truth)
    return {
        'n': len(iou),
        'senders': len(np.unique(sender)),
        'meanIoU': mean_with_interval(iou, sender, seed),
        'medianIoU': round(float(np.median(iou)), 4),
        'meanAbsoluteError': mean_with_interval(np.abs(guess - truth).mean((1, 2)), sender, seed),
        'shareUnder0.8': round(float((iou < 0.8).mean()), 4),
        'shareUnder0.5': round(float((iou < 0.5).mean()), 4),
    }
