/** A canvas off the screen where the browser has one, else one of the document. */
import { FaultError } from '../../../core/fault.ts';
import type { Pen } from './paint.ts';

export interface Board {
  readonly pen: Pen;
  /** What is drawn, as a PNG. Throws `out-of-memory` when the browser gives none. */
  readonly toPng: () => Promise<Blob>;
}

/** A fresh board of this size. Throws `unsupported` without a 2D canvas. */
export function newBoard(width: number, height: number): Board {
  if (typeof OffscreenCanvas !== 'undefined') {
    const canvas = new OffscreenCanvas(width, height);
    const pen = canvas.getContext('2d');
    if (pen) return { pen, toPng: () => canvas.convertToBlob({ type: 'image/png' }) };
  }
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d');
  if (!pen) throw new FaultError('unsupported', 'no 2D canvas');
  return { pen, toPng: () => pngOf(canvas) };
}

function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    const done = (blob: Blob | null) =>
      blob ? resolve(blob) : reject(new FaultError('out-of-memory', 'the canvas gave no picture'));
    canvas.toBlob(done, 'image/png');
  });
}
