"""Colours of the garments that are trained on, by the app's rule over their masks."""
from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import numpy as np

from ..common.args import ROOT
from .seen import CACHE

PALETTE = ROOT / 'src/core/wardrobe/palette.ts'


def colour_names() -> tuple[str, ...]:
    """The fashion palette's names in their order."""
    found = re.findall(r"^  (?:'([\w ]+)'|(\w+)): at\(", PALETTE.read_text(), re.M)
    return tuple(a or b for a, b in found)


COLOURS = colour_names()


def shares_of(name: str, pictures: np.ndarray, masks: np.ndarray) -> np.ndarray:
    """Shares [n, 39] of the colours of pictures [n, 224, 224, 3] under masks [n, 112, 112]; rows of zeros where none is told."""
    given, told = CACHE / f'{name}.rgba', CACHE / f'{name}.colours.jsonl'
    with given.open('wb') as file:
        for i in range(0, len(pictures), 500):
            small = pictures[i : i + 500].reshape(-1, 112, 2, 112, 2, 3).mean((2, 4)).round().astype(np.uint8)
            file.write(np.concatenate([small, masks[i : i + 500, :, :, None]], 3).tobytes())
    subprocess.run(['node', 'training/wardrobe/colours.mjs', str(given), str(told)], cwd=ROOT, check=True)
    given.unlink()
    shares = np.zeros((len(pictures), len(COLOURS)), np.float32)
    for row, line in zip(shares, Path(told).read_text().splitlines(), strict=True):
        for colour, share in json.loads(line):
            row[COLOURS.index(colour)] = share
    return shares
