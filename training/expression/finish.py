"""After fitting: temperature, scores on the validation split, export, card."""
from __future__ import annotations

import json
from collections.abc import Sequence

import numpy as np
import torch
from torch import nn

from ..common.args import ROOT, Args
from ..common.card import write_card
from ..common.runlog import RunLog
from ..common.scores import accuracy, calibration_error
from ..common.temperature import best_temperature, softmax
from . import EXPRESSIONS
from .data import Tiles
from .export import check_onnx, folded, golden_tiles, run_folded, write_onnx
from .fit import AVERAGE, BATCH, DECAY, PEAK, RARE, SMOOTHING, STRONG, Fitted, as_batch
from .measure import measured
from .net import BLOCKS, standardise
from .stages import VIEWS, view_of

TRAINED = ROOT / 'models/trained'
CLASSES = len(EXPRESSIONS)


@torch.no_grad()
def _mean_logits(nets: Sequence[nn.Module], grey: np.ndarray) -> np.ndarray:
    """Logits [n, 7], the mean over members and views."""
    out = []
    for i in range(0, len(grey), 256):
        tiles = as_batch(grey[i : i + 256])
        out.append(torch.stack([net(view_of(tiles, *view)) for view in VIEWS for net in nets]).mean(0))
    return torch.cat(out).numpy()


def finish(fitted: Sequence[Fitted], tiles: Tiles, args: Args, log: RunLog) -> None:
    """Writes expression.onnx, expression.golden.json and expression.card.json into models/trained."""
    nets = [one.net for one in fitted]
    held, held_truth = tiles.of('calibrate')
    grey, truth = tiles.of('val')
    temperature = best_temperature(_mean_logits(nets, held), held_truth)
    plain = _mean_logits(nets, grey)
    members = folded(nets, temperature)
    stages, metrics = measured(members, tiles, args.seed)
    ece = {
        'before': round(calibration_error(softmax(plain), truth), 4),
        'temperature': round(temperature, 4),
        **metrics['expectedCalibrationError'],
    }
    whole = metrics['stages']['allPasses']['accuracy']
    half_cost = round(accuracy(truth, plain.argmax(1)) - whole, 4)
    scores = {k: metrics[k]['value'] for k in ('accuracy', 'macroF1', 'weightedF1')}
    log.write('val', **scores, calibration=ece, stages=metrics['stages'], members=metrics['membersAlone'],
              halfCost=half_cost)
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
    write_card(weights, name='expression', card={
        'summary': 'Seven expression classes from a grey face of 48 x 48 pixels, with calibrated probabilities.',
        'architecture': f'{len(nets)} residual networks (He et al. 2016), their logits averaged: a 5x5 convolution,'
        f' {sum(BLOCKS)} blocks of two 3x3 convolutions at 24, 12 and 6 pixels, widths'
        f' {" and ".join(str(list(net.widths)) for net in nets)}, mean pool, one linear layer. Batch norms are folded,'
        ' weights are stored as float16, the temperature is folded into the last layers. Logits are averaged over views'
        f' too: the middle {" and ".join(f"{v:.0%}" + (" mirrored" if m else "") for v, m in VIEWS)} of the tile.'
        ' A face is read in stages, and a stage that is sure enough spares the rest.',
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
        'stages': stages.for_card(),
        'metrics': {
            **metrics,
            'expectedCalibrationError': ece,
            'onnxMaxDifference': difference,
            'float16Cost': {'accuracy': half_cost},
        },
        'limits': [
            'Its labels are crowd judgements of web pictures at 48 pixels; people agree with them about two times in three.',
            'Fear, sadness and neutral faces are confused; disgust is rare in the data.',
            'An expression is not a feeling: the net reads how a face looks in one picture.',
            'Nothing in the data tells age, skin tone or gender, so how it treats groups of people is unknown.',
            'The validation part was looked at while choosing (one net, a second round taught by the first, two nets, the'
            ' order of the stages), so its figures may be a little too good; weights, temperatures and what is enough for'
            ' a stage never saw it.',
            'Made for faces near the camera that look into it; trained with turns of up to 14 degrees.',
        ],
    })
    log.write('exported', bytes=weights.stat().st_size, parameters=parameters, onnxMaxDifference=difference)
