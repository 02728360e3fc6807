import { Image } from 'lucide-react';
import type { Feature } from '../../ui/feature.ts';
import { text } from './text.ts';

/** Photos: adding, reading and keeping them. */
export const portraits: Feature = {
  id: 'portraits',
  order: 20,
  places: [{ label: text.title, href: '/portraits', icon: Image, slot: 'bar' }],
  routes: [
    { path: '/portraits', load: () => import('./Page.tsx') },
    { path: '/portraits/:id', load: () => import('./Reading.tsx') },
    { path: '/capture', load: () => import('./Capture.tsx'), bare: true },
  ],
  card: () => import('./card.tsx'),
};
