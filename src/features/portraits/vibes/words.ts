/** Vibes in words: what each word id reads, what was measured for it, and how words make a name. */
import type { VibeName } from '../../../core/vibes/types.ts';
import type { VibeWord } from '../../../core/vibes/words.ts';

/** As in a name, after a comma. */
export const WORDS: Readonly<Record<VibeWord, string>> = {
  bright: 'bright',
  'low-key': 'low key',
  'high-contrast': 'strong contrast',
  soft: 'soft contrast',
  warm: 'warm',
  cool: 'cool',
  vivid: 'vivid',
  muted: 'muted',
  smile: 'smiling',
  calm: 'calm',
  'open-mouth': 'open mouth',
  'raised-brows': 'raised brows',
  frown: 'lowered brows',
  squint: 'narrow eyes',
  'eyes-closed': 'eyes closed',
  'gaze-away': 'glancing away',
  turned: 'turned',
  facing: 'facing the camera',
  'looking-up': 'looking up',
  'looking-down': 'looking down',
  tilted: 'head tilted',
  close: 'close up',
  wide: 'from afar',
};

/** What is measured when the word is used. */
export const MEANINGS: Readonly<Record<VibeWord, string>> = {
  bright: 'the photos are light overall',
  'low-key': 'the photos are dark overall',
  'high-contrast': 'light and dark lie far apart',
  soft: 'light and dark lie close together',
  warm: 'colours lean to yellow and orange',
  cool: 'colours lean to blue, or hardly to yellow',
  vivid: 'colours are strong',
  muted: 'colours are weak, near to grey',
  smile: 'the corners of the mouth are raised',
  calm: 'the mouth is at rest: neither raised corners nor open',
  'open-mouth': 'the jaw is open',
  'raised-brows': 'the eyebrows are raised',
  frown: 'the eyebrows are drawn down',
  squint: 'the eyelids are drawn together',
  'eyes-closed': 'the eyelids are shut',
  'gaze-away': 'the eyes look to the side, up or down',
  turned: 'the head is turned to the side',
  facing: 'the head faces the camera',
  'looking-up': 'the head is raised',
  'looking-down': 'the head is lowered',
  tilted: 'the head leans to a shoulder',
  close: 'the face fills much of the picture',
  wide: 'the face is small in the picture',
};

/** Where no measured word holds. */
const NO_WORD = 'A bit of everything';

/** The two words that make one: what is bright, and smiles. */
const [LIGHT, SMILE, BOTH] = ['bright', 'smile', 'bright smile'] as const;

/** A vibe's name: 'Bright smile', 'Calm, low key', 'Warm, close up, group 2'. */
export function vibeName({ words, nth }: VibeName): string {
  const joined = words.includes(LIGHT) && words.includes(SMILE);
  const first = words.find((word) => word === LIGHT || word === SMILE);
  const parts = words.flatMap((word): readonly string[] => {
    if (!joined || (word !== LIGHT && word !== SMILE)) return [WORDS[word]];
    return word === first ? [BOTH] : [];
  });
  const name = parts.join(', ') || NO_WORD;
  const capital = name.charAt(0).toUpperCase() + name.slice(1);
  return nth === null ? capital : `${capital}, group ${nth}`;
}
