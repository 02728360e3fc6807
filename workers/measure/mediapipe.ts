/** MediaPipe's tasks, run on a black square. */
import { PERSON_PARTS } from '../../models/person-parts.ts';
import { partsModel } from '../aura/parts.ts';
import { faceTasks } from '../face/landmarker.ts';
import type { Runner } from './runners.ts';

function blank(side: number): OffscreenCanvas {
  const canvas = new OffscreenCanvas(side, side);
  canvas.getContext('2d')!.fillRect(0, 0, side, side);
  return canvas;
}

export const landmarkerRunner: Runner = async (signal) => {
  const { value } = await faceTasks(signal);
  const picture = blank(256);
  return async () => value.landmarker.detect(picture);
};

export const partsRunner: Runner = async (signal) => {
  const { value } = await partsModel(signal);
  const picture = blank(PERSON_PARTS.size);
  return async () => {
    const result = value.segment(picture);
    try {
      return result.categoryMask!.getAsUint8Array().length;
    } finally {
      result.close();
    }
  };
};
