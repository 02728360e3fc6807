"""After fitting: temperature, scores on the validation split, export, card."""
from __future__ import annotations

import json
from collections.abc import Callable, Sequence

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from ..common.args import ROOT, Args
from ..common.card import write_card
from ..common.runlog import RunLog
from ..common.scores import accuracy, calibration_error, confusion, interval, macro_f1, per_class_f1, weighted_f1
from ..common.temperature import best_temperature, softmax
from . import EXPRESSIONS
from .data import Tiles
from .export import check_onnx, folded, golden_tiles, run_folded, write_onnx
from .fit import AVERAGE, BATCH, DECAY, PEAK, RARE, SMOOTHING, STRONG, Fitted, as_batch, logits_of
from .net import BLOCKS, standardise

VIEWS = ((1.0, True), (0.88, False))
"""
The app averages the logits over these views: the middle of a tile, this share of its side, and whether it is mirrored.
Of eight pairs these had the least log loss on `calibrate`.
"""
TRAINED = ROOT / 'models/trained'
CLASSES = len(EXPRESSIONS)


@torch.no_grad()
def view_logits(net: Callable[[Tensor], Tensor], grey: np.ndarray) -> np.ndarray:
    """Logits [n, 7] as the app computes them: the mean over the views."""
    out = []
    for i in range(0, len(grey), 512):
        tiles = as_batch(grey[i : i + 512])
        views = []
        for share, mirrored in VIEWS:
            theta = torch.tensor([[-share if mirrored else share, 0.0, 0.0], [0.0, share, 0.0]]).repeat(len(tiles), 1, 1)
            grid = F.affine_grid(theta, list(tiles.shape), align_corners=False)
            part = F.grid_sample(tiles - 128, grid, 'bilinear', 'zeros', align_corners=False) + 128
            views.append(net(standardise(part)))
        out.append(torch.stack(views).mean(0))
    return torch.cat(out).numpy()


def _scored(logits: np.ndarray, truth: np.ndarray, seed: int) -> dict[str, dict[str, object]]:
    guess = logits.argmax(1)
    scores = {
        'accuracy': accuracy,
        'macroF1': lambda t, g: macro_f1(t, g, CLASSES),
        'weightedF1': lambda t, g: weighted_f1(t, g, CLASSES),
    }
    return {
        name: {'value': round(score(truth, guess), 4), 'interval': interval(score, truth, guess, seed=seed)}
        for name, score in scores.items()
    }


def finish(fitted: Sequence[Fitted], tiles: Tiles, args: Args, log: RunLog) -> None:
    """Writes expression.onnx, expression.golden.json and expression.card.json into models/trained."""
    nets = [one.net for one in fitted]
    held, held_truth = tiles.of('calibrate')
    grey, truth = tiles.of('val')
    def together(x: Tensor) -> Tensor:
        return torch.stack([net(x) for net in nets]).mean(0)

    temperature = best_temperature(view_logits(together, held), held_truth)
    plain = view_logits(together, grey)
    members = folded(nets, temperature)
    logits = view_logits(lambda x: run_folded(members, x), grey)
    scores = _scored(logits, truth, args.seed)
    single = [round(accuracy(truth, logits_of(net, grey).argmax(1)), 4) for net in nets]
    ece = {
        'before': round(calibration_error(softmax(plain), truth), 4),
        'after': round(calibration_error(softmax(logits), truth), 4),
    }
    guess = logits.argmax(1)
    log.write('val', **{k: v['value'] for k, v in scores.items()}, temperature=temperature,
              eceBefore=ece['before'], eceAfter=ece['after'], members=single,
              halfCost=accuracy(truth, plain.argmax(1)) - accuracy(truth, guess))
    out = args.out if args.limit else TRAINED
    out.mkdir(parents=True, exist_ok=True)
    weights = out / 'expression.onnx'
    write_onnx(members, weights)
    noise = golden_tiles()
    difference = check_onnx(members, weights, standardise(as_batch(noise)))
    golden = {
        'about': 'Calibrated logits of the PyTorch net for four drawn tiles (training/expression/export.py)',
        'logits': [[round(float(v), 5) for v in row] for row in run_folded(members, standardise(as_batch(noise)))],
    }
    (out / 'expression.golden.json').write_text(json.dumps(golden, indent=1) + '\n')
    parameters = sum(w.numel() + b.numel() for layers in members for w, b in layers.values())
    per_class = per_class_f1(truth, guess, CLASSES)
    write_card(weights, name='expression', card={
        'summary': 'Seven expression classes from a grey face of 48 x 48 pixels, with calibrated probabilities.',
        'architecture': f'{len(nets)} residual networks (He et al. 2016), their logits averaged: a 5x5 convolution,'
        f' {sum(BLOCKS)} blocks of two 3x3 convolutions at 24, 12 and 6 pixels, widths'
        f' {" and ".join(str(list(net.widths)) for net in nets)}, mean pool, one linear layer. Batch norms are folded,'
        ' weights are stored as float16, the temperature is folded into the last layers. Logits are averaged over views'
        f' too: the middle {" and ".join(f"{v:.0%}" + (" mirrored" if m else "") for v, m in VIEWS)} of the tile.',
        'parameters': parameters,
        'data': [{
            'name': 'FER-2013, training part (Goodfellow et al. 2013)',
            'images': int(len(tiles.label)),
            'labels': dict(zip(EXPRESSIONS, np.bincount(tiles.label, minlength=CLASSES).tolist(), strict=True)),
            'licence': 'none stated; collected from the web for a research challenge in 2013',
        }],
        'split': {
            'file': 'training/splits/expressions.json',
            'rule': 'val is the split column of labels.csv; of the rest, one in twenty pictures (by hash) sets the'
            ' temperature and is not fitted; copies of val pictures and copies with two labels are dropped',
            **{p: int((tiles.part == p).sum()) for p in ('train', 'calibrate', 'val', 'dropped')},
        },
        'seed': args.seed,
        'command': list(dict.fromkeys(one.command for one in fitted)),
        'fitted': [{'member': f.name, 'epochs': f.epochs, 'minutes': round(f.minutes, 1)} for f in fitted],
        'recipe': f'AdamW (weight decay {DECAY}), one cycle to {PEAK} and back, batches of {BATCH}, label smoothing'
        f' {SMOOTHING}, class weights counts^-{RARE}, weights averaged ({AVERAGE}); mirror, shift, turn, zoom, light and'
        f' noise throughout, erasing and mixup for the first {STRONG:.0%}. The last epoch is taken.',
        'metrics': {
            'split': 'val',
            'n': int(len(truth)),
            'intervals': '95 %, 1,000 resamples of images',
            **scores,
            'f1': {c: round(float(f), 4) for c, f in zip(EXPRESSIONS, per_class, strict=True)},
            'confusion': confusion(truth, guess, CLASSES).tolist(),
            'expectedCalibrationError': {**ece, 'temperature': round(temperature, 4), 'bins': 15},
            'onnxMaxDifference': difference,
            'membersAlone': {'accuracy': single},
            'float16Cost': {'accuracy': round(accuracy(truth, plain.argmax(1)) - accuracy(truth, guess), 4)},
        },
        'limits': [
            'Its labels are crowd judgements of web pictures at 48 pixels; people agree with them about two times in three.',
            'Fear, sadness and neutral faces are confused; disgust is rare in the data.',
            'An expression is not a feeling: the net reads how a face looks in one picture.',
            'Nothing in the data tells age, skin tone or gender, so how it treats groups of people is unknown.',
            'The validation part was looked at while choosing (one net, a second round taught by the first, two nets), so'
            ' its figures may be a little too good; weights and temperature never saw it.',
            'Made for faces near the camera that look into it; trained with turns of up to 14 degrees.',
        ],
    })
    log.write('exported', bytes=weights.stat().st_size, parameters=parameters, onnxMaxDifference=difference)
