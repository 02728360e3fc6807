/**
 * By how much each figure of a photo (see `contextOf`) shifts the colours of its garment: `shift` of l, a and b
 * (OKLab) for each 1 that it is above `from`, its mean over the garments that were fitted on; `low` and `high` are
 * what 2 % and 98 % of those stay below. Written by `python -m training.wardrobe.colour_fit --write`.
 */
export const LIGHT_SHIFTS: readonly {
  readonly from: number;
  readonly low: number;
  readonly high: number;
  readonly shift: readonly [number, number, number];
}[] = [
  { from: 0.836, low: 0.6624, high: 0.9885, shift: [-0.1102, 0.0201, -0.0109] },
  { from: 0.6415, low: 0.2645, high: 0.9236, shift: [-0.0834, -0.0037, 0.0083] },
  { from: 0.7819, low: 0.3748, high: 0.9955, shift: [-0.1187, -0.0054, 0.01] },
  { from: 0.0204, low: -0.0246, high: 0.1456, shift: [-0.2038, -0.0352, -0.0243] },
  { from: 0.0286, low: -0.0169, high: 0.1, shift: [0.0109, 0.0342, 0.0346] },
  { from: 0.0175, low: -0.0235, high: 0.1521, shift: [-0.2106, -0.0673, 0.046] },
  { from: 0.0255, low: -0.0246, high: 0.1001, shift: [-0.3757, 0.0059, -0.1535] },
  { from: 0.5394, low: 0.2065, high: 0.8432, shift: [0.0622, 0.0214, 0.0027] },
  { from: 0.6878, low: 0.2856, high: 0.9247, shift: [-0.0445, -0.0049, -0.0137] },
];
