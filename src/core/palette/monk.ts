/**
 * The ten tones of the Monk Skin Tone scale, lightest first: Ellis Monk with Google, 2022
 * (https://skintone.google, CC BY 4.0).
 */
export const MONK_TONES = [
  '#f6ede4',
  '#f3e7db',
  '#f7ead0',
  '#eadaba',
  '#d7bd96',
  '#a07e56',
  '#825c43',
  '#604134',
  '#3a312a',
  '#292420',
] as const;
