"""The aura classifier: the person and each part alone on grey, four tiles in 224 x 224, ten colours with calibrated probabilities."""

from ..common.args import ROOT

COLOURS = ('red', 'orange', 'yellow', 'green', 'turquoise', 'blue', 'indigo', 'violet', 'pink', 'white')
"""The order of src/core/aura/types.ts; a test of models/aura-classifier.ts compares it with the card."""
SIDE, TILE = 224, 112
TILES = ('person', 'clothes', 'hair', 'skin')
"""What the tiles show, row by row: `TILES` of src/core/aura/cut-out.ts."""
GREY = 128
CACHE = ROOT / '.cache/training/aura'
"""Where samples.mjs leaves what it made."""
