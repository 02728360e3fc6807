/** The two MediaPipe tasks of a face, from one bundle: where faces are, and what each looks like. */
import { DETECTOR_FILE, FACE_LANDMARKER, readStoredFile } from '../../models/face-landmarker.ts';
import { yieldTurn } from '../calls.ts';
import type { FaceDetector, FaceLandmarker } from '../runtime/mediapipe.ts';
import { compileMediapipe } from '../runtime/mediapipe-wasm.ts';
import { hasWebGl2 } from '../runtime/probe.ts';
import { type Loaded, session } from '../sessions.ts';

/** Below this score nothing is a face. */
export const LOWEST_SCORE = 0.2;

export interface FaceTasks {
  readonly detector: FaceDetector;
  readonly landmarker: FaceLandmarker;
}

/** The tasks, loaded once. Throws `unsupported` without WebGL2, and what weights throw. */
export function faceTasks(signal: AbortSignal): Promise<Loaded<FaceTasks>> {
  const runtime = () => import('../runtime/mediapipe.ts');
  return session(
    FACE_LANDMARKER.id,
    async ([bundle]) => {
      const mp = await runtime();
      const landmarker = await mp.createTask(bundle!, ({ fileset, baseOptions, canvas }) =>
        mp.FaceLandmarker.createFromOptions(fileset, {
          baseOptions,
          canvas,
          runningMode: 'IMAGE',
          numFaces: 1,
          minFaceDetectionConfidence: LOWEST_SCORE,
          minFacePresenceConfidence: LOWEST_SCORE,
          outputFaceBlendshapes: true,
          outputFacialTransformationMatrixes: true,
        }),
      );
      const detection = readStoredFile(bundle!, DETECTOR_FILE).slice();
      const detector = await mp.createTask(detection, ({ fileset, baseOptions, canvas }) =>
        mp.FaceDetector.createFromOptions(fileset, {
          baseOptions,
          canvas,
          runningMode: 'IMAGE',
          minDetectionConfidence: LOWEST_SCORE,
        }),
      );
      return {
        value: { detector, landmarker },
        backend: 'mediapipe-cpu',
        backendReason: 'steadier than the GPU for single photos',
        close() {
          landmarker.close();
          detector.close();
        },
      };
    },
    signal,
    async () => {
      const compiled = compileMediapipe();
      compiled.catch(() => {}); // Heard below, unless the library fails first.
      const library = runtime();
      library.catch(() => {});
      await yieldTurn();
      hasWebGl2();
      await library;
      await compiled;
    },
  );
}
