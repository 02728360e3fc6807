"""What every trainer shares: arguments, seeds, splits, the run log, the model card, the export."""
