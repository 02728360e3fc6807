/** For tests: photos as they are stored, and readings as the worker gives them. */
import { AURA_RULES } from '../../../core/aura/engine.ts';
import { AURA_COLORS, type AuraColorId, type AuraReading } from '../../../core/aura/types.ts';
import { FaultError } from '../../../core/fault.ts';
import type { FaceReading } from '../../../core/types.ts';
import { savePhoto } from '../../../data/photos.ts';
import { photoOf, readingOf } from '../../../data/testing/fixtures.ts';
import type { ReadAura } from './actions.ts';

/** A small real picture, so that it can be drawn. */
export async function drawn(width = 120, height = 160): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext('2d')!;
  const shade = pen.createLinearGradient(0, 0, width, height);
  shade.addColorStop(0, '#c98b6b');
  shade.addColorStop(1, '#41507a');
  pen.fillStyle = shade;
  pen.fillRect(0, 0, width, height);
  return canvas.convertToBlob({ type: 'image/jpeg' });
}

/** A photo with so many faces, side by side, and its quick reading; resolves to its id. */
export async function keepPhoto(seed: number, faces: number, simulated = false): Promise<string> {
  const blob = await drawn();
  const reading = readingOf(
    Array.from({ length: faces }, () => null),
    simulated,
  );
  const placed = reading.faces.map((face, i): FaceReading => {
    const box = { x: 0.05 + (0.9 * i) / faces, y: 0.2, width: 0.6 / faces, height: 0.3 };
    return { ...face, detection: { ...face.detection, box } };
  });
  const photo = photoOf(seed, { file: blob, view: blob, thumb: blob });
  const { id } = await savePhoto({ ...photo, reading: { ...reading, faces: placed } });
  return id;
}

/** Probabilities with this one leading at `confidence`, the others alike. */
export const leading = (color: AuraColorId, confidence: number): number[] =>
  AURA_COLORS.map((id) => (id === color ? confidence : (1 - confidence) / 9));

/** A full reading by the colour engine. */
export function fullReading(color: AuraColorId, over: Partial<AuraReading> = {}): AuraReading {
  const probabilities = leading(color, 0.7);
  return {
    primary: color,
    secondary: null,
    confidence: 0.7,
    probabilities,
    clusters: [
      { color: { l: 0.7, c: 0.05, h: 60 }, hex: '#c9a08b', area: 0.3, part: 'skin' },
      { color: { l: 0.4, c: 0.05, h: 60 }, hex: '#6b5140', area: 0.2, part: 'hair' },
      { color: { l: 0.4, c: 0.12, h: 300 }, hex: '#5b4085', area: 0.5, part: 'clothes' },
    ],
    palette: ['#8b54b5', '#43479f', '#e886ae', '#f3efe6'],
    illuminant: [1.2, 1, 0.7],
    blend: { mode: 'heuristic', outcome: 'engine-only', engine: probabilities, classifier: null },
    person: null,
    by: [
      { role: 'person-parts', model: 'parts', version: '1', backend: 'mediapipe-cpu', ms: 40 },
      { role: 'aura', model: 'aura-rules', version: AURA_RULES.version, backend: 'rule', ms: 20 },
    ],
    ...over,
  };
}

/** A reading that waits until it is told how to end. */
export function waiting() {
  const asks: { face: number | null; signal: AbortSignal }[] = [];
  let end: {
    resolve: (reading: ReturnType<typeof fullReading>) => void;
    reject: (e: Error) => void;
  };
  const read: ReadAura = ({ face }, signal) => {
    asks.push({ face, signal });
    return new Promise((resolve, reject) => {
      end = { resolve, reject };
      signal.addEventListener('abort', () => reject(new FaultError('aborted', 'stopped')));
    });
  };
  return {
    read,
    asks,
    resolve: (r: ReturnType<typeof fullReading>) => end.resolve(r),
    reject: (e: Error) => end.reject(e),
  };
}
