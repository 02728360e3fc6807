"""`npm run train -- aura`: makes the samples where they are missing, fits, calibrates, measures, exports."""
from __future__ import annotations

import subprocess

import torch

from ..common.args import ROOT, parse
from ..common.mobilenet import fetch_backbone
from ..common.runlog import RunLog
from ..common.seeds import seed_all
from . import CACHE
from .data import load
from .finish import finish
from .fit import fit, fitted_of, views_of
from .recipe import RECIPES

STARTS = ('pretrained', 'random')
"""ImageNet's first layers and the engine's constants; or neither, to compare."""


def main() -> None:
    args = parse('aura', 'street', minutes=45, recipes={name: recipe.epochs for name, recipe in RECIPES.items()})
    recipe = RECIPES[args.recipe]
    torch.set_num_threads(args.threads)
    seed_all(args.seed)
    if not (CACHE / 'done').exists():
        CACHE.mkdir(parents=True, exist_ok=True)
        subprocess.run(
            ['node', 'training/aura/samples.mjs', '--data', str(args.data), '--out', str(CACHE)], cwd=ROOT, check=True
        )
        (CACHE / 'done').touch()
    fetch_backbone()
    samples = load(CACHE)
    log = RunLog(args.out, fresh=args.fresh)
    log.write('start', command=args.command(), **{p: int((samples.split == p).sum()) for p in ('train', 'val', 'test')})
    if args.export_only:
        fitted = {start: fitted_of(start, args) for start in STARTS}
    else:
        views = views_of(samples, args, recipe.ranges)
        fitted = {start: fit(views, start, recipe, args, log) for start in STARTS}
    finish(fitted, samples, recipe, args, log)


if __name__ == '__main__':
    main()
