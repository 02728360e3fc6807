/** What keys do on the board. */
import type { Board, Hand } from './board.ts';
import type { MendEditor } from './editor.ts';

const STEPS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const ZOOM = 1.25;
/** A step with Shift is so many. */
const LARGE = 5;

/**
 * Does what a key means, and says whether it means anything. The brush goes by half its radius; while
 * the space bar is down it paints as it goes.
 */
export function onBoardKey(
  event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'repeat'>,
  board: Board,
  editor: MendEditor,
  hand: Hand,
): boolean {
  const { key, shiftKey, repeat } = event;
  if (event.ctrlKey || event.metaKey) {
    if (key.toLowerCase() === 'z') shiftKey ? editor.redo() : editor.undo();
    else if (key.toLowerCase() === 'y') editor.redo();
    else return false;
    return true;
  }
  const step = STEPS[key];
  if (step) {
    const far = Math.max(1, hand.radius / 2) * (shiftKey ? LARGE : 1);
    const { width, height } = editor.mask;
    const { x, y } = board.at;
    board.follow({
      x: Math.max(0, Math.min(width, x + step[0] * far)),
      y: Math.max(0, Math.min(height, y + step[1] * far)),
    });
    return true;
  }
  if (key === ' ') {
    if (!repeat) board.start(board.at);
    return true;
  }
  if (key === '+' || key === '=') board.zoom(ZOOM);
  else if (key === '-') board.zoom(1 / ZOOM);
  else if (key === '0') board.fit();
  else return false;
  return true;
}
