/** Text set into a box: broken into lines, as large as fits, never cut. */

/** Width in pixels of a text at a size. */
export type Measure = (text: string, size: number) => number;

export interface SetText {
  readonly lines: readonly string[];
  readonly size: number;
  /** Distance of baselines. */
  readonly step: number;
}

export interface TextBox {
  readonly width: number;
  readonly height: number;
  /** The size to begin with, pixels; it is lowered until the text fits. */
  readonly size: number;
  /** Distance of baselines over size. */
  readonly leading: number;
  /** At most so many lines; any number when left out. */
  readonly lines?: number;
}

/** Each smaller size is tried at this share of the last. */
const SHRINK = 0.94;
/** What does not fit at this size does not fit anywhere. */
const LEAST_SIZE = 1;

/**
 * The text in lines no wider than `width`. Breaks at spaces; a word that is wider than a line is
 * broken inside, between whole characters.
 */
export function breakLines(text: string, width: number, measure: (text: string) => number) {
  const lines: string[] = [];
  let line = '';
  const end = () => {
    if (line !== '') lines.push(line);
    line = '';
  };
  for (const word of text.split(/\s+/u).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (measure(longer) <= width) {
      line = longer;
      continue;
    }
    end();
    // Array.from keeps surrogate pairs whole.
    for (const letter of Array.from(word)) {
      if (line !== '' && measure(line + letter) > width) end();
      line += letter;
    }
  }
  end();
  return lines;
}

/** The text in a box, as large as fits. A size at which a word would be broken is a last resort. */
export function setText(text: string, box: TextBox, measure: Measure): SetText {
  const { width, height, leading, lines: most = Number.POSITIVE_INFINITY } = box;
  let broken: SetText | null = null;
  for (let size = box.size; size >= LEAST_SIZE; size *= SHRINK) {
    const at = (part: string) => measure(part, size);
    const lines = breakLines(text, width, at);
    const set: SetText = { lines, size, step: size * leading };
    if (lines.length > most || lines.length * set.step > height) continue;
    if (text.split(/\s+/u).every((word) => at(word) <= width)) return set;
    broken ??= set;
    // Down to half the size a word stays whole; under it, breaking reads better.
    if (size < box.size / 2) break;
  }
  const lines = () => breakLines(text, width, (part) => measure(part, LEAST_SIZE));
  return broken ?? { lines: lines(), size: LEAST_SIZE, step: LEAST_SIZE * leading };
}
