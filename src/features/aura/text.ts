import { bandOf } from '../../core/aura/colors.ts';
import { percent } from '../../ui/format.ts';

/** Everything a person reads in Aura. Words are short, warm, exact. */
export const text = {
  title: 'Aura',
  line: 'The colours of your photos',
  lead: 'Read from the colours of each photo. For play, not a fact about you.',
  latest: 'Your latest aura',
  of: (when: string) => `From a photo of ${when}`,
  sure: (confidence: number) => {
    const figure = percent(confidence);
    const band = bandOf(confidence);
    if (band === 'sure') return `${figure} sure`;
    return band === 'leaning' ? `Leaning this way, ${figure}` : `More of a guess, ${figure}`;
  },
  openIt: 'Open it to read it in full.',
  byClassifier: 'by the classifier',
  littleSeen: 'though little colour shows',
  readFrom: (parts: readonly string[]) => `read from ${parts.join(' and ')}`,
  parts: {
    skin: 'skin',
    hair: 'hair',
    clothes: 'clothes',
    background: 'the background',
    frame: 'the whole picture',
  },
  doors: 'Ways to read',
  live: 'Live camera',
  liveLine: 'Your aura while you move',
  yourPalette: 'Your palette',
  paletteLine: 'Colours that suit you',
  palette: 'Palette',
  emptyTitle: 'Which colour are you today?',
  emptyText: 'Choose a photo and Aura reads its colours.',
  emptyAction: 'Choose photos',
  more: 'Show more',
} as const;
