"""Which pixels of a photo are of the thing that it shows."""
STORED = 256
"""Pixels of what is kept of a photo, stretched to a square; of its mask half as many."""
SIDE = 224
"""Pixels of what the net sees in the app: a photo stretched to a square."""
MASK = SIDE // 2
"""Cells of its answer along a side."""
