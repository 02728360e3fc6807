/** A colour and a shape for each vibe: the two always go together, so that colour is never alone. */
import type { VibeCluster } from '../../../core/vibes/types.ts';

export type Outline = readonly (readonly [x: number, y: number])[];

export interface Mark {
  /** On the light and on the dark surface; 3:1 against either at the least. */
  readonly light: string;
  readonly dark: string;
  /** A polygon about 0,0 within a radius of about 1, clockwise. */
  readonly outline: Outline;
}

function ring(corners: number, turn: number, radius = 1): Outline {
  return Array.from({ length: corners }, (_, i) => {
    const angle = turn + (2 * Math.PI * i) / corners;
    return [radius * Math.cos(angle), radius * Math.sin(angle)] as const;
  });
}

function star(points: number, inner: number): Outline {
  const [tips, dents] = [
    ring(points, -Math.PI / 2, 1.15),
    ring(points, Math.PI / points - Math.PI / 2, inner),
  ];
  return tips.flatMap((tip, i) => [tip, dents[i] ?? tip]);
}

const ARM = 0.38;
const PLUS: Outline = [
  [-ARM, -1],
  [ARM, -1],
  [ARM, -ARM],
  [1, -ARM],
  [1, ARM],
  [ARM, ARM],
  [ARM, 1],
  [-ARM, 1],
  [-ARM, ARM],
  [-1, ARM],
  [-1, -ARM],
  [-ARM, -ARM],
];
const QUARTER = Math.SQRT1_2;
const CROSS: Outline = PLUS.map(
  ([x, y]) => [(x - y) * QUARTER * 1.05, (x + y) * QUARTER * 1.05] as const,
);

/** As many as there can be vibes. Hues far apart, lightness alternating for those who see few hues. */
export const MARKS: readonly Mark[] = [
  { light: 'oklch(0.52 0.17 285)', dark: 'oklch(0.74 0.13 285)', outline: ring(20, 0, 0.95) },
  {
    light: 'oklch(0.60 0.15 45)',
    dark: 'oklch(0.78 0.13 55)',
    outline: ring(4, Math.PI / 4, 1.15),
  },
  {
    light: 'oklch(0.50 0.11 165)',
    dark: 'oklch(0.80 0.12 165)',
    outline: ring(3, -Math.PI / 2, 1.25),
  },
  { light: 'oklch(0.58 0.18 0)', dark: 'oklch(0.74 0.15 0)', outline: ring(4, 0, 1.25) },
  {
    light: 'oklch(0.50 0.12 240)',
    dark: 'oklch(0.76 0.11 240)',
    outline: ring(3, Math.PI / 2, 1.25),
  },
  { light: 'oklch(0.55 0.12 95)', dark: 'oklch(0.84 0.13 95)', outline: PLUS },
  { light: 'oklch(0.45 0.14 325)', dark: 'oklch(0.70 0.16 325)', outline: star(5, 0.5) },
  { light: 'oklch(0.45 0.05 60)', dark: 'oklch(0.86 0.04 60)', outline: CROSS },
];

/**
 * A mark for each cluster by its id, which it keeps while it lives: its own number's mark where that
 * is free, else the next free one. More clusters than marks begin again.
 */
export function marksOf(clusters: readonly Pick<VibeCluster, 'id'>[]): ReadonlyMap<string, number> {
  const slots = new Map<string, number>();
  const taken = new Set<number>();
  const numbered = clusters
    .map(({ id }) => ({ id, number: Number.parseInt(id.slice(1), 10) || 1 }))
    .sort((a, b) => a.number - b.number);
  for (const { id, number } of numbered) {
    if (taken.size === MARKS.length) taken.clear();
    let slot = (number - 1) % MARKS.length;
    while (taken.has(slot)) slot = (slot + 1) % MARKS.length;
    taken.add(slot);
    slots.set(id, slot);
  }
  return slots;
}
