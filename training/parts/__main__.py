"""`npm run train -- parts`: fits the garment parser on the street photos, measures, exports."""
from __future__ import annotations

import torch

from ..common.args import parse
from ..common.mobilenet import fetch_backbone
from ..common.runlog import RunLog
from ..common.seeds import seed_all
from .data import see
from .finish import finish
from .fit import fit


def main() -> None:
    args = parse('parts', 'street', epochs=30, minutes=90)
    torch.set_num_threads(args.threads)
    seed_all(args.seed)
    fetch_backbone()
    log = RunLog(args.out, fresh=args.fresh)
    street = see(args.data)
    log.write('start', command=args.command(), **{p: int((street.split == p).sum()) for p in ('train', 'val', 'test')})
    finish(fit(street, args, log, args.out / 'parts.pt'), street, args, log)


if __name__ == '__main__':
    main()
