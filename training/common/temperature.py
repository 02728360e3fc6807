"""Calibration by one temperature (Guo et al. 2017)."""
from __future__ import annotations

import numpy as np
from scipy.optimize import minimize_scalar


def softmax(logits: np.ndarray) -> np.ndarray:
    shifted = np.exp(logits - logits.max(1, keepdims=True))
    return shifted / shifted.sum(1, keepdims=True)


def best_temperature(logits: np.ndarray, truth: np.ndarray) -> float:
    """The divisor of the logits [n, classes] with the least log loss on `truth` [n], 0.2 to 5."""

    def loss(log_t: float) -> float:
        p = softmax(logits / np.exp(log_t))
        return float(-np.log(p[np.arange(len(truth)), truth] + 1e-12).mean())

    return float(np.exp(minimize_scalar(loss, bounds=(np.log(0.2), np.log(5)), method='bounded').x))
