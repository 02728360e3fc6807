/** What a person's change of a garment comes to. Pure. */
import {
  CORRECTABLE,
  type Correctable,
  type GarmentRecord,
} from '../../../core/wardrobe/records.ts';
import type { GarmentChange } from '../../../data/garments.ts';

type Field = keyof GarmentChange;

/** What the record says of a field now, as a change would set it. */
function saidOf(record: GarmentRecord, field: Field): GarmentChange[Field] {
  switch (field) {
    case 'pattern':
    case 'fit':
    case 'formality':
    case 'seasons':
    case 'tags':
      return record.attributes[field].value;
    default:
      return record[field];
  }
}

/** Whether the change would change anything; confirming what was read is a change. */
export function isNews(record: GarmentRecord, change: GarmentChange): boolean {
  return (Object.keys(change) as Field[]).some((field) => {
    // Saying again what was read settles it: the value becomes the person's.
    const correctable: readonly string[] = CORRECTABLE;
    if (correctable.includes(field) && !record.corrected.includes(field as Correctable))
      return true;
    return JSON.stringify(saidOf(record, field)) !== JSON.stringify(change[field]);
  });
}

/** The list with the value in it, or without it when it was; in the order of `all`. */
export function toggled<T>(all: readonly T[], chosen: readonly T[], value: T): readonly T[] {
  return all.filter((each) => chosen.includes(each) !== (each === value));
}

/** Whole thousands set apart by one mark and decimals by the other, or plain digits. */
const PRICES = [
  /^(\d{1,3}(?:\.\d{3})+)(?:,(\d{1,2}))?$/,
  /^(\d{1,3}(?:,\d{3})+)(?:\.(\d{1,2}))?$/,
  /^(\d{1,9})(?:[.,](\d{1,2}))?$/,
];

/**
 * A price as typed: with comma or point for up to two decimals and with or without marks for thousands.
 * Null for an empty field, undefined for what is none.
 */
export function parsePrice(typed: string): number | null | undefined {
  const bare = typed.replaceAll(/[\s\u00a0'’]/g, '');
  if (bare === '') return null;
  const match = PRICES.flatMap((form) => form.exec(bare) ?? []);
  const [, whole, decimals = '0'] = match;
  return whole === undefined ? undefined : Number(`${whole.replaceAll(/[.,]/g, '')}.${decimals}`);
}
