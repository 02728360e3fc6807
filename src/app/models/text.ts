/** What a person reads on the Models page. */
import type { Backend, Health, ModelPhase } from '../../core/models.ts';

export const modelsText = {
  title: 'Models',
  lead: 'The networks that read your photos. They run here, and each can be removed and fetched again.',
  status: 'Status',
  threads: 'Threads',
  isolation: 'Cross-origin isolation',
  isolationOn: 'On: several threads can share memory',
  isolationOff: 'Off: this host does not allow it, so one thread is used',
  webgl: 'WebGL 2',
  'tfjs-wasm': 'WASM, one thread',
  webgpu: 'WebGPU',
  available: 'Available',
  unavailable: 'Not available here',
  latency: 'All models, one photo',
  unmeasured: 'Not measured on this device yet',
  unknown: 'Looking at the models of this device',
  substitute: 'Some part runs its substitute: see the models below.',
  noModels: 'Face reading cannot run here. Colours can still be read.',
  size: 'Size',
  version: 'Version',
  source: 'Source',
  licence: 'Licence',
  checksum: 'Checksum',
  backend: 'Runs on',
  load: 'Load time here',
  speed: 'Time a photo here',
  optional: 'Optional',
  match: 'SHA-256 matches',
  mismatch: 'SHA-256 does not match',
  unchecked: 'Not checked yet',
  notLoaded: 'Chosen at first use',
  about: 'About this model',
  trainedOn: 'Trained on',
  limits: 'Limits',
  measured: 'Measured by us',
  notMeasured: 'Not measured by us yet.',
  published: 'Published, not measured here',
  download: 'Download',
  resume: 'Try again',
  remove: 'Delete',
  recheck: 'Check again',
  measure: 'Measure speed',
  cancel: 'Cancel',
  removeTitle: 'Delete this model?',
  removeText:
    'Only the file on this device goes. Your photos and readings stay, and you can download it again.',
  removed: 'Model deleted from this device',
  rechecked: 'Checked: the file is as published',
  recheckedMissing: 'Checked: the file is not on this device any more',
} as const;

export const phaseText: Readonly<
  Record<ModelPhase, { readonly label: string; readonly tone: 'good' | 'warn' | 'bad' | 'plain' }>
> = {
  absent: { label: 'Not on this device', tone: 'plain' },
  downloading: { label: 'Downloading', tone: 'plain' },
  checking: { label: 'Checking', tone: 'plain' },
  stored: { label: 'On this device', tone: 'good' },
  ready: { label: 'Ready', tone: 'good' },
  failed: { label: 'Failed', tone: 'bad' },
};

export const healthText: Readonly<
  Record<
    Health,
    {
      readonly label: string;
      readonly text: string;
      readonly part: string;
      readonly tone: 'good' | 'warn' | 'bad';
    }
  >
> = {
  healthy: {
    label: 'Healthy',
    text: 'Every model that the main job needs is on this device and works.',
    part: 'Works',
    tone: 'good',
  },
  degraded: {
    label: 'Degraded',
    text: 'Aura works, but some part of a reading is missing until a model is downloaded or mended.',
    part: 'Limited',
    tone: 'warn',
  },
  unhealthy: {
    label: 'Unhealthy',
    text: 'Faces cannot be found on this device at the moment. Colours can still be read.',
    part: 'Does not work',
    tone: 'bad',
  },
};

export const partText = {
  faceDetection: 'Finding faces',
  faceEmbedding: 'Telling faces apart',
} as const;

export const backendText: Readonly<Record<Backend, string>> = {
  wasm: 'WebAssembly',
  webgpu: 'WebGPU',
  webgl: 'WebGL',
  'tfjs-wasm': 'WebAssembly, one thread',
  cpu: 'JavaScript',
  'mediapipe-cpu': 'MediaPipe on the processor',
  'mediapipe-gpu': 'MediaPipe on the graphics chip',
};
