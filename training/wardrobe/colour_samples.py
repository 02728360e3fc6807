"""The cloths (OKLab and weight) of garments whose colour was named by eye three times, found by the app's own code."""
from __future__ import annotations

import csv
import json
import subprocess
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime
from PIL import Image

from ..common.args import ROOT
from .cut_out import CutOut
from .letterbox import letterbox, read_photo
from .named import COLOURS
from .seen import CACHE, rows_of


NAMINGS = ('first', 'second', 'third')
"""Columns of what the same eye or another one said, not knowing what was said before."""
CELLS = 28


@dataclass(frozen=True)
class Named:
    """
    `cloth` [m, 4]: l, a, b and the share of its garment; `owner` [m] is that garment. Of each garment [n]: `colour`, a place in
    COLOURS that most namings agree on; `goal` [n, 39], the share of the namings that each name has; `context` [n, 9], figures of
    its photo (src/core/wardrobe/seen.ts); `sender`, whose photo it is.
    """

    cloth: np.ndarray
    owner: np.ndarray
    colour: np.ndarray
    goal: np.ndarray
    context: np.ndarray
    sender: np.ndarray

    def part(self, garments: np.ndarray) -> Named:
        """Those of the mask `garments` [n]."""
        keep, place = garments[self.owner], np.cumsum(garments) - 1
        own = (self.colour, self.goal, self.context, self.sender)
        return Named(self.cloth[keep], place[self.owner[keep]], *(each[garments] for each in own))


def see_named(labels: Path, data: Path) -> Named:
    """Reads a table (image, colour, first, second, third). The networks' masks are kept in .cache (ten minutes); the rest is done anew."""
    table = list(csv.DictReader(labels.open()))
    about = {r['image']: r for r in rows_of(data)}
    name = f'{labels.parent.name}.{labels.stem}'
    kept, places, told = CACHE / f'{name}.photos', CACHE / f'{name}.places', CACHE / f'{name}.cloths.jsonl'
    if not (kept.exists() and places.exists()) or kept.stat().st_mtime < labels.stat().st_mtime:
        _cut(table, about, data, kept)
        _see_places(table, data, places)
    subprocess.run(['node', 'training/wardrobe/colour_cloths.mjs', str(kept), str(places), str(told)], cwd=ROOT, check=True)
    found = [json.loads(line) for line in told.read_text().splitlines()]
    cloths = [np.array(one['cloths']) for one in found]
    for one in cloths:
        one[:, 3] /= one[:, 3].sum()
    return Named(
        np.concatenate(cloths),
        np.repeat(np.arange(len(cloths)), [len(one) for one in cloths]),
        np.array([COLOURS.index(r['colour']) for r in table]),
        np.mean([[np.eye(len(COLOURS))[COLOURS.index(r[k])] for k in NAMINGS] for r in table], 1),
        np.array([one['context'] for one in found]),
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


def _see_places(table: list[dict[str, str]], data: Path, out: Path) -> None:
    """Writes where the shipped garment network sees each garment, [n, 28, 28] float32: the last that it says."""
    net = onnxruntime.InferenceSession(ROOT / 'models/trained/garment.onnx')
    with out.open('wb') as file:
        for row in table:
            picture = letterbox(read_photo(data / 'images' / f"{row['image']}.jpg")) / np.float32(127.5) - 1
            (said,) = net.run(None, {net.get_inputs()[0].name: picture.transpose(2, 0, 1)[None]})
            file.write(said.ravel()[-CELLS * CELLS :].astype('<f4').tobytes())
