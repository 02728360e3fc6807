"""Trainers of Aura's own models. `python -m training.<name> --data DIR --out DIR`; see training/README.md."""
