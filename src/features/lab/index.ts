import { FlaskConical } from 'lucide-react';
import type { Feature } from '../../ui/feature.ts';
import { text } from './text.ts';

/** Where models are looked at: labels, captures, analytics, the way to everybody, trainings. */
export const lab: Feature = {
  id: 'lab',
  order: 60,
  places: [{ label: text.title, href: '/lab', icon: FlaskConical, slot: 'more', text: text.line }],
  routes: [
    { path: '/lab', load: () => import('./Page.tsx') },
    { path: '/lab/review', load: () => import('./review/Page.tsx') },
    { path: '/lab/captures', load: () => import('./captures/Page.tsx') },
    { path: '/lab/captures/add', load: () => import('./captures/Add.tsx') },
    { path: '/lab/analytics', load: () => import('./analytics/Page.tsx') },
    { path: '/lab/go-live', load: () => import('./golive/Page.tsx') },
    // As the checklist's folder is called, and as people write it.
    { path: '/lab/golive', load: () => import('./golive/Page.tsx') },
    { path: '/lab/runs', load: () => import('./runs/Page.tsx') },
  ],
};
