"""
Rendered patterns on real garments. No photos with labels of patterns were at hand, so the pattern head learns from
textures that are drawn into the masks of plain garments, with the cloth's own folds; its card says so.
"""
from __future__ import annotations

import numpy as np
from PIL import Image, ImageFilter

PATTERNS = ('solid', 'striped', 'plaid', 'floral', 'graphic', 'dotted', 'animal', 'other')
"""The order of src/core/wardrobe/attributes.ts."""
SIDE = 224
Rng = np.random.Generator


def _colours(rng: Rng, n: int) -> np.ndarray:
    """[n, 3] in 0..1; greys, muted and strong ones."""
    base = rng.random((n, 3))
    grey = base.mean(1, keepdims=True)
    return grey + (base - grey) * rng.choice([0.15, 0.6, 1.0], (n, 1))


def _field(rng: Rng, cells: int) -> np.ndarray:
    """Smooth noise [224, 224] in 0..1 with so many cells a side."""
    coarse = Image.fromarray((rng.random((cells, cells)) * 255).astype(np.uint8))
    return np.asarray(coarse.resize((SIDE, SIDE), Image.Resampling.BICUBIC), np.float32) / 255


def _waves(rng: Rng, angle: float, period: float) -> np.ndarray:
    """Place along a direction, in periods, a little bent by folds."""
    y, x = np.mgrid[0:SIDE, 0:SIDE].astype(np.float32)
    along = x * np.cos(angle) + y * np.sin(angle)
    return (along + (_field(rng, 5) - 0.5) * 10) / period + rng.random()


def _bands(rng: Rng, angle: float, period: float, share: float) -> np.ndarray:
    return (_waves(rng, angle, period) % 1 < share).astype(np.float32)


def _stripes(rng: Rng, c: np.ndarray) -> np.ndarray:
    angle = rng.choice([0, np.pi / 2, np.pi / 2, rng.random() * np.pi]) + rng.normal(0, 0.08)
    period = rng.uniform(6, 30)
    out = c[0] + (c[1] - c[0]) * _bands(rng, angle, period, rng.uniform(0.2, 0.6))[..., None]
    if rng.random() < 0.4:
        out = out + (c[2] - out) * _bands(rng, angle, period, 0.15)[..., None]
    return out


def _plaid(rng: Rng, c: np.ndarray) -> np.ndarray:
    angle, period, share = rng.normal(0, 0.1), rng.uniform(9, 36), rng.uniform(0.25, 0.55)
    a, b = _bands(rng, angle, period, share), _bands(rng, angle + np.pi / 2, period, share)
    out = c[0] + (c[1] - c[0]) * ((a + b) / 2)[..., None]
    if rng.random() < 0.6:
        lines = np.maximum(_bands(rng, angle, period, 0.08), _bands(rng, angle + np.pi / 2, period, 0.08))
        out = out + (c[2] - out) * lines[..., None]
    return out


def _scattered(rng: Rng, size: tuple[float, float], gap: float) -> list[tuple[float, float, float]]:
    """Places and sizes with about that gap."""
    step = max(4.0, gap)
    return [(x + rng.normal(0, step / 5), y + rng.normal(0, step / 5), rng.uniform(*size))
            for y in np.arange(0, SIDE, step) for x in np.arange(0, SIDE, step)]


def _disc(out: np.ndarray, x: float, y: float, r: float, colour: np.ndarray) -> None:
    x0, x1, y0, y1 = int(max(0, x - r)), int(min(SIDE, x + r + 1)), int(max(0, y - r)), int(min(SIDE, y + r + 1))
    if x1 <= x0 or y1 <= y0:
        return
    yy, xx = np.mgrid[y0:y1, x0:x1]
    out[y0:y1, x0:x1][(xx - x) ** 2 + (yy - y) ** 2 <= r * r] = colour


def _dots(rng: Rng, c: np.ndarray) -> np.ndarray:
    out = np.broadcast_to(c[0], (SIDE, SIDE, 3)).copy()
    gap = rng.uniform(9, 32)
    radius = gap * rng.uniform(0.15, 0.32)
    for x, y, r in _scattered(rng, (radius, radius * 1.1), gap):
        _disc(out, x, y, r, c[1])
    return out


def _flowers(rng: Rng, c: np.ndarray) -> np.ndarray:
    out = np.broadcast_to(c[0], (SIDE, SIDE, 3)).copy()
    gap = rng.uniform(14, 50)
    for x, y, r in _scattered(rng, (gap * 0.2, gap * 0.45), gap):
        petals, colour, turn = rng.integers(4, 8), c[rng.integers(1, 4)], rng.random() * 6
        if rng.random() < 0.5:
            _disc(out, x + r * 1.2, y + r, r * 0.5, c[4])
            _disc(out, x - r * 1.1, y + r * 0.9, r * 0.4, c[4])
        for k in range(petals):
            _disc(out, x + r * 0.6 * np.cos(turn + k * 6.283 / petals), y + r * 0.6 * np.sin(turn + k * 6.283 / petals), r * 0.45, colour)
        _disc(out, x, y, r * 0.35, c[rng.integers(1, 5)])
    return out


def _animal(rng: Rng, c: np.ndarray) -> np.ndarray:
    warm = np.array([rng.uniform(0.6, 0.9), rng.uniform(0.45, 0.7), rng.uniform(0.25, 0.5)]) if rng.random() < 0.7 else c[0]
    dark = np.array([0.12, 0.08, 0.06])
    if rng.random() < 0.4:
        stripes = (_waves(rng, rng.normal(np.pi / 2, 0.3), rng.uniform(14, 30)) + (_field(rng, 12) - 0.5) * 1.2) % 1
        return np.where((stripes < 0.45)[..., None], dark, warm)
    spots = np.abs(_field(rng, int(rng.integers(14, 30))) - 0.5)
    ring = _field(rng, int(rng.integers(14, 30)))
    out = np.where((spots < 0.05)[..., None] | ((ring > 0.68) & (ring < 0.76))[..., None], dark, warm)
    return np.where((ring >= 0.76)[..., None], warm * 0.75, out)


def _other(rng: Rng, c: np.ndarray) -> np.ndarray:
    if rng.random() < 0.5:
        levels = (_field(rng, int(rng.integers(4, 12))) * 3.999).astype(int)
        return c[levels]
    size = rng.uniform(20, 70)
    y, x = np.mgrid[0:SIDE, 0:SIDE]
    return c[((x // size).astype(int) * 3 + (y // size).astype(int) * 5 + rng.integers(0, 5)) % 5]


def _graphic(rng: Rng, cloth: np.ndarray, mask: np.ndarray, c: np.ndarray) -> np.ndarray:
    """A print in the middle of a plain garment: blocks, letters' bars, a picture."""
    ys, xs = np.flatnonzero(mask.any(1)), np.flatnonzero(mask.any(0))
    out = cloth.copy()
    if len(ys) < 20 or len(xs) < 20:
        return out
    h, w = ys[-1] - ys[0], xs[-1] - xs[0]
    cy, cx = ys[0] + h * rng.uniform(0.3, 0.5), xs[0] + w * rng.uniform(0.42, 0.58)
    if rng.random() < 0.5:
        for row in range(int(rng.integers(1, 4))):
            top, x = cy + row * h * 0.11, cx - w * rng.uniform(0.12, 0.25)
            while x < cx + w * 0.2:
                letter = w * rng.uniform(0.02, 0.06)
                out[int(top) : int(top + h * 0.08), int(x) : int(x + letter)] = c[1]
                x += letter * 1.4
        return out
    r = min(h, w) * rng.uniform(0.14, 0.28)
    blob = _field(rng, 7) * 4.999
    yy, xx = np.mgrid[0:SIDE, 0:SIDE]
    inside = ((xx - cx) / rng.uniform(0.8, 1.4)) ** 2 + (yy - cy) ** 2 < r * r
    out[inside] = c[blob.astype(int)][inside]
    return out


def rendered(picture: np.ndarray, mask: np.ndarray, kind: str, rng: Rng) -> np.ndarray:
    """
    A plain garment [224, 224, 3] (bytes) with its mask [112, 112] (bytes) under a drawn pattern; `solid` gives it
    another colour.
    """
    photo = picture.astype(np.float32) / 255
    soft = np.asarray(Image.fromarray(mask).resize((SIDE, SIDE)), np.float32)[..., None] / 255
    inside = soft[..., 0] > 0.6
    if not inside.any():
        return picture
    grey = photo.mean(2, keepdims=True)
    shade = grey / max(0.05, float(np.median(grey[inside])))
    c = _colours(rng, 5)
    while np.abs(c[0] - c[1]).sum() < 0.5:
        c = _colours(rng, 5)
    draw = {'striped': _stripes, 'plaid': _plaid, 'floral': _flowers, 'dotted': _dots, 'animal': _animal, 'other': _other}
    if kind == 'solid':
        cloth = np.broadcast_to(c[0], photo.shape) * np.clip(shade, 0.4, 1.6)
        cloth = photo if rng.random() < 0.5 else cloth
    elif kind == 'graphic':
        cloth = _graphic(rng, photo if rng.random() < 0.5 else np.broadcast_to(c[0], photo.shape) * np.clip(shade, 0.4, 1.6), inside, c)
    else:
        cloth = draw[kind](rng, c) * np.clip(shade, 0.4, 1.6)
    out = (photo * (1 - soft) + np.clip(cloth, 0, 1) * soft) * 255
    image = Image.fromarray(out.astype(np.uint8))
    return np.asarray(image.filter(ImageFilter.GaussianBlur(rng.uniform(0.2, 0.9))))
