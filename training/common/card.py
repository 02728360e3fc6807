"""The card of a trained model: models/trained/<name>.card.json."""
from __future__ import annotations

import hashlib
import json
import time
from pathlib import Path


def write_card(weights: Path, *, name: str, card: dict[str, object]) -> Path:
    """
    Writes the card beside the weights. Bytes, SHA-256 and the date are filled in here; `card` says what it does,
    what it was trained on (with the licence), split, seed, command, architecture, parameters, metrics with 95 %
    intervals, and limits.
    """
    needed = {'summary', 'data', 'split', 'seed', 'command', 'architecture', 'parameters', 'metrics', 'limits'}
    if missing := needed - set(card):
        raise ValueError(f'the card of {name} lacks {", ".join(sorted(missing))}')
    body = weights.read_bytes()
    text = {
        'name': name,
        'file': weights.name,
        'bytes': len(body),
        'sha256': hashlib.sha256(body).hexdigest(),
        'date': time.strftime('%Y-%m-%d', time.gmtime()),
        **card,
    }
    path = weights.with_name(f'{name}.card.json')
    # How the weights came to be, and what else was tried, where one command does not tell it: written by hand, kept.
    before = json.loads(path.read_text()) if path.exists() else {}
    text |= {key: before[key] for key in ('history', 'recipes') if before.get(key)}
    path.write_text(json.dumps(text, indent=2, ensure_ascii=False) + '\n')
    return path
