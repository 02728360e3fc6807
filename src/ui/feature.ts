/** What a feature says about itself: its places, its routes, its card on Today. */
import type { LucideIcon } from 'lucide-react';
import type { ComponentType } from 'react';

/** A page module: its default export is the page; `params` are those of the route's path. */
export interface PageModule {
  readonly default: ComponentType<{
    readonly params: Readonly<Record<string, string | undefined>>;
  }>;
}

/** One page, loaded when it is first opened. */
export interface FeatureRoute {
  /** A wouter pattern: '/portraits/:id'. */
  readonly path: string;
  readonly load: () => Promise<PageModule>;
  /** True for a page that fills the screen without bar or rail (the camera). */
  readonly bare?: boolean;
}

/** An entry of the navigation: in the bar (and rail) or in the list under More (and rail). */
export interface Place {
  readonly label: string;
  readonly href: string;
  readonly icon: LucideIcon;
  readonly slot: 'bar' | 'more';
  /** One line for the list under More. */
  readonly text?: string;
}

/** What a part says where photos that came from outside are handed out. */
export interface Receiver {
  readonly label: string;
  /** What happens to them there, in one line. */
  readonly text: string;
  /** Its page takes them when it is opened here: `takeSharedFiles` of `src/bridge/shared-files.ts`. */
  readonly href: string;
  readonly icon: LucideIcon;
}

/** A part of the app. The shell registers it in one line of `src/app/registry.ts`. */
export interface Feature {
  readonly id: string;
  /** Place among the others, smallest first: Today's cards and navigation follow it. */
  readonly order: number;
  readonly places?: readonly Place[];
  readonly routes: readonly FeatureRoute[];
  /** There when the part takes photos from the share sheet and the file handler. */
  readonly receives?: Receiver;
  /** The card on Today, loaded after the shell: `() => import('./parts/TodayCard.tsx')`. */
  readonly card?: () => Promise<{ readonly default: ComponentType }>;
}
