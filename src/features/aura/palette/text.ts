/** Everything a person reads on the palette page. */
import type { LightFault } from '../../../core/aura/types.ts';
import type { Axis } from '../../../core/palette/axes.ts';
import type { SeasonId } from '../../../core/palette/seasons.ts';
import type { SwatchRole } from '../../../core/palette/swatches.ts';
import { count, percent } from '../../../ui/format.ts';

const photos = (n: number) => (n === 1 ? '1 photo' : `${count(n)} photos`);

export const SEASON_NAMES: Readonly<Record<SeasonId, string>> = {
  'light-spring': 'Light Spring',
  'true-spring': 'True Spring',
  'bright-spring': 'Bright Spring',
  'light-summer': 'Light Summer',
  'true-summer': 'True Summer',
  'soft-summer': 'Soft Summer',
  'soft-autumn': 'Soft Autumn',
  'true-autumn': 'True Autumn',
  'deep-autumn': 'Deep Autumn',
  'bright-winter': 'Bright Winter',
  'true-winter': 'True Winter',
  'deep-winter': 'Deep Winter',
};

/** A scale: its name, its two ends, its three bands as they follow 'Your ...', and what it is. */
export const AXIS_WORDS: Readonly<
  Record<
    Axis,
    {
      readonly name: string;
      readonly ends: readonly [string, string];
      readonly bands: readonly [string, string, string];
      readonly what: string;
    }
  >
> = {
  undertone: {
    name: 'Undertone',
    ends: ['cool', 'warm'],
    bands: ['on the cool side', 'neutral', 'on the warm side'],
    what: 'How golden your skin is, next to what is usual at its depth.',
  },
  depth: {
    name: 'Depth',
    ends: ['light', 'deep'],
    bands: ['light', 'medium', 'deep'],
    what: 'Skin, hair and eyes together.',
  },
  contrast: {
    name: 'Contrast',
    ends: ['low', 'high'],
    bands: ['low', 'medium', 'high'],
    what: 'How far hair and eyes stand out from your skin.',
  },
  chroma: {
    name: 'Chroma',
    ends: ['soft', 'clear'],
    bands: ['soft', 'balanced', 'clear'],
    what: 'How colourful skin and eyes are, next to what is usual.',
  },
};

export const ROLE_WORDS: Readonly<Record<SwatchRole, string>> = {
  'near-face': 'Near the face',
  core: 'Your colours',
  accent: 'Accents',
  neutral: 'Neutrals',
};

const LIGHT_WORDS: Readonly<Record<LightFault, string>> = {
  dark: 'too dark',
  bright: 'too bright',
  cast: 'coloured light',
  uneven: 'half in shadow',
  small: 'face too small',
};

export const text = {
  title: 'Your palette',
  lead: 'Read from your skin, hair and eyes by a rule. A stylist’s game with careful measuring, not a fact about you.',
  loading: 'Looking for your photos',
  retry: 'Try again',

  noneTitle: 'Which colours suit you?',
  noneText: 'Add a few photos of yourself in daylight, and find out.',
  noneAction: 'Choose photos',
  whose: 'Whose colours',
  somebody: (n: number) => `Person ${n}`,
  onPhotos: (who: string, n: number) => `${who}, ${photos(n)}`,
  notToldApart: 'These faces could not be told apart, so each photo stands alone.',

  invite: {
    title: 'Read your photos for colour',
    text: (n: number) =>
      n === 1
        ? 'Aura looks at skin, hair and eyes in your photo, and at the light on them.'
        : `Aura looks at skin, hair and eyes in ${n === 12 ? 'twelve' : count(n)} photos, the best lit first, and at the light on them.`,
    button: 'Read my photos for colour',
    more: (n: number) => `Read ${photos(n)} more`,
  },
  simulated: 'Simulated mode is on, so no photo is read for colour. Switch it off in Settings.',
  running: 'Reading your photos for colour',
  runningNote: 'All of it happens on this device.',
  failed: (n: number) => `${photos(n)} could not be read.`,

  season: {
    over: (n: number) => `From ${photos(n)}`,
    sure: (p: number) => `${percent(p)} likely among the twelve`,
    next: (name: string, p: number) => `${name} is near, with ${percent(p)}.`,
    alone: 'No other season is near.',
    doubt: 'A guess so far. More photos in daylight will make it surer.',
    own: 'Your own colours',
    skin: 'Skin',
    hair: 'Hair',
    eyes: 'Eyes',
    unseen: 'not seen',
  },

  palette: {
    title: 'Colours to wear',
    hint: 'Choose one to hold it to your face.',
    face: (words: string) => `Your face above ${words}`,
    faceAlone: 'Your face',
    swatch: (words: string, hex: string) => `${words}, ${hex}`,
    copy: (hex: string) => `Copy ${hex}`,
    copied: (hex: string) => `${hex} copied`,
    notCopied: 'The browser did not let it be copied.',
    lessTitle: 'Less easy',
    less: {
      undertone: 'the other side of your undertone',
      depth: 'the far end of your depth',
      contrast: 'the far end of your contrast',
      chroma: 'the far end of your chroma',
    } satisfies Readonly<Record<Axis, string>>,
  },

  why: {
    title: 'Why',
    for: (axis: string, band: string, season: string) => `${axis}: ${band}. It fits ${season}.`,
    neither: (axis: string, band: string) => `${axis}: ${band}. It decides little.`,
    against: (axis: string, band: string, season: string) =>
      `${axis}: ${band}. It speaks against ${season}.`,
    scale: (band: string, give: string) => `${band}, give or take ${give}`,
    give: (sd: number) => (sd < 0.2 ? 'a little' : sd < 0.45 ? 'some' : 'a lot'),
  },

  twelve: {
    title: 'All twelve',
    all: 'Show all twelve',
    fewer: 'Show fewer',
  },

  photos: {
    title: 'Photos and their light',
    counts: (used: number, read: number) => `${count(used)} of ${count(read)} read count.`,
    good: 'Good light',
    fault: (faults: readonly LightFault[]) => faults.map((fault) => LIGHT_WORDS[fault]).join(', '),
    fair: (faults: string) => `Counts, but ${faults}`,
    noSkin: 'no skin to see',
    one: 'One photo tells little about its own light. Read more to be surer.',
    apart: 'These photos differ a lot. Perhaps the light changed, or it is not always you.',
    photo: (when: string) => `Photo of ${when}`,
  },

  declined: {
    title: 'Not in this light',
    'poor-light': 'None of the photos shows your colours in light that can be trusted.',
    'no-skin': 'No skin could be told in these photos: covered, too small, or black and white.',
    'no-photos': 'No photo has been read yet.',
    why: 'What was in the way',
    count: (n: number) => photos(n),
    adviceTitle: 'How to take a good one',
    advice: [
      'Turn to a window, in daylight, without a lamp on.',
      'Stand a step back from coloured walls.',
      'Look straight ahead, hair off the face, no sunglasses.',
      'Take three or four, on different days if you can.',
    ],
    faults: LIGHT_WORDS,
  },

  how: {
    button: 'How this is measured',
    skin: 'The middle colour of cheeks and forehead, without shine and shadow; of the hair; and of the irises. The colour of the light is told from the whites of the eyes and from grey things around you, never from skin, and undone.',
    trust:
      'A photo counts when its light can be trusted by half or more. Photos with more trust count more.',
    undertone:
      'Undertone compares your skin with what is usual at the same depth, so that no skin is warm or cool just for being deep or pale. Depth uses the individual typology angle (Chardon, 1991).',
    season:
      'The twelve seasons are a convention of stylists. Each has a place on the four scales; the nearer you are, the likelier it is. The less is known, the more even they become.',
    swatches:
      'The colours follow one rule for everyone: undertone turns the hues, depth sets their lightness, chroma their strength, contrast their range.',
    monk: 'All tones of skin',
    monkText: (faces: number, ratio: string, colourRatio: string) =>
      `Drawn faces in the ten tones of the Monk scale under four lights, ${faces} each: the mean difference of the measured skin from the true tone (CIEDE2000; about 1 is just noticeable). The worst tone is told ${ratio} times as far off as the median tone; most of it is the exposure, which no photo tells. The second table leaves the exposure out: after the light was corrected, and without correction. There the worst tone, the palest, is ${colourRatio} times as far off as the median tone, since on pale skin the same rest of colour shows most.`,
    monkCaption: 'Mean CIEDE2000 by tone and light',
    colourCaption: 'The same without the exposure',
    tone: 'Tone',
    lights: { daylight: 'Daylight', lamp: 'Lamp', shade: 'Shade', tubes: 'Tubes' },
    mean: 'Mean',
    colour: 'Corrected',
    uncorrected: 'Uncorrected',
    done: 'Done',
  },
} as const;
