"""The fashion palette as src/core/wardrobe/palette.ts has it: what the fit of its naming starts from, who is near whom, and the writing of what was fitted."""
from __future__ import annotations

import re

import numpy as np

from .named import COLOURS, PALETTE

START = {
    'black': (0.206, 0.006, 286), 'charcoal': (0.36, 0.009, 268), 'grey': (0.626, 0.006, 265),
    'light grey': (0.826, 0.005, 258), 'white': (0.967, 0.003, 106), 'cream': (0.933, 0.029, 88),
    'beige': (0.834, 0.049, 81), 'taupe': (0.609, 0.028, 65), 'tan': (0.737, 0.068, 66),
    'camel': (0.674, 0.089, 71), 'brown': (0.476, 0.068, 55), 'chocolate': (0.31, 0.044, 45),
    'khaki': (0.69, 0.058, 93), 'olive': (0.513, 0.074, 108), 'dark green': (0.341, 0.049, 161),
    'green': (0.564, 0.126, 151), 'sage': (0.738, 0.036, 139), 'mint': (0.87, 0.054, 165),
    'lime': (0.796, 0.175, 124), 'teal': (0.494, 0.079, 200), 'turquoise': (0.729, 0.109, 198),
    'navy': (0.292, 0.061, 268), 'blue': (0.478, 0.165, 262), 'denim': (0.521, 0.066, 255),
    'light blue': (0.813, 0.058, 247), 'lavender': (0.778, 0.066, 295), 'purple': (0.469, 0.152, 302),
    'plum': (0.366, 0.09, 334), 'burgundy': (0.365, 0.108, 11), 'red': (0.538, 0.2, 24),
    'coral': (0.7, 0.162, 31), 'rust': (0.518, 0.131, 38), 'orange': (0.71, 0.165, 54),
    'peach': (0.854, 0.073, 54), 'blush': (0.871, 0.037, 26), 'pink': (0.782, 0.103, 1),
    'fuchsia': (0.587, 0.216, 354), 'mustard': (0.71, 0.132, 83), 'yellow': (0.871, 0.163, 97),
}
"""l, c, h chosen by eye from photographed cloth, before any garment of the data was named."""


def lab_of(lch: np.ndarray) -> np.ndarray:
    """OKLab [n, 3] of OKLCH (hue in degrees)."""
    l, c, h = lch[:, 0], lch[:, 1], np.radians(lch[:, 2])
    return np.stack([l, c * np.cos(h), c * np.sin(h)], 1)


LAB = lab_of(np.array([START[name] for name in COLOURS]))


def _near() -> np.ndarray:
    lines = re.findall(r"^  (?:'[\w ]+'|\w+): at\((?:[\d.]+, ){3}(.*)\),$", PALETTE.read_text(), re.M)
    listed = np.eye(len(COLOURS), dtype=bool)
    for row, line in zip(listed, lines, strict=True):
        row[[COLOURS.index(name) for name in re.findall(r"'([\w ]+)'", line)]] = True
    return listed | listed.T


NEAR = _near()
"""[39, 39]: whether two names are one or neighbours."""


def _write(name: str, rows: list[str], end: str, write: bool) -> None:
    """Prints rows; with `write` puts them between the last opening bracket of a file beside palette.ts and its end."""
    print('\n'.join(rows))
    if write:
        file = PALETTE.with_name(name)
        start = re.match(r'.*?= [\[{]', file.read_text(), re.S)
        file.write_text('\n'.join([start[0], *rows, end]) + '\n')


def write_centres(lab: np.ndarray, common: np.ndarray, write: bool) -> None:
    """Centres [39, 3] and how common each name is."""
    rows = [
        f"  '{name}': [{l:.4f}, {a:.4f}, {b:.4f}, {often:.2f}]," for name, (l, a, b), often in zip(COLOURS, lab, common / common.min(), strict=True)
    ]
    _write('naming-centres.ts', rows, '};', write)


def write_shifts(light, shift: np.ndarray, write: bool) -> None:
    """The shift [9, 3] in deviations of `light`'s figures, as for 1 of its figure."""
    rows = [
        f'  {{ from: {mean:.4f}, low: {low:.4f}, high: {high:.4f}, shift: [{", ".join(f"{v:.4f}" for v in each / deviation)}] }},'
        for mean, deviation, low, high, each in zip(light.mean, light.deviation, light.low, light.high, shift, strict=True)
    ]
    _write('seen-shifts.ts', rows, '];', write)
