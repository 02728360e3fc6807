import { Sparkles } from 'lucide-react';
import type { Feature } from '../../ui/feature.ts';
import { text } from './text.ts';

/** The colours of photos: the latest on Today, all of them on a page, one each; the palette, the live camera. */
export const aura: Feature = {
  id: 'aura',
  order: 10,
  places: [{ label: text.title, href: '/aura', icon: Sparkles, slot: 'more', text: text.line }],
  routes: [
    { path: '/aura', load: () => import('./Page.tsx') },
    { path: '/aura/palette', load: () => import('./palette/Page.tsx') },
    { path: '/aura/live', load: () => import('./live/Page.tsx'), bare: true },
    // Last: it would take any of the addresses above for a photo's.
    { path: '/aura/:id', load: () => import('./reading/Page.tsx') },
  ],
  card: () => import('./card.tsx'),
};
