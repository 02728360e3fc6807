"""Heads fitted, everything measured on held-out senders and photos, files and card written."""
from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

from ..common.args import ROOT, Args
from ..common.card import write_card
from ..common.runlog import RunLog
from ..common.scores import accuracy, calibration_error, interval, macro_f1
from .export import check, run_file, said_by, write_garment, write_words
from .fit_heads import (
    Garments, concepts_of, draw_patterns, fit_colours, fit_linear, fit_space, fit_where, looks, means_of, places, vocabulary_of,
)
from .heads import DIMS, Heads, observe, quarter
from .judge import finds, retrieval, temperature_of
from .labels import KINDS, WORN_NAMES
from .named import COLOURS, shares_of
from .negatives import no_clothes
from .seen import CACHE, Single, see_masks
from .trunk import Trunk, features_of, to_tensor
from .textures import PATTERNS
from .words import vocabulary
from .worn import Worn

TRAINED = ROOT / 'models/trained'
CLOTHING = 0.3
"""From here on the app takes a photo for clothes (src/core/wardrobe/judge.ts)."""
CLOTHES = DIMS + len(KINDS) + len(WORN_NAMES) + len(PATTERNS)
"""Where in the output `clothing` lies."""


def _cached(name: str, make: object) -> np.ndarray:
    path = CACHE / f'{name}.npy'
    if not path.exists():
        np.save(path, make())  # type: ignore[operator]
    return np.load(path)


def finish(trunk: Trunk, single: Single, worn: Worn, args: Args, log: RunLog) -> None:
    trunk = trunk.eval()
    masks = see_masks(args.data)
    shares = _cached('single.shares', lambda: shares_of('single', single.pictures, masks))
    worn_shares = _cached('worn.shares', lambda: shares_of('worn', worn.pictures, worn.masks))
    a, b = np.flatnonzero(single.fold != 0), np.flatnonzero(worn.split == 'train')
    train = Garments(
        np.concatenate([single.pictures[a], worn.pictures[b]]), np.concatenate([masks[a], worn.masks[b]]),
        np.concatenate([concepts_of(single.label[a], KINDS), concepts_of(worn.label[b], WORN_NAMES)]),
        np.concatenate([shares[a], worn_shares[b]]),
    )
    torch.manual_seed(args.seed)
    heads = Heads()
    seen = observe(trunk, train.pictures)
    maps = [seen.pop('fine'), seen.pop('middle'), seen.pop('coarse')]
    fit_where(heads, maps, train.masks, log)
    place = places(heads, maps)
    del maps
    small = quarter(train.pictures)
    fit_colours(heads, small, place, train.shares, log)
    means = seen['means']
    heads.features_mean[:], heads.features_scale[:] = means.mean(0), means.std(0) + 1e-3
    words = vocabulary_of(vocabulary())
    hues = looks(heads, small, place)
    g7 = means[:, -1024:]
    kinds = kinds_of(trunk, g7, temperatures_of(trunk, single, worn)[0])
    fit_space(heads, g7, hues, kinds, train.concept, train.shares, words, log)
    pictures, classes = draw_patterns(train, 6000, args.seed)
    fit_linear(heads.pattern, means_of(trunk, pictures), classes, heads.features_mean, heads.features_scale)
    samples = os.environ.get('AURA_SAMPLES')
    learn, judged = no_clothes(args.data.parent, Path(samples) if samples else None, args.seed)
    nothing = means_of(trunk, learn)
    both = torch.cat([means, nothing])[:, -1024:]
    fit_linear(heads.clothing, both, np.concatenate([np.ones(len(means), int), np.zeros(len(nothing), int)]), heads.features_mean[-1024:], heads.features_scale[-1024:])
    torch.save(heads.state_dict(), args.out / 'heads.pt')
    measure(trunk, heads.eval(), single, worn, shares, judged, words, args, log)


@torch.no_grad()
def kinds_of(trunk: Trunk, g7: torch.Tensor, temperature: float) -> torch.Tensor:
    """Probabilities [n, 17] of features."""
    return (trunk.kind(g7) / temperature).softmax(1)


def temperatures_of(trunk: Trunk, single: Single, worn: Worn) -> tuple[float, float]:
    """Of kinds on fold 0, of worn kinds on `val`."""
    val, worn_val = np.flatnonzero(single.fold == 0), np.flatnonzero(worn.split == 'val')
    f, g = (torch.from_numpy(features_of(trunk, np.asarray(p))) for p in (single.pictures[val], worn.pictures[worn_val]))
    with torch.no_grad():
        return (temperature_of(trunk.kind(f), torch.from_numpy(single.label[val])), temperature_of(trunk.worn(g), torch.from_numpy(worn.label[worn_val])))


def measure(trunk: Trunk, heads: Heads, single: Single, worn: Worn, shares: np.ndarray, judged: np.ndarray, words: object, args: Args, log: RunLog) -> None:
    """Temperatures on `val`; scores of single garments on `val` (senders of fold 0), of worn ones on `test`."""
    val, test = np.flatnonzero(single.fold == 0), np.flatnonzero(worn.split == 'test')
    label, f = single.label[val], torch.from_numpy(features_of(trunk, np.asarray(single.pictures[val])))
    t_kind, t_worn = temperatures_of(trunk, single, worn)
    temperatures = (t_kind, t_worn)
    path, words_path = TRAINED / 'garment.onnx', TRAINED / 'garment-words.onnx'
    write_garment(trunk, heads, temperatures, path)
    write_words(heads, words_path)
    x = to_tensor(np.asarray(single.pictures[val])) * 2 - 1
    said = run_file(path, 'image', x.numpy())
    ours = torch.cat([said_by(trunk, heads, temperatures, x[i : i + 64]) for i in range(0, len(x), 64)]).numpy()
    difference = check(ours, said, 'garment.onnx')
    guess = said[:, 512 : 512 + len(KINDS)]
    top3 = (np.argsort(-guess, 1)[:, :3] == label[:, None]).any(1)
    worn_said = run_file(path, 'image', (to_tensor(worn.pictures[test]) * 2 - 1).numpy())[:, 512 + len(KINDS) : 512 + len(KINDS) + len(WORN_NAMES)]
    vectors, sender = said[:, :512], single.sender[val]
    queries, relevant = [], []
    for c in range(len(COLOURS)):
        for k, kind in enumerate(KINDS):
            hit = (shares[val].argmax(1) == c) & (label == k)
            if hit.any():
                text = F.normalize(heads.words(words.both[c, k, 0]), dim=0).detach().numpy()  # type: ignore[attr-defined]
                queries.append(text)
                relevant.append(hit)
    plain = F.normalize(f, dim=1).numpy()
    score = lambda s, t, g: {'value': round(s(t, g), 4), 'interval': interval(s, t, g, seed=args.seed)}  # noqa: E731
    metrics = {
        'top1': score(accuracy, label, guess.argmax(1)),
        'top3': {'value': round(float(top3.mean()), 4)},
        'macroF1': score(lambda t, g: macro_f1(t, g, len(KINDS)), label, guess.argmax(1)),
        'calibrationError': round(calibration_error(guess, label), 4),
        'retrieval': retrieval(vectors, label, sender), 'retrievalOfFeatures': retrieval(plain, label, sender),
        'words': finds(vectors, np.stack(queries), np.stack(relevant)),
        'worn': {'top1': score(accuracy, worn.label[test], worn_said.argmax(1)), 'n': len(test)},
        'clothing': {'accepted': round(float((said[:, CLOTHES] >= CLOTHING).mean()), 4),
                     'refused': round(float((run_file(path, 'image', (to_tensor(judged) * 2 - 1).numpy())[:, CLOTHES] < CLOTHING).mean()), 4), 'nothing': len(judged)},
        'n': len(val), 'senders': len(set(sender)),
    }
    log.write('judged', **{k: v for k, v in metrics.items()})
    write_card(path, name='garment', card={
        'summary': 'Kinds, pattern and place among 512 numbers of a garment; whether it is clothing.',
        'data': 'clothing-dataset (CC0), folds 1 to 4; Clothing Co-Parsing (repository Apache-2.0; Yang, Luo, Lin, CVPR 2014), part train; '
                'started from MobileNetV1 (Apache-2.0); patterns are rendered, colours named by the app\'s rule; what is no clothing: '
                'LFW faces, grounds of street photos, drawn pages' + (', sample pictures of scikit-image (BSD)' if os.environ.get('AURA_SAMPLES') else ''),
        'split': 'single garments judged on fold 0, whose senders are unseen and on which temperatures were fitted; worn ones on part test of training/splits/street.json',
        'seed': args.seed, 'command': args.command(),
        'architecture': 'MobileNetV1 at 224, all of it fine-tuned; linear heads; colours by a soft histogram where the garment is',
        'parameters': sum(p.numel() for p in trunk.parameters()) + sum(p.numel() for p in heads.parameters()),
        'order': {'kinds': list(KINDS), 'worn': list(WORN_NAMES), 'patterns': list(PATTERNS)},
        'temperature': {'kinds': round(t_kind, 4), 'worn': round(t_worn, 4)},
        'onnxMaxDifference': round(difference, 6),
        'metrics': metrics,
        'limits': 'Blouses, tops and undershirts are rare in its data; patterns were never seen on photos; one country\'s homes and one city\'s street.',
    })
    write_card(words_path, name='garment-words', card={
        'summary': 'Takes MiniLM\'s embedding of a text into the space of the garments.', 'data': 'a closed vocabulary of colours and kinds of clothes',
        'split': 'as garment.card.json', 'seed': args.seed, 'command': args.command(), 'architecture': 'one linear layer, scaled to length 1',
        'parameters': sum(p.numel() for p in heads.words.parameters()), 'metrics': metrics['words'], 'limits': 'Knows what clothes are called in English, little else.',
    })
