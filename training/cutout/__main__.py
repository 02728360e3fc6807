"""`npm run train -- cutout`: teaches a small net the cut-outs of U2-Netp, measures, exports."""
from __future__ import annotations

import torch

from ..common.args import parse
from ..common.runlog import RunLog
from ..common.seeds import seed_all
from .data import see
from .finish import finish
from .fit import fit


def main() -> None:
    args = parse('cutout', 'clothing', epochs=60, minutes=60)
    torch.set_num_threads(args.threads)
    seed_all(args.seed)
    log = RunLog(args.out, fresh=args.fresh)
    shots = see(args.data)
    log.write('start', command=args.command(), **{p: int((shots.part == p).sum()) for p in ('fit', 'choose', 'judge', 'street')})
    finish(fit(shots, args, log, args.out / 'cutout.pt'), shots, args, log)


if __name__ == '__main__':
    main()
