import { auraColor } from '../../../core/aura/colors.ts';
import type { LiveModel } from '../../../core/aura/live/frame.ts';
import type { LiveOutcome } from '../../../core/aura/live/said.ts';
import type { LiveAdvice, LiveWarningId } from '../../../core/aura/live/warnings.ts';
import type { AuraColorId } from '../../../core/aura/types.ts';
import { percent } from '../../../ui/format.ts';

const WARNINGS: Readonly<Record<LiveWarningId, string>> = {
  covered: 'Nothing to see',
  dark: 'Too dark',
  bright: 'Too bright',
  backlit: 'The light is behind you',
  cast: 'Strongly coloured light',
};

const ADVICE: Readonly<Record<LiveAdvice, string>> = {
  'uncover-lens': 'Is a hand over the lens?',
  'add-light': 'Turn to the window, or switch on a light.',
  'leave-glare': 'Step out of the glare.',
  'face-light': 'Turn round, so that it falls on your face.',
  'turn-to-window': 'Turn to the window, away from coloured lamps.',
};

const OUTCOMES: Readonly<Record<LiveOutcome, string>> = {
  'not-heard': 'The colour engine alone: no answer from the classifier',
  'not-asked': 'The colour engine alone: this light tells no colours',
  'classifier-only': 'The classifier alone, as chosen in Settings',
  'below-threshold': "The classifier is unsure: the colour engine's answer stands",
  agree: 'Colour engine and classifier agree',
  'classifier-led': 'They differ: the classifier leads',
  'engine-led': 'They differ: the colour engine leads',
};

/** Everything a person reads on the live page. */
export const text = {
  title: 'Live aura',
  back: 'Aura',
  preview: 'Camera picture',
  frozenPreview: 'Frozen picture',
  starting: 'Opening the camera',
  looking: 'Looking for colours',
  covered: 'Nothing to read',
  name: (id: AuraColorId) => auraColor(id).name,
  touch: (id: AuraColorId) => `with ${auraColor(id).name.toLowerCase()}`,
  /** Read aloud when the name changes. */
  spoken: (id: AuraColorId) => `${auraColor(id).name}, ${auraColor(id).meaning}`,
  probability: (p: number) => percent(p),
  probabilityLabel: 'Probability',
  palette: 'Palette now',
  warning: (id: LiveWarningId) => WARNINGS[id],
  advice: (id: LiveAdvice) => ADVICE[id],
  outcome: (outcome: LiveOutcome) => OUTCOMES[outcome],
  face: 'Follows your face',
  noFace: 'No face: the whole picture is read',
  loading: 'The face finder is on its way; the whole picture is read',
  offline: 'The face finder is not on this device yet; the whole picture is read',
  failed: 'The face finder does not run here; the whole picture is read',
  off: 'Simulated mode: the whole picture is read by rule, without models',
  freeze: 'Freeze',
  resume: 'Go on',
  save: 'Save photo',
  saving: 'Saving',
  open: 'Saved. Read it in full',
  torchOn: 'Switch the light on',
  torchOff: 'Switch the light off',
  turn: 'Other camera',
  retry: 'Try again',
  choose: 'Choose a photo',
  lost: 'It was unplugged, or another app took it. Once it is back, Aura goes on by itself.',
} as const;

/** How the face is found, in words. */
export function faceWords(model: LiveModel, face: boolean): string {
  if (face) return text.face;
  if (model === 'ready') return text.noFace;
  if (model === 'loading') return text.loading;
  if (model === 'off') return text.off;
  return model === 'offline' || model === 'weights-missing' ? text.offline : text.failed;
}
