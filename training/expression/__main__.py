"""`npm run train -- expression`: fits, calibrates, measures, exports."""
from __future__ import annotations

import torch

from ..common.args import parse
from ..common.runlog import RunLog
from ..common.seeds import seed_all
from .data import load
from .finish import finish
from .fit import fit


def main() -> None:
    args = parse('expression', 'expressions', epochs=60, minutes=65)
    torch.set_num_threads(args.threads)
    seed_all(args.seed)
    tiles = load(args.data)
    parts = {p: int((tiles.part == p).sum()) for p in ('train', 'calibrate', 'val', 'dropped')}
    log = RunLog(args.out, fresh=args.fresh)
    log.write('start', command=args.command(), **parts)
    finish(fit(tiles, args, log), tiles, args, log)


if __name__ == '__main__':
    main()
