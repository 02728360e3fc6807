import { Sparkles } from 'lucide-react';
import type { Feature } from '../../ui/feature.ts';
import { text } from './text.ts';

/** The colours of photos: the latest on Today, all of them on a page. */
export const aura: Feature = {
  id: 'aura',
  order: 10,
  places: [{ label: text.title, href: '/aura', icon: Sparkles, slot: 'more', text: text.line }],
  routes: [{ path: '/aura', load: () => import('./Page.tsx') }],
  card: () => import('./card.tsx'),
};
