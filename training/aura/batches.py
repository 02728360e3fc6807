"""
Samples to be looked at: `python -m training.aura.batches --out DIR`. Writes images and a samples.jsonl that the Lab's
review page opens (a name, a file and a proposed label a line), drawn by a seed from the clean samples of each part.
"""
from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
from PIL import Image

from ..common.args import ROOT
from . import COLOURS, SIDE

PARTS = {'test': 120, 'val': 60, 'train': 120}


def main() -> None:
    parser = argparse.ArgumentParser(prog='python -m training.aura.batches')
    parser.add_argument('--samples', type=Path, default=ROOT / '.cache/training/aura')
    parser.add_argument('--out', type=Path, required=True)
    parser.add_argument('--seed', type=int, default=7)
    a = parser.parse_args()
    rows = [json.loads(line) for line in (a.samples / 'samples.jsonl').read_text().splitlines()]
    pictures = np.memmap(a.samples / 'samples.bin', np.uint8, 'r').reshape(-1, SIDE, SIDE, 3)
    rng = np.random.default_rng(a.seed)
    clean = {part: [i for i, r in enumerate(rows) if r['kind'] == 'clean' and r['split'] == part] for part in PARTS}
    (a.out / 'images').mkdir(parents=True, exist_ok=True)
    lines = []
    for part, count in PARTS.items():
        for i in rng.permutation(clean[part])[:count]:
            row, name = rows[i], f'{Path(rows[i]["photo"]).stem}-{rows[i]["crop"]}'
            Image.fromarray(pictures[i]).save(a.out / 'images' / f'{name}.png')
            label = COLOURS[int(np.argmax(row['truth']))]
            lines.append(json.dumps({'name': name, 'file': f'images/{name}.png', 'label': label}))
    (a.out / 'samples.jsonl').write_text('\n'.join(lines) + '\n')
    print(f'{len(lines)} samples in {a.out}')


if __name__ == '__main__':
    main()
