/** The parts that this version does not have: said plainly, without controls that do nothing. */
import { AudioLines, Layers, type LucideIcon } from 'lucide-react';

export interface NotYet {
  readonly id: string;
  readonly order: number;
  readonly title: string;
  readonly href: string;
  readonly icon: LucideIcon;
  /** In the bar on phones, or in the list under More. */
  readonly slot: 'bar' | 'more';
  /** One line for its slot on Today. */
  readonly line: string;
  readonly points: readonly string[];
}

export const notYet: readonly NotYet[] = [
  {
    id: 'outfits',
    order: 40,
    title: 'Outfits',
    href: '/outfits',
    icon: Layers,
    slot: 'more',
    line: 'What goes together, learned from you',
    points: [
      'Suggest outfits from what you own, and say why they work.',
      'Learn from what you wear and what you skip.',
      'Keep to the weather and to the occasion that you name.',
    ],
  },
  {
    id: 'sound',
    order: 50,
    title: 'Sound',
    href: '/sound',
    icon: AudioLines,
    slot: 'more',
    line: 'Quiet mixes that fit the mood of a photo',
    points: [
      'Find sounds by describing them.',
      'Mix them into something that plays as long as you like.',
      'Teach it sounds of your own with a few examples.',
    ],
  },
];
