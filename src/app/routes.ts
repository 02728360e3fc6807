/** Every address and the page it loads. Each page is its own chunk. */
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { FeatureRoute, PageModule } from '../ui/feature.ts';
import { notYet } from './not-yet.ts';
import { features } from './registry.ts';

type PageComponent = ComponentType<{
  readonly params: Readonly<Record<string, string | undefined>>;
}>;

export interface AppRoute {
  readonly path: string;
  readonly bare: boolean;
  readonly Page: PageComponent | LazyExoticComponent<PageComponent>;
}

const own: readonly FeatureRoute[] = [
  { path: '/', load: () => import('./today/TodayPage.tsx') },
  { path: '/more', load: () => import('./pages/MorePage.tsx') },
  { path: '/share', load: () => import('./share/SharePage.tsx') },
  { path: '/models', load: () => import('./models/ModelsPage.tsx') },
  { path: '/settings', load: () => import('./settings/SettingsPage.tsx') },
  { path: '/privacy', load: () => import('./privacy/PrivacyPage.tsx') },
  ...notYet.map((part) => ({
    path: part.href,
    load: (): Promise<PageModule> => import('./pages/NotYetPage.tsx'),
  })),
];

export const routes: readonly AppRoute[] = [...own, ...features.flatMap((f) => f.routes)].map(
  (route) => ({ path: route.path, bare: route.bare ?? false, Page: lazy(route.load) }),
);
