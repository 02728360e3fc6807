/** What a person reads where shared photos are handed on. */

const NUMBERS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
] as const;

const inWords = (n: number): string => NUMBERS[n] ?? n.toLocaleString('en-GB');
const photos = (n: number): string => `${inWords(n)} ${n === 1 ? 'photo' : 'photos'}`;
const upper = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

export const sharedText = {
  title: 'Where to?',
  count: (n: number) => upper(photos(n)),
  lead: (n: number) => `${upper(photos(n))} came to Aura. Nothing is done with them yet.`,
  more: (n: number) => `and ${inWords(n)} more`,
  choices: 'Where they can go',
  later: 'Decide later',
  drop: 'Let them go',
  leaveText: (n: number) =>
    n === 1
      ? 'It waits here, on this device. Letting it go changes nothing where it came from.'
      : 'They wait here, on this device. Letting them go changes nothing where they came from.',
  dropOne: 'Let it go',
  missing: 'Not all of the shared photos could be kept.',
  noneTitle: 'No photos wait here',
  noneText: 'Choose Aura in the share sheet of another app, and its photos come here first.',
  toToday: 'Go to Today',
  waiting: (n: number) => `${upper(photos(n))} ${n === 1 ? 'waits' : 'wait'} for you`,
  waitingLine: 'Say what they are for',
} as const;
