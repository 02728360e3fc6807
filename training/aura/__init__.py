"""The aura classifier: the person alone on grey, 224 x 224, ten colours with calibrated probabilities."""

from ..common.args import ROOT

COLOURS = ('red', 'orange', 'yellow', 'green', 'turquoise', 'blue', 'indigo', 'violet', 'pink', 'white')
"""The order of src/core/aura/types.ts; a test of models/aura-classifier.ts compares it with the card."""
SIDE = 224
GREY = 128
CACHE = ROOT / '.cache/training/aura'
"""Where samples.mjs and evidence.mjs leave what they made."""
