/** Where everything on a share card lies; pure, so that a test can see that nothing is cut. */
import { type Measure, type SetText, setText } from './lines.ts';

/** Size of the card in pixels: four to five, as feeds like it. */
export const CARD = { width: 1080, height: 1350 } as const;
export const MARGIN = 84;
const INNER = CARD.width - 2 * MARGIN;
/** The photo, or the place of the colour's own light. */
export const PICTURE = { x: MARGIN, y: MARGIN, width: INNER, height: 620, radius: 48 } as const;

/** What a card says. */
export interface CardWords {
  readonly over: string;
  readonly name: string;
  readonly words: string;
  readonly sure: string;
  readonly foot: string;
  /** Hex colours. */
  readonly palette: readonly string[];
}

export type Face = 'serif' | 'sans';
/** How to measure text in a face of a weight (100 to 900). */
export type MeasureIn = (face: Face, weight: number) => Measure;

/** A block of lines: `y` is the first baseline. */
export interface Block extends SetText {
  readonly x: number;
  readonly y: number;
  readonly face: Face;
  readonly weight: number;
  readonly quiet: boolean;
}

export interface Swatch {
  readonly hex: string;
  /** Middle of the disc. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface CardLayout {
  readonly blocks: readonly Block[];
  readonly swatches: readonly Swatch[];
}

const SWATCH = { radius: 40, gap: 20, most: 6 } as const;
/** From top to bottom: a box each, in pixels. Baselines lie 0.8 of the size under a box's top. */
const ASCENT = 0.8;
const STYLE = {
  over: { face: 'sans', weight: 500, size: 34, leading: 1.3, quiet: true },
  name: { face: 'serif', weight: 420, size: 150, leading: 1.06, quiet: false },
  words: { face: 'sans', weight: 400, size: 38, leading: 1.36, quiet: false },
  sure: { face: 'sans', weight: 600, size: 34, leading: 1.3, quiet: false },
  foot: { face: 'sans', weight: 400, size: 27, leading: 1.3, quiet: true },
} as const;

/** Lays a card out. `measure` gives the width of a text in a face and weight. */
export function layOut(words: CardWords, measure: MeasureIn): CardLayout {
  const bottom = CARD.height - MARGIN;
  const place = (id: keyof typeof STYLE, top: number, height: number, lines?: number): Block => {
    const { face, weight, size, leading, quiet } = STYLE[id];
    const box = { width: INNER, height, size, leading, ...(lines ? { lines } : {}) };
    const set = setText(words[id], box, measure(face, weight));
    return { ...set, x: MARGIN, y: top + set.size * ASCENT, face, weight, quiet };
  };
  const under = (block: Block, top: number) => top + block.lines.length * block.step;
  const footTop = bottom - 36;
  const foot = place('foot', footTop, 36, 1);
  const discs = footTop - 28 - SWATCH.radius;
  const overTop = PICTURE.y + PICTURE.height + 32;
  const over = place('over', overTop, 46, 1);
  const nameTop = under(over, overTop) + 2;
  const name = place('name', nameTop, 165, 1);
  const wordsTop = under(name, nameTop) + 14;
  const sureHeight = 46;
  const room = discs - SWATCH.radius - 24 - sureHeight - wordsTop;
  const said = place('words', wordsTop, room);
  const sureTop = under(said, wordsTop) + 8;
  const sure = place('sure', sureTop, sureHeight, 1);
  const swatches = words.palette.slice(0, SWATCH.most).map((hex, i) => ({
    hex,
    x: MARGIN + SWATCH.radius + i * (2 * SWATCH.radius + SWATCH.gap),
    y: discs,
    radius: SWATCH.radius,
  }));
  return { blocks: [over, name, said, sure, foot], swatches };
}
