"""What a garment is: its kind, its colours, and where it lies among 512 numbers."""
SIDE = 224
"""Pixels a side of what the net sees: the photo inside a square, the rest grey."""
GREY = 124
"""Of the bars beside the photo: ImageNet's mean, near the middle of the net's -1..1."""
