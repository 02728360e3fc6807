"""The cloths (OKLab and weight) of garments whose colour was named by eye, found by the app's own code."""
from __future__ import annotations

import csv
import json
import subprocess
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

from ..common.args import ROOT
from .cut_out import CutOut
from .letterbox import read_photo
from .named import COLOURS
from .seen import CACHE, rows_of


@dataclass(frozen=True)
class Named:
    """`cloth` [m, 4]: l, a, b and the share of its garment; `owner` [m] is that garment; `colour` places in COLOURS, `sender` whose photo it is [n]."""

    cloth: np.ndarray
    owner: np.ndarray
    colour: np.ndarray
    sender: np.ndarray

    def part(self, garments: np.ndarray) -> Named:
        """Those of the mask `garments` [n]."""
        keep, place = garments[self.owner], np.cumsum(garments) - 1
        return Named(self.cloth[keep], place[self.owner[keep]], self.colour[garments], self.sender[garments])


def see_named(labels: Path, data: Path) -> Named:
    """Reads a table (image, colour). The network's masks are kept in .cache (ten minutes); the rest is done anew."""
    table = list(csv.DictReader(labels.open()))
    about = {r['image']: r for r in rows_of(data)}
    kept, told = CACHE / f'{labels.parent.name}.{labels.stem}.photos', CACHE / f'{labels.parent.name}.{labels.stem}.cloths.jsonl'
    if not kept.exists() or kept.stat().st_mtime < labels.stat().st_mtime:
        _cut(table, about, data, kept)
    subprocess.run(['node', 'training/wardrobe/colour_cloths.mjs', str(kept), str(told)], cwd=ROOT, check=True)
    cloths = [np.array(json.loads(line)) for line in told.read_text().splitlines()]
    for one in cloths:
        one[:, 3] /= one[:, 3].sum()
    return Named(
        np.concatenate(cloths),
        np.repeat(np.arange(len(cloths)), [len(one) for one in cloths]),
        np.array([COLOURS.index(r['colour']) for r in table]),
        np.array([about[r['image']]['sender_id'] for r in table]),
    )


def _cut(table: list[dict[str, str]], about: dict[str, dict[str, str]], data: Path, out: Path) -> None:
    """Writes the records that colour_cloths.mjs reads."""
    CACHE.mkdir(parents=True, exist_ok=True)
    cut = CutOut(next((ROOT / 'models/weights').glob('u2netp-*.onnx')))
    with out.open('wb') as file:
        for row in table:
            photo: Image.Image = read_photo(data / 'images' / f"{row['image']}.jpg")
            pair = about[row['image']]['label'] == 'Shoes'
            file.write(np.array([*photo.size, pair], '<u2').tobytes())
            file.write(np.dstack([np.asarray(photo), np.asarray(cut.mask(photo))]).tobytes())
