/** One slot a part on Today, in order: a feature's own card, or what is not here yet. */
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { type NotYet, notYet } from '../not-yet.ts';
import { features } from '../registry.ts';

export interface FeatureSlotData {
  readonly kind: 'feature';
  readonly id: string;
  readonly order: number;
  readonly Card: LazyExoticComponent<ComponentType>;
}

export interface NotYetSlotData {
  readonly kind: 'not-yet';
  readonly id: string;
  readonly order: number;
  readonly part: NotYet;
}

export const slots: readonly (FeatureSlotData | NotYetSlotData)[] = [
  ...features.flatMap((f) =>
    f.card ? [{ kind: 'feature' as const, id: f.id, order: f.order, Card: lazy(f.card) }] : [],
  ),
  ...notYet.map((part) => ({
    kind: 'not-yet' as const,
    id: part.id,
    order: part.order,
    part,
  })),
].toSorted((a, b) => a.order - b.order);
