"""Fits the heads one after another over the frozen trunk; each takes seconds to minutes."""
from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from ..common.runlog import RunLog
from .heads import CONCEPTS, MAYBE, SAME, Heads
from .labels import KINDS, WORN_NAMES
from .textures import PATTERNS, rendered
from .trunk import Trunk
from .words import ALL_KINDS

SHARP = 16.0
"""How steep the comparison of vectors is: cosines times this are logits."""


@dataclass(frozen=True)
class Garments:
    """Garments of both sets with what is known of them; `concept` are places in CONCEPTS, `shares` of colours [n, 39]."""

    pictures: np.ndarray
    masks: np.ndarray
    concept: np.ndarray
    shares: np.ndarray


def concepts_of(kinds: np.ndarray, names: tuple[str, ...]) -> np.ndarray:
    """Places in CONCEPTS of labels of one set."""
    return np.array([CONCEPTS.index(SAME.get(names[k], names[k])) for k in kinds])


def _adam(parameters: object, rate: float, decay: float = 1e-4) -> torch.optim.AdamW:
    return torch.optim.AdamW(parameters, lr=rate, weight_decay=decay)  # type: ignore[arg-type]


def fit_where(heads: Heads, maps: list[Tensor], masks: np.ndarray, log: RunLog, steps: int = 500) -> None:
    """Where the garment is: cross-entropy against the masks."""
    truth = F.avg_pool2d(torch.from_numpy(masks).float()[:, None] / 255, 4)
    optimiser = _adam(heads.where.parameters(), 3e-3)
    rng = torch.Generator().manual_seed(1)
    for step in range(steps):
        for group in optimiser.param_groups:
            group['lr'] = 3e-3 * (1 - step / steps) + 1e-5
        pick = torch.randint(len(truth), (64,), generator=rng)
        loss = F.binary_cross_entropy_with_logits(heads.place([m[pick].float() for m in maps]), truth[pick])
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
    log.write('where', loss=loss.item())


@torch.no_grad()
def places(heads: Heads, maps: list[Tensor]) -> Tensor:
    """Logits of all, as halves."""
    return torch.cat([heads.place([m[i : i + 256].float() for m in maps]).half() for i in range(0, len(maps[0]), 256)])


def fit_colours(heads: Heads, small: Tensor, place: Tensor, shares: np.ndarray, log: RunLog, epochs: int = 14) -> None:
    """Shares of the palette's names as the app's rule tells them."""
    truth = torch.from_numpy(shares)
    known = torch.nonzero(truth.sum(1) > 0).squeeze(1)
    truth = truth / truth.sum(1, keepdim=True).clamp(min=1e-6)
    optimiser = _adam([*heads.mix.parameters(), *heads.hues.parameters(), *heads.colour.parameters()], 5e-3)
    rng = torch.Generator().manual_seed(2)
    steps = epochs * len(known) // 128
    losses: list[float] = []
    for step in range(steps):
        for group in optimiser.param_groups:
            group['lr'] = 5e-3 * (0.5 * (1 + np.cos(np.pi * step / steps)) + 0.01)
        pick = known[torch.randint(len(known), (128,), generator=rng)]
        seen = heads.look(small[pick].float() / 127.5 - 1, place[pick].float())
        loss = -(truth[pick] * F.log_softmax(heads.colour(seen), 1)).sum(1).mean()
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        losses.append(loss.item())
    log.write('colours', first=float(np.mean(losses[:20])), last=float(np.mean(losses[-50:])))


@torch.no_grad()
def looks(heads: Heads, small: Tensor, place: Tensor) -> Tensor:
    """[n, 48] of all."""
    return torch.cat([heads.look(small[i : i + 256].float() / 127.5 - 1, place[i : i + 256].float()) for i in range(0, len(small), 256)])


@dataclass(frozen=True)
class Vocabulary:
    """Embeddings of wordings: `both` [39, concepts, 2, 384], `kind` [concepts, 4, 384], `colour` [39, 4, 384]."""

    both: Tensor
    kind: Tensor
    colour: Tensor


def vocabulary_of(found: dict[str, np.ndarray]) -> Vocabulary:
    at = [ALL_KINDS.index(name) if name in KINDS else len(KINDS) + WORN_NAMES.index(name) for name in CONCEPTS]
    return Vocabulary(torch.from_numpy(found['both'][:, at]), torch.from_numpy(found['kind'][at]), torch.from_numpy(found['colour']))


def fit_space(heads: Heads, g7: Tensor, seen: Tensor, kinds: Tensor, concept: np.ndarray, shares: np.ndarray, words: Vocabulary, log: RunLog, epochs: int = 30) -> None:
    """
    The shared space (Radford et al. 2021, over a closed vocabulary): a garment lies near the words for its kind, its
    colours and both, far from those for others; kinds that a label leaves open are no counter-examples.
    """
    heads.features_mean[-1024:], heads.features_scale[-1024:] = g7.mean(0), g7.std(0) + 1e-3
    heads.seen_mean[:], heads.seen_scale[:] = seen.mean(0), seen.std(0) + 1e-3
    hue = torch.from_numpy(shares)
    hue = hue / hue.sum(1, keepdim=True).clamp(min=1e-6)
    kind = torch.from_numpy(concept)
    open_to = torch.zeros(len(CONCEPTS), len(CONCEPTS), dtype=torch.bool)
    for name, others in MAYBE.items():
        for other in others:
            if name in CONCEPTS and other in CONCEPTS:
                open_to[CONCEPTS.index(name), CONCEPTS.index(other)] = True
    share = (1 / np.maximum(np.bincount(concept, minlength=len(CONCEPTS)), 1)[concept]) ** 0.5
    optimiser = _adam([*heads.embed.parameters(), *heads.words.parameters()], 1e-3, 1e-2)
    rng = torch.Generator().manual_seed(3)
    steps = epochs * len(g7) // 256
    losses: list[float] = []
    for step in range(steps):
        for group in optimiser.param_groups:
            group['lr'] = 1e-3 * (0.5 * (1 + np.cos(np.pi * step / steps)) + 0.01)
        pick = torch.multinomial(torch.from_numpy(share), 256, True, generator=rng)
        features = F.dropout(g7[pick], 0.2)
        e = heads.vector(features, seen[pick] + torch.randn(256, seen.shape[1], generator=rng) * 0.15 * heads.seen_scale, kinds[pick])
        r = int(torch.randint(4, (1,), generator=rng))
        t_both, t_kind, t_colour = (F.normalize(heads.words(t), dim=-1) for t in (words.both[:, :, r % 2], words.kind[:, r], words.colour[:, r]))
        shut = open_to[kind[pick]]
        by_kind = (SHARP * e @ t_kind.T).masked_fill(shut, -1e4)
        by_both = (SHARP * torch.einsum('nd,ckd->nck', e, t_both)).masked_fill(shut[:, None], -1e4)
        truth = hue[pick]
        loss = F.cross_entropy(by_kind, kind[pick])
        loss = loss - 0.5 * (truth * F.log_softmax(SHARP * e @ t_colour.T, 1)).sum(1).mean()
        joint = F.log_softmax(by_both.flatten(1), 1).view_as(by_both)[torch.arange(256), :, kind[pick]]
        loss = loss - 0.5 * (truth * joint).sum(1).mean()
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        losses.append(loss.item())
    log.write('space', first=float(np.mean(losses[:20])), last=float(np.mean(losses[-50:])))


def fit_linear(layer: torch.nn.Linear, x: Tensor, y: np.ndarray, mean: Tensor, scale: Tensor, steps: int = 1500) -> None:
    """A linear head on standardised features, classes drawn alike."""
    share = torch.from_numpy(1 / np.maximum(np.bincount(y), 1)[y].astype(float))
    truth, optimiser, rng = torch.from_numpy(y), _adam(layer.parameters(), 2e-3, 0.05), torch.Generator().manual_seed(4)
    for step in range(steps):
        for group in optimiser.param_groups:
            group['lr'] = 2e-3 * (1 - step / steps) + 1e-5
        pick = torch.multinomial(share, 256, True, generator=rng)
        out = layer(F.dropout((x[pick] - mean) / scale, 0.3))
        loss = F.binary_cross_entropy_with_logits(out[:, 0], truth[pick].float()) if out.shape[1] == 1 else F.cross_entropy(out, truth[pick], label_smoothing=0.05)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()


def draw_patterns(garments: Garments, n: int, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """Pictures with rendered patterns [n, 224, 224, 3] and their classes, on garments of one plain colour."""
    rng = np.random.default_rng(seed)
    plain = [i for i in np.flatnonzero((garments.shares > 0).sum(1) == 1) if roughness(garments.pictures[i], garments.masks[i]) < 0.05]
    classes = np.arange(n) % len(PATTERNS)
    pictures = np.empty((n, *garments.pictures.shape[1:]), np.uint8)
    for k in range(n):
        i = plain[int(rng.integers(len(plain)))]
        pictures[k] = rendered(garments.pictures[i], garments.masks[i], PATTERNS[classes[k]], rng)
    return pictures, classes


def roughness(picture: np.ndarray, mask: np.ndarray) -> float:
    """How much neighbouring pixels inside the mask differ (0..1): low for plain cloth."""
    grey = picture.reshape(112, 2, 112, 2, 3).mean((1, 3, 4)) / 255
    inside = mask > 220
    both = inside[:, 1:] & inside[:, :-1]
    return float(np.abs(np.diff(grey, axis=1))[both].mean()) if both.any() else 1.0


@torch.no_grad()
def means_of(trunk: Trunk, pictures: np.ndarray) -> Tensor:
    """[n, 1792] of many pictures without keeping their maps."""
    from .heads import observe

    return torch.cat([observe(trunk, pictures[i : i + 256])['means'] for i in range(0, len(pictures), 256)])
