"""`npm run train -- wardrobe`: fine-tunes the backbone, then teaches colours, words and masks, measures, exports."""
from __future__ import annotations

import numpy as np
import torch

from ..common.args import parse
from ..common.mobilenet import fetch_backbone
from ..common.runlog import RunLog
from ..common.seeds import seed_all
from .finish import finish
from .seen import see_single
from .trunk import Pictures, fit_trunk
from .worn import see_worn


def main() -> None:
    args = parse('wardrobe', 'clothing', epochs=16, minutes=90)
    torch.set_num_threads(args.threads)
    seed_all(args.seed)
    fetch_backbone()
    log = RunLog(args.out, fresh=args.fresh)
    single, worn = see_single(args.data), see_worn(args.data.parent / 'street')

    def part(a: np.ndarray, b: np.ndarray) -> Pictures:
        return Pictures(np.asarray(single.pictures[a]), single.label[a], worn.pictures[b], worn.masks[b], worn.label[b])

    train = part(np.flatnonzero(single.fold != 0), np.flatnonzero(worn.split == 'train'))
    val = part(np.flatnonzero(single.fold == 0), np.flatnonzero(worn.split == 'val'))
    log.write('start', command=args.command(), single=len(train.single), worn=len(train.worn), valSingle=len(val.single), valWorn=len(val.worn))
    finish(fit_trunk(train, val, args, log, args.out / 'trunk.pt'), single, worn, args, log)


if __name__ == '__main__':
    main()
