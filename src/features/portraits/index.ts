import { Image } from 'lucide-react';
import type { Feature } from '../../ui/feature.ts';
import { text } from './text.ts';

/** Photos: adding, reading and keeping them. */
export const portraits: Feature = {
  id: 'portraits',
  order: 20,
  places: [{ label: text.title, href: '/portraits', icon: Image, slot: 'bar' }],
  receives: { ...text.shared, href: '/portraits?shared', icon: Image },
  routes: [
    { path: '/portraits', load: () => import('./Page.tsx') },
    { path: '/portraits/best', load: () => import('./best/Page.tsx') },
    { path: '/portraits/people', load: () => import('./people/Page.tsx') },
    { path: '/portraits/people/:id', load: () => import('./people/Person.tsx') },
    { path: '/portraits/vibes', load: () => import('./vibes/Page.tsx') },
    { path: '/portraits/alike', load: () => import('./alike/Page.tsx') },
    { path: '/portraits/rate', load: () => import('./taste/Page.tsx') },
    { path: '/portraits/options', load: () => import('./options/Page.tsx') },
    { path: '/portraits/:id', load: () => import('./Reading.tsx') },
    { path: '/capture', load: () => import('./Capture.tsx'), bare: true },
  ],
  card: () => import('./card.tsx'),
};
