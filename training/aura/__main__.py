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
from .fit import fit

STARTS = ('pretrained', 'random')
"""ImageNet's first layers, frozen, and the engine's colours; or random weights everywhere, to compare."""


def main() -> None:
    args = parse('aura', 'street', epochs=12, minutes=45)
    torch.set_num_threads(args.threads)
    seed_all(args.seed)
    if not (CACHE / 'done').exists():
        CACHE.mkdir(parents=True, exist_ok=True)
        subprocess.run(
            ['node', 'training/aura/samples.mjs', '--data', str(args.data), '--out', str(CACHE)], cwd=ROOT, check=True
        )
        (CACHE / 'done').touch()
    subprocess.run(['node', 'training/aura/evidence.mjs', str(CACHE / 'evidence.bin')], cwd=ROOT, check=True)
    fetch_backbone()
    samples = load(CACHE)
    log = RunLog(args.out, fresh=args.fresh)
    log.write('start', command=args.command(), **{p: int((samples.split == p).sum()) for p in ('train', 'val', 'test')})
    starts = [s for s in STARTS if not args.export_only or (args.out / f'{s}.pt').exists()]
    fitted = {start: fit(samples, start, args, log) for start in starts}
    finish(fitted, samples, args, log)


if __name__ == '__main__':
    main()
