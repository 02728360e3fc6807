/** How long an import still takes, from how fast its last photos went. */

/** Photos that the pace is taken from. */
const LAST = 12;

export interface Pace {
  /** A photo is begun; gives back what to call when it was read. Times in milliseconds. */
  begin(now: number): (end: number) => void;
  /** Minutes that so many photos take, at least 1; null before any was read, and for none. */
  minutesLeft(photos: number): number | null;
}

/**
 * Counts the time between the ends of photos that follow each other, so that photos prepared while
 * another is read are not counted twice, and a rest (a pause, a closed lid) not at all.
 */
export function createPace(): Pace {
  const spans: number[] = [];
  let ended = Number.NEGATIVE_INFINITY;
  return {
    begin: (began) => (end) => {
      spans.push(Math.max(0, end - Math.max(began, ended)));
      if (spans.length > LAST) spans.shift();
      ended = Math.max(ended, end);
    },
    minutesLeft(photos) {
      if (spans.length === 0 || photos <= 0) return null;
      const mean = spans.reduce((sum, span) => sum + span, 0) / spans.length;
      return Math.max(1, Math.round((photos * mean) / 60_000));
    },
  };
}

/** The pace of this visit's imports. */
export const pace = createPace();
