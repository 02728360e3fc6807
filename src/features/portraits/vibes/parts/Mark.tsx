import { MARKS } from '../marks.ts';

interface Props {
  readonly slot: number;
  /** Side in pixels. */
  readonly size?: number;
}

/** A vibe's shape in its colour, as in the plot. Decoration beside its name. */
export function Mark({ slot, size = 16 }: Props) {
  const mark = MARKS[slot % MARKS.length]!;
  return (
    <svg
      width={size}
      height={size}
      viewBox="-1.4 -1.4 2.8 2.8"
      aria-hidden="true"
      style={{ color: `light-dark(${mark.light}, ${mark.dark})`, flex: 'none' }}
    >
      <polygon points={mark.outline.map(([x, y]) => `${x},${y}`).join(' ')} fill="currentColor" />
    </svg>
  );
}
