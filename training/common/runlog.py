"""The log of one run: JSON lines, one object a line, for people and for the Lab page to plot."""
from __future__ import annotations

import json
import time
from pathlib import Path


class RunLog:
    """Appends `{"kind", "at", ...}` lines to `run.jsonl` in the run's folder and prints them shortly."""

    def __init__(self, out: Path, *, fresh: bool) -> None:
        self.path = out / 'run.jsonl'
        if fresh:
            self.path.unlink(missing_ok=True)

    def write(self, kind: str, **values: object) -> None:
        """Adds one line; numbers are rounded to six digits."""
        rounded = {k: round(v, 6) if isinstance(v, float) else v for k, v in values.items()}
        line = {'kind': kind, 'at': time.strftime('%Y-%m-%dT%H:%M:%SZ', time.gmtime()), **rounded}
        with self.path.open('a') as file:
            file.write(json.dumps(line) + '\n')
        print(kind, *(f'{k}={v:.4g}' if isinstance(v, float) else f'{k}={v}' for k, v in values.items()), flush=True)
