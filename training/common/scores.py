"""Scores of a classifier, the same definitions as src/core/metrics, with bootstrap intervals."""
from __future__ import annotations

from collections.abc import Callable

import numpy as np

Score = Callable[[np.ndarray, np.ndarray], float]


def confusion(truth: np.ndarray, guess: np.ndarray, classes: int) -> np.ndarray:
    """Counts [truth, guess]."""
    return np.bincount(truth * classes + guess, minlength=classes * classes).reshape(classes, classes)


def accuracy(truth: np.ndarray, guess: np.ndarray) -> float:
    return float(np.mean(truth == guess))


def per_class_f1(truth: np.ndarray, guess: np.ndarray, classes: int) -> np.ndarray:
    """F1 of each class; NaN for a class without truths."""
    counts = confusion(truth, guess, classes)
    hit, true, guessed = np.diag(counts), counts.sum(1), counts.sum(0)
    return np.where(true > 0, 2 * hit / np.maximum(true + guessed, 1), np.nan)


def macro_f1(truth: np.ndarray, guess: np.ndarray, classes: int) -> float:
    """Mean F1 over the classes that have truths."""
    return float(np.nanmean(per_class_f1(truth, guess, classes)))


def weighted_f1(truth: np.ndarray, guess: np.ndarray, classes: int) -> float:
    """Mean F1 weighted by the number of truths."""
    weights = np.bincount(truth, minlength=classes)
    return float(np.nansum(per_class_f1(truth, guess, classes) * weights) / weights.sum())


def calibration_error(probabilities: np.ndarray, truth: np.ndarray, bins: int = 15) -> float:
    """Expected calibration error of the top class (Guo et al. 2017), equal-width bins."""
    top, hit = probabilities.max(1), probabilities.argmax(1) == truth
    of = np.minimum((top * bins).astype(int), bins - 1)
    total = 0.0
    for b in range(bins):
        inside = of == b
        if inside.any():
            total += inside.mean() * abs(hit[inside].mean() - top[inside].mean())
    return float(total)


def interval(score: Score, truth: np.ndarray, guess: np.ndarray, *, seed: int, rounds: int = 1000) -> list[float]:
    """95 % interval of a score by resampling items with replacement."""
    rng = np.random.default_rng(seed)
    n = len(truth)
    values = []
    for _ in range(rounds):
        pick = rng.integers(0, n, n)
        values.append(score(truth[pick], guess[pick]))
    return [round(float(v), 4) for v in np.percentile(values, [2.5, 97.5])]
