"""
`python -m training.expression.restage`: the stages chosen anew, and the net measured with them, without fitting: the
members are read out of models/trained/expression.onnx, which stays as it is. Only the card is written.
"""
from __future__ import annotations

import json

import torch

from ..common.args import ROOT, parse
from ..common.card import write_card
from .data import load
from .export import read_onnx
from .measure import measured

CARD = ROOT / 'models/trained/expression.card.json'


def main() -> None:
    args = parse('expression', 'expressions', epochs=0, minutes=0)
    torch.set_num_threads(args.threads)
    weights = CARD.with_name('expression.onnx')
    card = json.loads(CARD.read_text())
    stages, metrics = measured(read_onnx(weights), load(args.data), card['seed'])
    kept = card['metrics']
    calibration = {**kept['expectedCalibrationError'], **metrics['expectedCalibrationError']}
    # What only the fitted net or `npm run eval` can tell stays: calibration before, float16's cost, peers.
    card['metrics'] = {**kept, **metrics, 'expectedCalibrationError': calibration}
    card['stages'] = stages.for_card()
    card['command'] = list(dict.fromkeys([*card['command'], 'python -m training.expression.restage']))
    write_card(weights, name='expression', card=card)
    print(json.dumps({'stages': card['stages'], **metrics}, indent=1))


if __name__ == '__main__':
    main()
