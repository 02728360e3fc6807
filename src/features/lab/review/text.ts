/** Everything a person reads on the review page. */
import { auraColor } from '../../../core/aura/colors.ts';
import type { AuraColorId } from '../../../core/aura/types.ts';
import type { Share } from '../../../core/lab/wilson.ts';
import { count } from '../../../ui/format.ts';
import { tenth } from '../text.ts';

const name = (color: AuraColorId | null): string => (color ? auraColor(color).name : 'cannot tell');

export const text = {
  title: 'Review labels',
  lead: 'Is the colour right? Look at fifty at a time and change the ones that are wrong. Those that you leave are kept.',
  source: 'Which pictures',
  photos: 'Photos here',
  set: 'Folder or zip',
  zip: 'Choose a zip',
  folder: 'Choose a folder',
  setHint:
    'It holds a samples.jsonl with one {"name", "file", "label"} a line, and the images beside it. It is read here and goes nowhere.',
  reading: 'Reading the list…',
  setName: (set: string, n: number) => `${set}: ${count(n)} ${n === 1 ? 'sample' : 'samples'}`,
  noList: 'There is no samples.jsonl in it.',
  badZip: (why: string) => `This archive cannot be read: ${why}.`,
  simulatedLeftOut: (n: number) =>
    `${count(n)} ${n === 1 ? 'photo was' : 'photos were'} read in simulated mode and left out.`,

  noPhotosTitle: 'No photos to look at',
  noPhotosText:
    'Add some photos and Aura proposes a colour for each, or choose a folder of samples.',
  noPhotosAction: 'Go to your photos',
  emptySetTitle: 'No samples in this list',
  emptySetText: 'None of its lines could be used.',
  doneTitle: 'All looked at',
  doneText: 'Export the labels, or choose other pictures.',

  progress: 'Looked at',
  progressText: (done: number, total: number) => `${count(done)} of ${count(total)}`,
  batch: (n: number) => (n === 1 ? '1 label' : `${count(n)} labels`),
  sheet: 'Contact sheet',
  tile: (sample: string, proposed: AuraColorId, decided: AuraColorId | null, quick: boolean) => {
    const by = quick ? ' by the quick reading' : '';
    return decided === proposed
      ? `${sample}: ${name(proposed)}, as proposed${by}`
      : `${sample}: ${name(proposed)} was proposed${by}, now ${name(decided)}`;
  },
  quickHint:
    'A bolt marks a quick reading: it goes by the place of the face alone. Open the photo in Aura and it is read in full.',
  help: 'Keys: arrows move. R, O, Y, G, T, B, I, V, P, W or 1 to 0 choose a colour, X cannot tell, K keeps the proposal. Enter opens the choice.',
  choose: 'Which colour is it?',
  proposed: (color: AuraColorId) => `Proposed: ${name(color)}`,
  cannotTell: 'Cannot tell',
  changed: (n: number) =>
    n === 0 ? 'None changed' : n === 1 ? '1 changed' : `${count(n)} changed`,
  keep: (n: number) => (n === 1 ? 'Looked at it' : `Looked at all ${count(n)}`),
  kept: (n: number) => `Kept: ${n === 1 ? '1 label' : `${count(n)} labels`}`,
  undo: 'Undo the last batch',
  undone: (n: number) => `Taken back: ${n === 1 ? '1 label' : `${count(n)} labels`}`,

  rate: {
    title: 'Overturn rate',
    none: 'Nothing is looked at yet. The rate shows how many proposals did not hold.',
    all: ({ hits, n, share, interval: [low, high] }: Share) =>
      `${count(hits)} of ${count(n)} did not hold: ${tenth(share)}, 95 % interval ${tenth(low)} to ${tenth(high)} (Wilson).`,
    untold: (n: number) =>
      n === 1 ? 'Of one the colour cannot be told.' : `Of ${count(n)} the colour cannot be told.`,
    byColor: 'By proposed colour',
    overturned: 'Overturned',
  },
  export: 'Export labels.jsonl',
  exportHint: (n: number) => `The last word on ${count(n)} ${n === 1 ? 'sample' : 'samples'}.`,
} as const;
