"""Which garment each pixel of a person shows."""
WIDTH, HEIGHT = 256, 384
"""Pixels of what the net sees: a standing person in a frame of 2 to 3."""
GREY = 124
CLASSES = ('ground', 'person', 'top', 'bottom', 'dress', 'outerwear', 'shoes', 'bag', 'hat', 'scarf', 'accessory')
"""Of the net's output: not a person, hair and skin, and the slots of an outfit."""
