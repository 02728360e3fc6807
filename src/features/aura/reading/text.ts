import { auraColor, bandOf } from '../../../core/aura/colors.ts';
import type {
  AuraColorId,
  AuraDoubt,
  AuraReading,
  BlendOutcome,
  ColorCluster,
} from '../../../core/aura/types.ts';
import { percent } from '../../../ui/format.ts';
import type { LightWords, Tint, Warmth } from './light.ts';

const name = (id: AuraColorId): string => auraColor(id).name;

const DOUBTS: Readonly<Record<AuraDoubt, string>> = {
  monochrome: 'This photo has no colours of its own, so this is a guess.',
  dark: 'It is too dark to tell colours, so this is a guess. Try more light.',
  cast: 'The light is too strongly coloured to be undone, so this is a guess. Try daylight.',
};

const OUTCOMES: Readonly<Record<BlendOutcome | 'not-heard' | 'not-asked', string>> = {
  'engine-only': 'The colour engine read this alone: a rule, no model.',
  'not-heard': "The classifier could not answer this time; the colour engine's answer stands.",
  'not-asked': 'The classifier was not asked: this photo does not tell colours.',
  'classifier-only': 'The classifier alone decided, as chosen in Settings.',
  'below-threshold': "The classifier was unsure; the colour engine's answer stands.",
  agree: 'Both came to the same colour.',
  'classifier-led': 'They differ. Weighed together, the classifier leads.',
  'engine-led': 'They differ. Weighed together, the colour engine leads.',
};

const WARMTH: Readonly<Record<Warmth, string>> = {
  cool: 'Cool',
  'a-little-cool': 'A little cool',
  neutral: 'Neutral',
  'a-little-warm': 'A little warm',
  warm: 'Warm',
};
const TINT: Readonly<Record<Tint, string>> = { green: 'greenish', none: '', pink: 'pinkish' };
const UNDONE = { none: 'nothing to correct', all: 'corrected', part: 'corrected in part' } as const;

const PARTS: Readonly<Record<ColorCluster['part'], string>> = {
  skin: 'Skin',
  hair: 'Hair',
  clothes: 'Clothes',
  background: 'Background',
  frame: 'The whole picture',
};

const ROLES: Readonly<Record<string, string>> = {
  'person-parts': 'Hair, skin and clothes',
  aura: 'Colours',
};

/** Everything a person reads on the page of one aura. */
export const text = {
  title: 'Aura of a photo',
  back: 'Aura',
  photoAlt: 'Your photo',
  whose: 'Whose aura?',
  face: (n: number, of: number) => `Face ${n} of ${of}`,
  noFace: 'No face in this one: the colours of the whole picture are read.',
  meaning: (id: AuraColorId, second: AuraColorId | null) =>
    second === null
      ? `It stands for ${auraColor(id).meaning}.`
      : `It stands for ${auraColor(id).meaning}, with a touch of ${name(second).toLowerCase()}.`,
  copy: (id: AuraColorId, confidence: number) => auraColor(id).copy[bandOf(confidence)],
  /** Why the answer is a guess. */
  doubt: (doubt: AuraDoubt) => DOUBTS[doubt],
  percent: (confidence: number) => percent(confidence),
  probability: 'probability',
  /** Of one among the ten: what rounds to nothing says so. */
  chance: (probability: number) =>
    probability > 0 && probability < 0.005 ? 'under 1 %' : percent(probability),
  /** Read aloud when a reading has come. */
  spoken: ({ primary, confidence }: Pick<AuraReading, 'primary' | 'confidence'>) =>
    `${name(primary)}, ${percent(confidence)}`,
  play: 'For play, not a fact about you.',

  reading: 'Reading the colours in full',
  starting: 'Getting ready',
  fetching: (model: string) => `Fetching once: ${model}`,
  fetched: (done: string, total: string) => `${done} of ${total}`,
  quick: 'This is the quick reading, made when the photo came in.',
  quickSimulated: 'Simulated mode is on, so no model runs: this is the reading as it was stored.',
  readNow: 'Read in full',
  readAgain: 'Read again',
  retry: 'Try again',
  faultDetail: 'The reading below stands.',
  missing: {
    parts: 'Hair, skin and clothes could not be told apart; the face alone told where they are.',
    partsNoFace: 'Hair, skin and clothes could not be told apart; the whole picture was read.',
    classifier: 'The classifier could not answer.',
  },

  right: 'Is this right?',
  rightText: 'You know best. Your word stays on this device and shows how good the readings are.',
  yes: 'Yes, it is',
  another: 'Another colour',
  choose: 'Which colour is it?',
  saidYes: (id: AuraColorId) => `You said yes: ${name(id)}.`,
  saidOther: (id: AuraColorId) => `You said it is ${name(id)}.`,
  change: 'Change',
  thanks: 'Noted, thank you',
  saidFailed: 'It could not be noted just now.',

  ten: 'All ten colours',
  tenText: 'How probable each is; together they make 100 %.',
  name,

  sources: 'Where it came from',
  sourcesText: 'The colours of each part as they are in neutral light.',
  part: (part: ColorCluster['part']) => PARTS[part],
  share: (area: number) => percent(area),
  ofPicture: (area: number) => `${percent(area)} of the picture`,
  clusters: (part: ColorCluster['part'], colors: readonly { hex: string; area: number }[]) =>
    `${PARTS[part]}: ${colors.map(({ hex, area }) => `${hex} ${percent(area)}`).join(', ')}`,
  light: 'The light',
  lightIs: ({ warmth, tint, undone }: LightWords) => {
    const kind =
      tint === 'none'
        ? WARMTH[warmth]
        : warmth === 'neutral'
          ? capital(TINT[tint])
          : `${WARMTH[warmth]}, ${TINT[tint]}`;
    return `${kind} light, ${UNDONE[undone]}`;
  },

  answers: 'Two answers',
  engine: 'Colour engine',
  classifier: 'Classifier',
  outcome: (outcome: BlendOutcome | 'not-heard' | 'not-asked') => OUTCOMES[outcome],

  palette: 'Palette of this photo',
  paletteText: 'Press a colour to copy its hex.',
  copyHex: (hex: string) => `Copy ${hex}`,
  copied: (hex: string) => `${hex} copied`,
  notCopied: (hex: string) => `${hex} (copying is not allowed here)`,

  makeCard: 'Make a card',
  more: 'Go on',
  toPalette: 'Your palette',
  toPaletteText: 'Colours that suit you',
  toLive: 'Live camera',
  toLiveText: 'Your aura while you move',
  toPortrait: 'The portrait',
  toPortraitText: 'How this photo turned out',

  makers: 'What made this',
  role: (role: string, rule: boolean) =>
    role === 'aura' && !rule ? 'Classifier' : (ROLES[role] ?? role),
  rule: 'a rule, no model',
  version: (version: string) => `version ${version}`,

  missingTitle: 'This photo is not here',
  missingText: 'It may have been deleted. Your other photos are safe.',
  loadFailed: 'This photo could not be opened just now.',
  loading: 'Opening your photo',
} as const;

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
