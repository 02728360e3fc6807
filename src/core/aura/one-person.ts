/** One person out of a part map: whoever else is in the picture becomes background. */
import type { Box } from '../types.ts';
import { PART_CLASSES, type PartMap } from './part-map.ts';

const BACKGROUND = PART_CLASSES.indexOf('background');
/** A piece apart (a shoe behind a bollard) is the person's from this share of the person's cells. */
const LEAST_PIECE = 0.005;
/** And when this share of its columns lies over or under the person. */
const ABOVE = 0.6;

interface Piece {
  readonly cells: number[];
  left: number;
  right: number;
  /** Cells inside the face's box. */
  faced: number;
}

/**
 * The map with one person left: the connected piece that holds the face, else the largest piece, and
 * small pieces right above or below it.
 */
export function onePerson(map: PartMap, face: Box | undefined): PartMap {
  const pieces = piecesOf(map, face);
  const [first] = pieces.sort((a, b) => b.faced - a.faced || b.cells.length - a.cells.length);
  if (!first) return map;
  const classes = new Uint8Array(map.classes.length).fill(BACKGROUND);
  for (const piece of pieces) {
    if (piece !== first && !belongs(piece, first)) continue;
    for (const cell of piece.cells) classes[cell] = map.classes[cell]!;
  }
  return { ...map, classes };
}

function belongs(piece: Piece, first: Piece): boolean {
  const { length } = piece.cells;
  if (length < LEAST_PIECE * first.cells.length || length > first.cells.length) return false;
  const shared = Math.min(piece.right, first.right) - Math.max(piece.left, first.left) + 1;
  return shared >= ABOVE * (piece.right - piece.left + 1);
}

/** Pieces of cells that touch by their sides and are not background. */
function piecesOf({ width, height, classes }: PartMap, face: Box | undefined): Piece[] {
  const seen = new Uint8Array(classes.length);
  const pieces: Piece[] = [];
  for (let start = 0; start < classes.length; start++) {
    if (seen[start] || classes[start] === BACKGROUND) continue;
    seen[start] = 1;
    const piece: Piece = { cells: [start], left: width, right: 0, faced: 0 };
    for (let i = 0; i < piece.cells.length; i++) {
      const cell = piece.cells[i]!;
      const [x, y] = [cell % width, Math.floor(cell / width)];
      piece.left = Math.min(piece.left, x);
      piece.right = Math.max(piece.right, x);
      if (face && holds(face, (x + 0.5) / width, (y + 0.5) / height)) piece.faced++;
      const add = (next: number, inside: boolean): void => {
        if (!inside || seen[next] || classes[next] === BACKGROUND) return;
        seen[next] = 1;
        piece.cells.push(next);
      };
      add(cell - 1, x > 0);
      add(cell + 1, x < width - 1);
      add(cell - width, y > 0);
      add(cell + width, y < height - 1);
    }
    pieces.push(piece);
  }
  return pieces;
}

function holds(box: Box, x: number, y: number): boolean {
  return x >= box.x && y >= box.y && x <= box.x + box.width && y <= box.y + box.height;
}
