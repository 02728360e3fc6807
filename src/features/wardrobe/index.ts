import { Shirt } from 'lucide-react';
import type { Feature } from '../../ui/feature.ts';
import { text } from './text.ts';

/** Clothes: photographed, cut out, named, found again. */
export const wardrobe: Feature = {
  id: 'wardrobe',
  order: 30,
  places: [{ label: text.title, href: '/wardrobe', icon: Shirt, slot: 'bar' }],
  receives: { ...text.shared, href: '/wardrobe?shared', icon: Shirt },
  routes: [
    { path: '/wardrobe', load: () => import('./Page.tsx') },
    { path: '/wardrobe/stats', load: () => import('./stats/Page.tsx') },
    { path: '/wardrobe/alike', load: () => import('./alike/Page.tsx') },
    { path: '/wardrobe/own', load: () => import('./own/Page.tsx') },
    { path: '/wardrobe/transfer', load: () => import('./transfer/Page.tsx') },
    { path: '/wardrobe/capture', load: () => import('./camera/Page.tsx'), bare: true },
    { path: '/wardrobe/:id', load: () => import('./garment/Page.tsx') },
    { path: '/wardrobe/:id/mend', load: () => import('./mend/Page.tsx') },
  ],
  card: () => import('./card.tsx'),
};
