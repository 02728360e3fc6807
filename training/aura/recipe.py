"""What a fit is made of, by name: `--recipe NAME`."""
from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Ranges:
    """How far a view may be from its sample. Shares are of the value itself or of the views."""

    crop: float = 0.1
    """Shift and zoom to either side."""
    turn: float = 7.0
    """Degrees, as is `hue`."""
    hue: float = 1.5
    saturation: float = 0.04
    light: float = 0.04
    cast: float = 0.015
    """ln(r/b) of another light."""
    noise: float = 0.01
    """Deviation, as a share of 1."""
    blurred: float = 0.15
    """Views that are blurred."""
    another_place: float = 0.2
    """Views that get another ground behind the whole person."""
    place_blurred: float | None = None
    """Of these grounds, how many are out of focus; None: all are soft blotches without detail."""

    def told(self) -> str:
        """For the card."""
        grounds = '' if self.place_blurred is None else f' (in detail, {self.place_blurred:.0%} of these out of focus)'
        return (
            f'Flip, crop and shift {self.crop:.0%}, turn {self.turn:g} degrees, hue {self.hue:g} degrees, saturation'
            f' {self.saturation:.0%}, light {1 - self.light:g} to {1 + self.light:g}, cast {self.cast:g}, noise up to'
            f' {self.noise:g}, blur; another ground behind the whole person{grounds}'
        )


@dataclass(frozen=True)
class Recipe:
    """
    `rate` is the head's, `constants_rate` that of the constants, which are near where they should be; both fall along a
    cosine over `epochs`. `constants_decay` draws the constants towards zero.
    """

    ranges: Ranges
    rate: float
    constants_rate: float
    decay: float
    constants_decay: float
    epochs: int
    patience: int

    def told(self) -> str:
        """The optimiser, for the card."""
        return (
            f'AdamW {self.rate:g} for the head and {self.constants_rate:g} for the constants, falling along a cosine,'
            f' weight decay {self.decay:g}'
        )


NARROW = Ranges()
"""
Colours change little here: the pictures come with their light corrected, and the copies that samples.mjs makes before
that correction bring casts (ln(r/b) 0.3), exposures (half a stop), noise, blur and other places.
"""
WIDE = Ranges(hue=5.0, saturation=0.1, light=0.15, cast=0.06, place_blurred=0.5)
"""
As one would augment plain photos. A ground that is blurred in the photo itself would change nothing: the person is cut out of
it, and of 40 photos with a blurred ground the cut-outs differ by 0.2 of 255 on average, so that it is blurred in the tile.
"""

FAST = Recipe(NARROW, rate=3e-4, constants_rate=3e-5, decay=1e-2, constants_decay=0.0, epochs=16, patience=8)
SLOW = Recipe(WIDE, rate=1e-4, constants_rate=1e-4, decay=1e-5, constants_decay=1e-5, epochs=30, patience=5)

HEAD = replace(SLOW, constants_rate=FAST.constants_rate, constants_decay=FAST.constants_decay)

RECIPES = {'narrow': FAST, 'wide': SLOW, 'wide-head': HEAD}
"""What ships comes first; the last has the constants, which are near where they should be, learn as in the first."""
PARTS = {
    'wide, optimiser of narrow': replace(FAST, ranges=WIDE),
    'wide, ranges of narrow': replace(SLOW, ranges=NARROW),
    'narrow, head rate of wide': replace(FAST, rate=SLOW.rate),
    'narrow, constants of wide': replace(FAST, constants_rate=SLOW.constants_rate, constants_decay=SLOW.constants_decay),
    'narrow, decay of wide': replace(FAST, decay=SLOW.decay),
    'narrow, epochs of wide': replace(FAST, epochs=SLOW.epochs, patience=SLOW.patience),
}
"""Recipes between the two, to see what costs what (compare.py)."""
