/** What the wardrobe cost, each currency by itself: nothing here is ever converted or added across them. */
import type { GarmentRecord } from '../records.ts';
import { SLOTS, type Slot } from '../taxonomy.ts';
import { groupBy } from './group.ts';

/** An amount of one part. */
export interface Spent<Part> {
  readonly part: Part;
  readonly amount: number;
  /** Garments with a price. */
  readonly count: number;
}

/** All that was spent in one currency. */
export interface CurrencySpend {
  /** ISO 4217; an empty string where prices have none. */
  readonly currency: string;
  readonly total: number;
  readonly count: number;
  /** In the order of slots; none of 0 garments. */
  readonly bySlot: readonly Spent<Slot>[];
  /** The first year first, without gaps; those whose day is not told are in `undated`. */
  readonly byYear: readonly Spent<number>[];
  readonly undated: { readonly amount: number; readonly count: number };
}

type Bought = Pick<GarmentRecord, 'slot' | 'price' | 'currency' | 'boughtOn'>;

/** Years further apart than this are listed without the empty ones between. */
const LONGEST_GAP = 30;

/** Spending by currency, the one with most garments first; a price of 0 is a price. */
export function spending(garments: readonly Bought[]): readonly CurrencySpend[] {
  const priced = garments.filter(({ price }) => price !== null && Number.isFinite(price));
  const groups = groupBy(priced, ({ currency }) => currency.trim().toUpperCase());
  return [...groups]
    .map(([currency, all]) => inCurrency(currency, all))
    .sort((a, b) => b.count - a.count || (a.currency < b.currency ? -1 : 1));
}

function inCurrency(currency: string, all: readonly Bought[]): CurrencySpend {
  const dated = groupBy(all, yearOf);
  const undated = dated.get(null) ?? [];
  dated.delete(null);
  const bySlot = SLOTS.map((slot) =>
    spent(
      slot,
      all.filter((each) => each.slot === slot),
    ),
  );
  return {
    currency,
    total: sum(all),
    count: all.length,
    bySlot: bySlot.filter(({ count }) => count > 0),
    byYear: yearsOf(dated).map((year) => spent(year, dated.get(year) ?? [])),
    undated: { amount: sum(undated), count: undated.length },
  };
}

function yearsOf(dated: ReadonlyMap<number | null, readonly Bought[]>): readonly number[] {
  const years = [...dated.keys()].filter((year) => year !== null).sort((a, b) => a - b);
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return [];
  if (last - first > LONGEST_GAP) return years;
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** The year of a day YYYY-MM-DD, or of one that tells no more than its year. */
function yearOf({ boughtOn }: Bought): number | null {
  const match = /^(\d{4})(-|$)/.exec(boughtOn);
  return match ? Number(match[1]) : null;
}

function spent<Part>(part: Part, all: readonly Bought[]): Spent<Part> {
  return { part, amount: sum(all), count: all.length };
}

/** In hundredths, so that 0.1 and 0.2 make 0.3. */
function sum(all: readonly Bought[]): number {
  return all.reduce((cents, { price }) => cents + Math.round((price ?? 0) * 100), 0) / 100;
}
