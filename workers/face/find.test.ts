/** The order in which a photo is looked at for faces, and where a find of each look lies in the whole. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { iou } from '../../src/core/face/boxes.ts';
import type { Box } from '../../src/core/types.ts';
import type { FaceDetector } from '../runtime/mediapipe.ts';
import { type Found, findFaces } from './find.ts';

interface Canvas {
  readonly width: number;
  readonly height: number;
  readonly frame: Box;
}

vi.mock('../calls.ts', () => ({ checkpoint: async () => undefined }));
vi.mock('./canvas.ts', () => ({
  drawPart: (picture: { width: number; height: number }, frame: Box, longest: number): Canvas => {
    const [w, h] = [frame.width * picture.width, frame.height * picture.height];
    const scale = Math.min(1, longest / Math.max(w, h));
    return { width: w * scale, height: h * scale, frame };
  },
}));

const photo = { width: 800, height: 600 } as ImageBitmap;
const box = (x: number, y: number, width: number, height: number): Box => ({ x, y, width, height });

type Look = 'whole' | 'tile' | 'border';
const lookOf = ({ x, width }: Box): Look => (x < 0 ? 'border' : width < 1 ? 'tile' : 'whole');

let looks: Look[];
beforeEach(() => {
  looks = [];
});

/** A detector that sees faces at these places of the whole, with a score that depends on the look. */
function seeing(...faces: { at: Box; score: Partial<Record<Look, number>> }[]): FaceDetector {
  const detect = ({ width, height, frame }: Canvas) => {
    const look = lookOf(frame);
    if (looks.at(-1) !== look) looks.push(look);
    const detections = faces.flatMap(({ at, score }) => {
      const originX = ((at.x - frame.x) / frame.width) * width;
      const originY = ((at.y - frame.y) / frame.height) * height;
      const size = [(at.width / frame.width) * width, (at.height / frame.height) * height] as const;
      const inside =
        originX >= 0 && originY >= 0 && originX + size[0] <= width && originY + size[1] <= height;
      const sure = score[look];
      if (sure === undefined || !(inside || look === 'whole')) return [];
      const boundingBox = { originX, originY, width: size[0], height: size[1], angle: 0 };
      return [{ boundingBox, categories: [{ score: sure }] }];
    });
    return { detections };
  };
  return { detect } as unknown as FaceDetector;
}

const find = (detector: FaceDetector) => findFaces(detector, photo, 'test');

function expectAt(found: readonly Found[], at: Box, score: number): void {
  expect(found).toHaveLength(1);
  expect(iou(found[0]!.box, at)).toBeGreaterThan(0.999);
  expect(found[0]!.score).toBe(score);
}

const LARGE = box(0.3, 0.2, 0.4, 0.5);
const SMALL = box(0.62, 0.4, 0.06, 0.08);
/** Reaches past every edge, as a face does that was cropped to itself. */
const OVER = box(-0.1, -0.1, 1.2, 1.2);

describe('a photo is looked at', () => {
  it('once, where its largest face is large and sure', async () => {
    expectAt(await find(seeing({ at: LARGE, score: { whole: 0.5, tile: 0.9 } })), LARGE, 0.5);
    expect(looks).toEqual(['whole']);
  });

  it('tiled, where only small faces are sure, and each is told once', async () => {
    const detector = seeing(
      { at: box(0.1, 0.1, 0.1, 0.15), score: { whole: 0.8, tile: 0.9 } },
      { at: SMALL, score: { tile: 0.7 } },
    );
    const found = await find(detector);
    expect(looks).toEqual(['whole', 'tile']);
    expect(found.map(({ score }) => score)).toEqual([0.9, 0.7]);
    expectAt(found.slice(1), SMALL, 0.7);
  });

  it('with a border, where nothing was sure: a box is mapped back from beyond the edges', async () => {
    expectAt(await find(seeing({ at: OVER, score: { border: 0.8 } })), OVER, 0.8);
    expect(looks).toEqual(['whole', 'border']);
  });
});

describe('at lower confidence', () => {
  it('a find on the whole counts where no other look finds any', async () => {
    expectAt(await find(seeing({ at: LARGE, score: { whole: 0.2 } })), LARGE, 0.2);
    expect(looks).toEqual(['whole', 'border', 'tile']);
  });

  it('the surer of it and the find with a border stands for the face', async () => {
    const both = { at: OVER, score: { whole: 0.3, border: 0.4 } };
    expectAt(await find(seeing(both)), OVER, 0.4);
    const lower = { at: OVER, score: { whole: 0.49, border: 0.21 } };
    expectAt(await find(seeing(lower)), OVER, 0.49);
  });

  it('nothing counts beside a sure face of a tile', async () => {
    const detector = seeing(
      { at: LARGE, score: { whole: 0.49, tile: 0.49 } },
      { at: SMALL, score: { tile: 0.5 } },
    );
    expectAt(await find(detector), SMALL, 0.5);
    expect(looks).toEqual(['whole', 'border', 'tile']);
  });

  it('and where there is nothing at all, nothing is told', async () => {
    expect(await find(seeing())).toEqual([]);
    expect(looks).toEqual(['whole', 'border', 'tile']);
  });
});
