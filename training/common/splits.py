"""
Which image belongs to which part, by the hash of its pixels: training/splits/<set>.json.

A part is the sorted list of the first four bytes of each image's SHA-256, in base64. Loading stops where a listed
image is missing from the data, so a decoder that gives other pixels cannot slip held-out images into training. An
image that no part lists is unknown to the set.
"""
from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np

FOLDER = Path(__file__).resolve().parents[1] / 'splits'
BYTES = 4


def pixel_hash(pixels: np.ndarray) -> bytes:
    """Hash of one image's bytes, row by row (uint8)."""
    return hashlib.sha256(np.ascontiguousarray(pixels).tobytes()).digest()[:BYTES]


def write(name: str, about: str, hashed: str, hashes: Sequence[bytes], parts: Sequence[str]) -> None:
    """Writes the split. `hashed` says what was hashed; copies of one image must be in one part."""
    listed: dict[str, set[bytes]] = {}
    for h, part in zip(hashes, parts, strict=True):
        listed.setdefault(part, set()).add(h)
    if sum(map(len, listed.values())) > len(set(hashes)):
        raise ValueError(f'{name}: an image, or two with one hash, is in two parts')
    text = {
        'about': about,
        'hash': f'first {BYTES} bytes of the SHA-256 of {hashed}',
        'bytes': BYTES,
        'counts': {part: len(of_part) for part, of_part in sorted(listed.items())},
        'parts': {p: base64.b64encode(b''.join(sorted(s))).decode() for p, s in sorted(listed.items())},
    }
    FOLDER.mkdir(parents=True, exist_ok=True)
    (FOLDER / f'{name}.json').write_text(json.dumps(text, indent=1) + '\n')


def read(name: str, hashes: Sequence[bytes], *, whole: bool = True) -> list[str]:
    """The part of each image, `unknown` where none lists it. Raises where `whole` and a listed one is not there."""
    text = json.loads((FOLDER / f'{name}.json').read_text())
    step = int(text['bytes'])
    part_of: dict[bytes, str] = {}
    for part, encoded in text['parts'].items():
        joined = base64.b64decode(encoded)
        part_of.update({joined[i : i + step]: part for i in range(0, len(joined), step)})
    if whole and (missing := set(part_of) - set(hashes)):
        raise ValueError(f'{name}: {len(missing)} listed images are not in the data, or decode to other pixels')
    return [part_of.get(h, 'unknown') for h in hashes]
