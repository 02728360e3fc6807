"""One shape of command line for every trainer."""
from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
"""The repository."""


@dataclass(frozen=True)
class Args:
    """What a trainer was asked for. `minutes` caps the wall clock of fitting; the schedule shrinks to it."""

    name: str
    data: Path
    out: Path
    seed: int
    epochs: int
    minutes: float
    limit: int
    threads: int
    fresh: bool
    export_only: bool
    recipe: str = ''
    """Of trainers that know more than one; empty for the others."""

    def command(self) -> str:
        """The command as a person would type it again; no path of this machine is in it."""
        return (
            f'npm run train -- {self.name} --seed {self.seed} --epochs {self.epochs}'
            f' --minutes {self.minutes:g}' + (f' --limit {self.limit}' if self.limit else '')
            + (f' --recipe {self.recipe}' if self.recipe else '')
        )


def parse(name: str, folder: str, *, epochs: int = 0, minutes: float, recipes: Mapping[str, int] | None = None) -> Args:
    """
    Reads the command line. Ends the process with one line where the data are missing. `recipes` are those that a trainer
    knows, the usual one first, each with its own number of epochs in the place of `epochs`.
    """
    parser = argparse.ArgumentParser(prog=f'python -m training.{name}')
    default_root = os.environ.get('AURA_DATA') or str(ROOT / '../shared/data')
    parser.add_argument('--data', type=Path, default=None, help=f'folder like shared data {folder}/')
    parser.add_argument('--out', type=Path, default=ROOT / 'training/runs' / name)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--epochs', type=int, default=None if recipes else epochs)
    parser.add_argument('--minutes', type=float, default=minutes, help='most minutes of fitting')
    parser.add_argument('--limit', type=int, default=0, help='first N items only (0: all)')
    parser.add_argument('--threads', type=int, default=os.cpu_count() or 1)
    parser.add_argument('--fresh', action='store_true', help='ignore the checkpoint in --out')
    parser.add_argument('--export-only', action='store_true', help='no fitting: measure and export')
    if recipes:
        parser.add_argument('--recipe', choices=list(recipes), default=next(iter(recipes)))
    a = parser.parse_args()
    recipe = a.recipe if recipes else ''
    epochs = (recipes or {}).get(recipe, epochs) if a.epochs is None else a.epochs
    data = a.data or Path(default_root) / folder
    if not data.is_dir():
        print(f'training.{name}: no data at {data}: set AURA_DATA or give --data', file=sys.stderr)
        raise SystemExit(2)
    a.out.mkdir(parents=True, exist_ok=True)
    return Args(name, data, a.out, a.seed, epochs, a.minutes, a.limit, a.threads, a.fresh, a.export_only, recipe)
