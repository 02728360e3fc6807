/** The navigation as data: what is in the bar, what is in the rail, what is under More. */
import { Cpu, Ellipsis, Settings, ShieldCheck, Sun } from 'lucide-react';
import type { Place } from '../ui/feature.ts';
import { notYet } from './not-yet.ts';
import { features } from './registry.ts';
import { shellText } from './text.ts';

const ordered = [
  ...features.flatMap((f) => (f.places ?? []).map((place) => ({ order: f.order, place }))),
  ...notYet.map((part) => ({
    order: part.order,
    place: {
      label: part.title,
      href: part.href,
      icon: part.icon,
      slot: part.slot,
      text: part.line,
    } satisfies Place,
  })),
]
  .toSorted((a, b) => a.order - b.order)
  .map((entry) => entry.place);

export const today: Place = { label: shellText.today, href: '/', icon: Sun, slot: 'bar' };
export const more: Place = { label: shellText.more, href: '/more', icon: Ellipsis, slot: 'bar' };

/** The main places between Today and More, as the features name them. */
export const mainPlaces: readonly Place[] = ordered.filter((place) => place.slot === 'bar');

/** The parts that are not in the bar. */
export const partPlaces: readonly Place[] = ordered.filter((place) => place.slot === 'more');

/** The house itself. */
export const housePlaces: readonly Place[] = [
  {
    label: shellText.models,
    href: '/models',
    icon: Cpu,
    slot: 'more',
    text: shellText.modelsLine,
  },
  {
    label: shellText.settings,
    href: '/settings',
    icon: Settings,
    slot: 'more',
    text: shellText.settingsLine,
  },
  {
    label: shellText.privacy,
    href: '/privacy',
    icon: ShieldCheck,
    slot: 'more',
    text: shellText.privacyLine,
  },
];

/** Whether an address belongs to a place: the place itself, or a page below it. */
export function isAt(href: string, location: string): boolean {
  if (href === '/') return location === '/';
  return location === href || location.startsWith(`${href}/`);
}

/** Whether an address is one of those that phones reach through More. */
export function isUnderMore(location: string): boolean {
  return [more, ...partPlaces, ...housePlaces].some((place) => isAt(place.href, location));
}
