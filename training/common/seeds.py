"""One seed for every generator of random numbers."""
from __future__ import annotations

import random

import numpy as np
import torch


def seed_all(seed: int) -> torch.Generator:
    """Seeds Python, NumPy and torch; returns torch's own generator for what a trainer draws itself."""
    random.seed(seed)
    np.random.seed(seed)
    torch.manual_seed(seed)
    return torch.Generator().manual_seed(seed)
