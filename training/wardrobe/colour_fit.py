"""
Fits the naming of colours (centres, `common`, LIGHTNESS, SPREAD) and the shift that undoes a photo's light on garments
named by eye, and prints the numbers of src/core/wardrobe/naming-centres.ts, seen-shifts.ts and naming.ts:
`python -m training.wardrobe.colour_fit`; `--write` puts the centres and the shift there.

The rule is a mixture: each cloth, shifted by what is linear in nine figures of its photo, shares its weight among the
names, softmax(log common - |D (x - centre)|^2) with D = diag(LIGHTNESS, 1, 1) / sqrt(SPREAD), and the garment goes by the
name with the largest sum. Centres start in the middle of what the name covers (the median of the garments' main cloths,
with a palette chosen by eye worth PRIOR garments); then all of it is fitted by gradient to the cross-entropy of that sum
with the shares of the three namings, of which a twentieth goes to the names near them. Centres are held to their start,
loosely (the palette's anchors, which are shown, are not they), `common` to 1, so that a rare name is not swallowed by its neighbours, and the shift
to 0. How strongly, and which figures, was chosen by `cross_validate`, six parts by sender. There top-1 was 0.565 without
the garment network's place in the masks, 0.575 with it, 0.583 with centres held less, 0.604 with the shift; a D for each
name, the whole embedding, all of eighteen figures or forests of trees were no better.
"""
from __future__ import annotations

import argparse
import os
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from ..common.args import ROOT
from .colour_palette import LAB, NEAR, write_centres, write_shifts
from .colour_samples import Named, see_named
from .named import COLOURS

LABELS = Path(__file__).with_name('colour-labels.csv')
STEPS, RATE, SMOOTH = 200, 0.03, 0.05
HOLD, HOLD_COMMON, HOLD_SHIFT = torch.tensor([75.0, 1200.0, 1200.0]), 2.0, 30.0
"""Penalties on squared ways from the start: of l, a and b, of log common, and of the shift in steps of STEP."""
STEP = torch.tensor([0.1, 0.03, 0.03])
PRIOR = 1.5
"""Garments that the palette chosen by eye counts as."""


def middles(named: Named) -> np.ndarray:
    """[39, 3]: where each name's garments lie."""
    order = np.lexsort((named.cloth[:, 3], named.owner))
    main = named.cloth[order[np.flatnonzero(np.diff(named.owner[order], append=-1))], :3]
    found = LAB.copy()
    for name in np.unique(named.colour):
        own = main[named.colour == name]
        found[name] = (len(own) * np.median(own, 0) + PRIOR * LAB[name]) / (len(own) + PRIOR)
    return found


class Light:
    """Figures of photos as the fit takes them: cut to what 2 to 98 % of the garments have, from their mean in deviations."""

    def __init__(self, context: np.ndarray) -> None:
        self.low, self.high = np.percentile(context, [2, 98], axis=0)
        self.mean, self.deviation = context.mean(0), context.std(0)

    def __call__(self, context: np.ndarray) -> Tensor:
        return torch.tensor((context.clip(self.low, self.high) - self.mean) / self.deviation, dtype=torch.float32)


class Naming(nn.Module):
    def __init__(self, start: np.ndarray, context: np.ndarray) -> None:
        super().__init__()
        self.light = Light(context)
        self.shift = nn.Parameter(torch.zeros(context.shape[1], 3))
        self.start = torch.tensor(start, dtype=torch.float32)
        self.moved, self.common = nn.Parameter(torch.zeros_like(self.start)), nn.Parameter(torch.zeros(len(start)))
        self.sharp = nn.Parameter(torch.tensor([0.35**2 / 0.0008, 1 / 0.0008]).log())

    def forward(self, named: Named) -> Tensor:
        """Shares of the names [n, 39]."""
        cloth = torch.tensor(named.cloth, dtype=torch.float32)
        seen = cloth[:, :3] + (self.light(named.context) @ self.shift * STEP)[torch.tensor(named.owner)]
        way = (seen[:, None] - self.start - self.moved) ** 2
        fit = torch.softmax(self.common - way @ self.sharp.exp()[[0, 1, 1]], 1) * cloth[:, 3:]
        return torch.zeros(len(named.colour), len(COLOURS)).index_add(0, torch.tensor(named.owner), fit)


def fit(named: Named) -> Naming:
    net = Naming(middles(named), named.context)
    said, near = torch.tensor(named.goal, dtype=torch.float32), torch.tensor(NEAR, dtype=torch.float32)
    goal = said * (1 - SMOOTH) + SMOOTH * said @ (near / near.sum(1, keepdim=True))
    optimiser = torch.optim.Adam(net.parameters())
    for step in range(STEPS):
        optimiser.param_groups[0]['lr'] = RATE * (1 - step / STEPS) + 1e-4
        held = (HOLD * net.moved**2).sum() + HOLD_COMMON * (net.common**2).sum() + HOLD_SHIFT * (net.shift**2).sum()
        loss = held - (goal * (net(named) + 1e-4).log()).sum()
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
    return net


@torch.no_grad()
def scores(net: Naming, named: Named) -> np.ndarray:
    """[n, 2]: whether the first name is the one given, and whether it is that or near it."""
    said = net(named).argmax(1).numpy()
    return np.stack([said == named.colour, NEAR[named.colour, said]], 1)


def cross_validate(named: Named, parts: int = 6, rounds: int = 2) -> np.ndarray:
    """Mean scores of garments of senders that were not fitted on."""
    senders, found = np.unique(named.sender), []
    for seed in range(rounds):
        part = dict(zip(senders, np.random.default_rng(seed).permutation(len(senders)) % parts, strict=True))
        at = np.array([part[s] for s in named.sender])
        found += [scores(fit(named.part(at != k)), named.part(at == k)) for k in range(parts)]
    return np.concatenate(found).mean(0)


def main() -> None:
    parser = argparse.ArgumentParser(prog='python -m training.wardrobe.colour_fit')
    parser.add_argument('--data', type=Path, default=Path(os.environ.get('AURA_DATA') or ROOT / '../shared/data') / 'clothing')
    parser.add_argument('--write', action='store_true', help='put the numbers into naming-centres.ts and seen-shifts.ts')
    args = parser.parse_args()
    torch.manual_seed(1)
    torch.set_num_threads(1)
    named = see_named(LABELS, args.data)
    print(f'{len(named.colour)} garments of {len(np.unique(named.sender))} senders; top-1 and neighbour')
    print('by eye', scores(Naming(LAB, named.context), named).mean(0).round(4), 'cross-validated', cross_validate(named).round(4))
    net = fit(named)
    light, colour = net.sharp.detach().exp().tolist()
    print(f'fitted {scores(net, named).mean(0).round(4)}; LIGHTNESS {np.sqrt(light / colour):.3f}, SPREAD {1 / colour:.5f}')
    write_shifts(net.light, (net.shift * STEP).detach().numpy(), args.write)
    write_centres((net.start + net.moved).detach().numpy(), net.common.detach().exp().numpy(), args.write)


if __name__ == '__main__':
    main()
