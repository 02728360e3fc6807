"""
`python -m training.aura.compare --seeds 1 2 3`: fits every recipe with the same seeds and judges them on `val`; `--test`
judges those of RECIPES on `test` as well, which is for once, after the choice. Writes compare.json, and each fit with its
run.jsonl, into training/runs/aura-compare. Nothing in models/trained changes.
"""
from __future__ import annotations

import argparse
import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import torch

from ..common.args import ROOT, Args
from ..common.mobilenet import fetch_backbone
from ..common.runlog import RunLog
from ..common.scores import accuracy, calibration_error, macro_f1
from ..common.seeds import seed_all
from ..common.temperature import best_temperature, softmax
from . import CACHE, COLOURS
from .data import load
from .fit import fit, fitted_of, logits_of, look_at, start_of, views_of
from .recipe import PARTS, RECIPES, Ranges, Recipe

OUT = ROOT / 'training/runs/aura-compare'


def scores_of(logits: np.ndarray, label: np.ndarray, temperature: float) -> dict[str, float]:
    """Calibration error as fitted and with the temperature, which changes nothing else."""
    guess = logits.argmax(1)
    return {
        'macroF1': macro_f1(label, guess, len(COLOURS)),
        'accuracy': accuracy(label, guess),
        'ece': calibration_error(softmax(logits), label),
        'eceWithTemperature': calibration_error(softmax(logits / temperature), label),
        'temperature': temperature,
    }


def mean_of(rows: Sequence[Mapping[str, float]]) -> dict[str, list[float]]:
    """Mean and standard deviation over the seeds (n - 1)."""
    return {
        key: [round(float(np.mean(values)), 4), round(float(np.std(values, ddof=min(1, len(values) - 1))), 4)]
        for key in rows[0]
        if key != 'seed'
        for values in [[row[key] for row in rows]]
    }


def folder_of(name: str, seed: int) -> Path:
    words = ''.join(c if c.isalnum() else ' ' for c in name).split()
    return OUT / f'{"-".join(words)}-{seed}'


def main() -> None:
    parser = argparse.ArgumentParser(prog='python -m training.aura.compare')
    parser.add_argument('--seeds', type=int, nargs='+', default=[1, 2, 3])
    parser.add_argument('--threads', type=int, default=2)
    parser.add_argument('--only', nargs='+', help='recipes by name')
    parser.add_argument('--test', action='store_true', help='judge the whole recipes on test too')
    a = parser.parse_args()
    torch.set_num_threads(a.threads)
    fetch_backbone()
    samples = load(CACHE)
    parts = {p: samples.where(p) for p in (('val', 'test') if a.test else ('val',))}
    plain = start_of('pretrained', 0)
    looks = {p: look_at(plain, samples, pick) for p, pick in parts.items()}
    recipes: dict[str, Recipe] = {n: r for n, r in {**RECIPES, **PARTS}.items() if not a.only or n in a.only}
    found: dict[str, dict[str, list[dict[str, float]]]] = {name: {} for name in recipes}
    for seed in a.seeds:
        seen: Ranges | None = None
        for name, recipe in sorted(recipes.items(), key=lambda item: repr(item[1].ranges)):
            out = folder_of(name, seed)
            out.mkdir(parents=True, exist_ok=True)
            args = Args('aura', CACHE, out, seed, recipe.epochs, 45, 0, a.threads, True, False, name)
            if not (out / 'pretrained.pt').exists():
                if seen != recipe.ranges:
                    seed_all(seed)
                    views, seen = views_of(samples, args, recipe.ranges), recipe.ranges
                log = RunLog(out, fresh=True)
                log.write('start', recipe=name, seed=seed)
                fit(views, 'pretrained', recipe, args, log)
            fitted = fitted_of('pretrained', args)
            logits = {p: logits_of(fitted.net, look) for p, look in looks.items()}
            temperature = best_temperature(logits['val'], samples.label[parts['val']])
            for p in parts if name in RECIPES else ('val',):
                row = scores_of(logits[p], samples.label[parts[p]], temperature)
                found[name].setdefault(p, []).append({'seed': seed, 'epoch': fitted.epochs, **row})
    table = {
        name: {p: {'n': len(parts[p]), 'mean and deviation': mean_of(rows), 'seeds': rows} for p, rows in by.items()}
        for name, by in found.items()
    }
    (OUT / 'compare.json').write_text(json.dumps(table, indent=1) + '\n')
    for name, by in table.items():
        for p, of in by.items():
            told = {k: f'{m:.4f} ± {d:.4f}' for k, (m, d) in of['mean and deviation'].items()}
            print(f'{name} | {p} (n {of["n"]}) |', told)


if __name__ == '__main__':
    main()
