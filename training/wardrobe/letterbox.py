"""Photos inside a square: the aspect stays, the rest is grey."""
from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image

from . import GREY, SIDE


def read_photo(path: Path) -> Image.Image:
    """An upright photo in RGB."""
    return Image.open(path).convert('RGB')


def letterbox(photo: Image.Image, side: int = SIDE, ground: int = GREY) -> np.ndarray:
    """RGB bytes [side, side, 3]: the photo as large as it fits, in the middle."""
    scale = side / max(photo.size)
    w, h = max(1, round(photo.width * scale)), max(1, round(photo.height * scale))
    out = np.full((side, side, 3), ground, np.uint8)
    x, y = (side - w) // 2, (side - h) // 2
    out[y : y + h, x : x + w] = np.asarray(photo.resize((w, h), Image.Resampling.BILINEAR))
    return out
