"""The colour branch learns by itself what the colour engine says of single colours, before it sees a picture."""
from __future__ import annotations

from pathlib import Path

import numpy as np
import torch

from . import COLOURS
from .net import AuraNet
from .oklab import oklab

STEPS, SIDE, RATE = 3000, 64, 3e-3
DULL, FAINT, FAINT_WEIGHT = 3.0, 0.03, 0.1
"""How much oftener dull colours are drawn, as they are worn; evidence from which ratios count; what ratios count."""


def learn_colours(net: AuraNet, path: Path, seed: int) -> float:
    """Fits `colour` and `says` to the lines of evidence.mjs: three bytes and ten numbers each. Returns the mean error."""
    table = torch.from_numpy(np.fromfile(path, np.float32).reshape(-1, 3 + len(COLOURS)))
    colours, truth = table[:, :3] / 127.5 - 1, table[:, 3:]
    draw = torch.exp(-DULL * (table[:, :3].amax(1) - table[:, :3].amin(1)) / 255)
    rng = torch.Generator().manual_seed(seed)
    optimiser = torch.optim.AdamW([*net.colour.parameters(), *net.says.parameters()], lr=RATE, weight_decay=0)
    error = 0.0
    for step in range(STEPS):
        for group in optimiser.param_groups:
            group['lr'] = RATE * (1 - step / STEPS) + 1e-5
        pick = torch.multinomial(draw, SIDE * SIDE, True, generator=rng)
        _, said = net.evidence(oklab(colours[pick].T.reshape(1, 3, SIDE, SIDE)))
        wanted = truth[pick].T.reshape(1, -1, SIDE, SIDE)
        ratio = torch.log(said + FAINT) - torch.log(wanted + FAINT)
        loss = ((said - wanted) ** 2).mean() + FAINT_WEIGHT * (ratio**2).mean()
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        error = float((said - wanted).detach().abs().mean())
    return error
