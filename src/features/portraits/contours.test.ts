import { FaceLandmarker } from '@mediapipe/tasks-vision';
import { expect, it } from 'vitest';
import { CONTOURS, MESH_POINTS } from './contours.ts';

const edge = (a: number, b: number) => `${Math.min(a, b)}-${Math.max(a, b)}`;

it('draws the very connections that MediaPipe publishes, each once', () => {
  const drawn = CONTOURS.flatMap((run) => run.slice(1).map((to, i) => edge(run[i] ?? -1, to)));
  const published = [
    FaceLandmarker.FACE_LANDMARKS_CONTOURS,
    FaceLandmarker.FACE_LANDMARKS_LEFT_IRIS,
    FaceLandmarker.FACE_LANDMARKS_RIGHT_IRIS,
  ].flatMap((set) => set.map(({ start, end }) => edge(start, end)));
  expect(new Set(drawn)).toEqual(new Set(published));
  expect(drawn).toHaveLength(new Set(drawn).size);
  expect(Math.max(...CONTOURS.flat())).toBeLessThan(MESH_POINTS);
});
