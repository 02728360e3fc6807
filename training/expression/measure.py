"""What the card tells of a folded net on `val`, answered stage by stage as in the app."""
from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch

from ..common.scores import accuracy, calibration_error, confusion, interval, macro_f1, per_class_f1, weighted_f1
from . import EXPRESSIONS
from .data import Tiles
from .export import Folded, run_member
from .fit import as_batch
from .net import standardise
from .stages import Stages, answers, choose, compared, pass_logits

CLASSES = len(EXPRESSIONS)


@torch.no_grad()
def _alone(layers: Folded, grey: np.ndarray, truth: np.ndarray) -> float:
    """Accuracy of one member on tiles as they are."""
    tiles = (standardise(as_batch(grey[i : i + 256])) for i in range(0, len(grey), 256))
    guess = torch.cat([run_member(layers, x) for x in tiles]).argmax(1).numpy()
    return round(accuracy(truth, guess), 4)


def _scored(guess: np.ndarray, truth: np.ndarray, seed: int) -> dict[str, object]:
    scores = {
        'accuracy': accuracy,
        'macroF1': lambda t, g: macro_f1(t, g, CLASSES),
        'weightedF1': lambda t, g: weighted_f1(t, g, CLASSES),
    }
    return {
        name: {'value': round(score(truth, guess), 4), 'interval': interval(score, truth, guess, seed=seed)}
        for name, score in scores.items()
    }


def measured(members: Sequence[Folded], tiles: Tiles, seed: int) -> tuple[Stages, dict[str, object]]:
    """The stages chosen on `calibrate`, and the metrics on `val`; `after` is the calibration error with them."""
    held, held_truth = tiles.of('calibrate')
    stages = choose(members, pass_logits(members, held), held_truth)
    grey, truth = tiles.of('val')
    passes = pass_logits(members, grey)
    told, _ = answers(passes, stages)
    guess = told.argmax(1)
    per_class = per_class_f1(truth, guess, CLASSES)
    return stages, {
        'split': 'val',
        'n': int(len(truth)),
        'intervals': '95 %, 1,000 resamples of images',
        **_scored(guess, truth, seed),
        'f1': {c: round(float(f), 4) for c, f in zip(EXPRESSIONS, per_class, strict=True)},
        'confusion': confusion(truth, guess, CLASSES).tolist(),
        'expectedCalibrationError': {'after': round(calibration_error(told, truth), 4), 'bins': 15},
        'membersAlone': {'accuracy': [_alone(layers, grey, truth) for layers in members]},
        'stages': compared(members, passes, truth, stages),
    }
