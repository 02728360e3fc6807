"""What is no clothing: faces, grounds and walls, pages of text, drawn screens and receipts, and the sample pictures of scikit-image."""
from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from . import SIDE
from .letterbox import letterbox, read_photo

HELD_OUT = ('chelsea', 'coffee', 'rocket', 'page')
"""Sample pictures that are only judged on."""


def _page(rng: np.random.Generator) -> np.ndarray:
    """A screen, a page or a receipt: lines, boxes, bars on one ground."""
    w, h = [(120, 224), (224, 224), (100, 224), (224, 140)][rng.integers(4)]
    dark = rng.random() < 0.3
    ground, ink = (tuple(rng.integers(10, 50, 3)), tuple(rng.integers(170, 255, 3))) if dark else (tuple(rng.integers(215, 256, 3)), tuple(rng.integers(0, 110, 3)))
    page = Image.new('RGB', (w, h), ground)
    draw = ImageDraw.Draw(page)
    y = int(rng.integers(4, 20))
    if rng.random() < 0.5:
        size = int(rng.integers(7, 22))
        font, step = ImageFont.load_default(size), size * rng.uniform(1.1, 1.9)
        while y < h - 6:
            if rng.random() < 0.85:
                letters = rng.choice(list('aeioutnsrhldcmpgbf  AETR0123456789.,'), int(rng.integers(4, 46)))
                draw.text((int(rng.integers(2, 16)), y), ''.join(letters), ink, font)
            y += max(4, int(step))
        return letterbox(page)
    while y < h - 6:
        if rng.random() < 0.12:
            high = int(rng.integers(12, 50))
            draw.rectangle((8, y, int(rng.integers(w // 3, w - 6)), y + high), fill=tuple(rng.integers(0, 256, 3)))
            y += high + 6
            continue
        x, line, end = 8, int(rng.integers(2, 5)), int(rng.integers(w // 2, w - 6))
        while x < end:
            word = int(rng.integers(4, 22))
            draw.rectangle((x, y, min(end, x + word), y + line), fill=ink)
            x += word + 3
        y += line + int(rng.integers(3, 8))
    return letterbox(page)


def _grounds(street: Path, rng: np.random.Generator, n: int) -> list[np.ndarray]:
    """Parts of street photos of `train` without a person."""
    photos = [line.split(',')[0] for line in (street / 'split.csv').read_text().split() if line.endswith('train')]
    out: list[np.ndarray] = []
    while len(out) < n:
        name = photos[rng.integers(len(photos))]
        photo, mask = read_photo(street / 'photos' / f'{name}.jpg'), np.asarray(Image.open(street / 'masks' / f'{name}.png'))
        side = int(rng.integers(100, 260))
        x, y = int(rng.integers(0, photo.width - side)), int(rng.integers(0, photo.height - side))
        if (mask[y : y + side, x : x + side] > 0).mean() < 0.01:
            out.append(letterbox(photo.crop((x, y, x + side, y + side)).resize((SIDE, SIDE))))
    return out


def no_clothes(shared: Path, samples: Path | None, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """Pictures [n, 224, 224, 3] to learn from, and some to judge on."""
    rng = np.random.default_rng(seed)
    faces = sorted(p for p in (shared / 'faces').rglob('*') if p.suffix in ('.jpg', '.png'))
    learn = [letterbox(read_photo(p)) for p in faces[:200]] + [_page(rng) for _ in range(700)] + _grounds(shared / 'street', rng, 300)
    judge = [letterbox(read_photo(p)) for p in faces[300:330]] + [_page(rng) for _ in range(30)]
    for p in sorted(samples.glob('*')) if samples else []:
        if p.suffix not in ('.png', '.jpg'):
            continue
        photo = read_photo(p)
        if p.stem in HELD_OUT:
            judge.append(letterbox(photo))
            continue
        for _ in range(6):
            side = int(rng.uniform(0.5, 1) * min(photo.size))
            x, y = int(rng.integers(0, photo.width - side + 1)), int(rng.integers(0, photo.height - side + 1))
            learn.append(letterbox(photo.crop((x, y, x + side, y + side))))
    return np.stack(learn), np.stack(judge)
