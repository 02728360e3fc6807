/** Garments as records: what a reading makes of one, what a person changes, what joining two gives. Pure. */
import type { Told } from '../../core/wardrobe/attributes.ts';
import {
  CORRECTABLE,
  type Correctable,
  type GarmentNotes,
  type GarmentPhoto,
  type GarmentRecord,
  type GarmentView,
  NO_NOTES,
} from '../../core/wardrobe/records.ts';
import { type CategoryId, categoryOf } from '../../core/wardrobe/taxonomy.ts';
import {
  type GarmentReading,
  SURE,
  WARDROBE_VERSION,
  type WardrobeReading,
} from '../../core/wardrobe/types.ts';
import type { GarmentChange, ViewReading } from './types.ts';

/** The parts of a record that come from the reading of its first view. */
export type ReadPart = Pick<
  GarmentRecord,
  'slot' | 'category' | 'guesses' | 'colours' | 'attributes' | 'doubtful' | 'look'
>;

/** What is kept of a view's reading. */
export function viewReadingOf<Picture>(reading: GarmentReading<Picture>): ViewReading {
  const { slot, guesses, colours, attributes, look } = reading;
  return { slot, guesses, colours, attributes, look };
}

/** What a reading says. Throws `RangeError` when it has no guess. */
export function readPart({ slot, guesses, colours, attributes, look }: ViewReading): ReadPart {
  const best = guesses[0];
  if (!best) throw new RangeError('a garment of no category');
  const doubtful = best.probability < SURE;
  return { slot, category: best.category, guesses, colours, attributes, doubtful, look };
}

/** A new garment of a photo. */
export function newRecord<Picture>(
  id: string,
  addedAt: string,
  photo: Pick<GarmentPhoto, 'id'>,
  garment: GarmentReading<Picture>,
  { by }: Pick<WardrobeReading<Picture>, 'by'>,
): GarmentRecord {
  return {
    ...NO_NOTES,
    id,
    addedAt,
    changedAt: addedAt,
    archivedAt: null,
    ...readPart(viewReadingOf(garment)),
    corrected: [],
    views: [viewOf(photo.id, garment)],
    embeddingModel: garment.embedding?.model ?? null,
    by,
    version: WARDROBE_VERSION,
  };
}

/** Where a garment lies in a photo. */
export function viewOf<Picture>(
  photoId: string,
  { box, frame }: Pick<GarmentReading<Picture>, 'box' | 'frame'>,
): GarmentView {
  return { photoId, box, frame };
}

/**
 * The record with another reading of its first view. What was corrected stays; a category that the
 * person gave is not doubted again.
 */
export function withReading(record: GarmentRecord, reading: ViewReading): GarmentRecord {
  return adopt({ ...record, ...readPart(reading) }, record, record.corrected);
}

/** `record` with those fields as `from` has them, and noted as corrected. */
export function adopt(
  record: GarmentRecord,
  from: GarmentRecord,
  fields: readonly Correctable[],
): GarmentRecord {
  const base = fields.includes('category') ? withCategory(record, from.category) : record;
  const told = fields
    .filter((field) => field !== 'category' && field !== 'colours')
    .map((field) => [field, from.attributes[field]]);
  const attributes = { ...base.attributes, ...Object.fromEntries(told) };
  const { colours } = fields.includes('colours') ? from : record;
  const corrected = CORRECTABLE.filter(
    (field) => record.corrected.includes(field) || fields.includes(field),
  );
  return { ...base, colours, attributes, corrected };
}

/**
 * The record with what a person changed. The slot follows the category; so do formality and seasons
 * where they were the category's habit and nobody corrected them. Throws `RangeError` for a formality
 * out of 0..1 and for no colours at all.
 */
export function withChange(record: GarmentRecord, change: GarmentChange): GarmentRecord {
  const { category, colours, pattern, fit, formality, seasons, tags, ...notes } = change;
  if (formality !== undefined && !(formality >= 0 && formality <= 1))
    throw new RangeError(`a formality of ${formality}`);
  if (colours?.length === 0) throw new RangeError('a garment of no colour');
  const told = Object.entries({ pattern, fit, formality, seasons, tags })
    .filter(([, value]) => value !== undefined)
    .map(([field, value]) => [field, byPerson(value)]);
  const base = category ? withCategory(record, category) : record;
  const corrected = CORRECTABLE.filter(
    (field) => record.corrected.includes(field) || change[field] !== undefined,
  );
  return {
    ...base,
    ...(notes satisfies Partial<GarmentNotes>),
    colours: colours ?? record.colours,
    attributes: { ...base.attributes, ...Object.fromEntries(told) },
    corrected,
  };
}

/**
 * The record with the fields of a change as `before` has them. What was read and not corrected then is a
 * reading again: it can be read anew, and teaches nothing.
 */
export function withoutChange(
  record: GarmentRecord,
  before: GarmentRecord,
  change: GarmentChange,
): GarmentRecord {
  const { category, colours, pattern, fit, formality, seasons, tags, ...notes } = change;
  const told = { pattern, fit, formality, seasons, tags };
  const attributes = { ...record.attributes };
  for (const field of Object.keys(told) as (keyof typeof told)[]) {
    // Formality and seasons may have followed the category.
    const isHabit = field === 'formality' || field === 'seasons';
    const followed = category !== undefined && isHabit && !record.corrected.includes(field);
    if (told[field] !== undefined || followed)
      Object.assign(attributes, { [field]: before.attributes[field] });
  }
  const keys = Object.keys(notes) as (keyof typeof notes)[];
  return {
    ...record,
    ...Object.fromEntries(keys.map((key) => [key, before[key]])),
    ...(category && { category: before.category, slot: before.slot, doubtful: before.doubtful }),
    ...(colours && { colours: before.colours }),
    attributes,
    corrected: CORRECTABLE.filter((field) =>
      (change[field] === undefined ? record : before).corrected.includes(field),
    ),
  };
}

function withCategory(record: GarmentRecord, category: CategoryId): GarmentRecord {
  const usual = categoryOf(category);
  const { formality, seasons } = record.attributes;
  const follows = (field: 'formality' | 'seasons', { origin }: Told<unknown>) =>
    origin === 'rule' && !record.corrected.includes(field);
  return {
    ...record,
    category,
    slot: usual.slot,
    doubtful: false,
    attributes: {
      ...record.attributes,
      ...(follows('formality', formality)
        ? { formality: { ...formality, value: usual.formality } }
        : {}),
      ...(follows('seasons', seasons) ? { seasons: { ...seasons, value: usual.seasons } } : {}),
    },
  };
}

/** What a person says is not doubted. */
function byPerson<T>(value: T): Told<T> {
  return { value, confidence: 1, origin: 'person' };
}

/** The notes that stand for themselves. */
const NOTE_KEYS = (Object.keys(NO_NOTES) as (keyof GarmentNotes)[]).filter(
  (key) => key !== 'price' && key !== 'currency',
);

/**
 * The record with other photos of the same garment: their views join, what the person told or
 * corrected of them fills what is empty or uncorrected here.
 */
export function joined(record: GarmentRecord, others: readonly GarmentRecord[]): GarmentRecord {
  let all = record;
  for (const other of others) {
    const news = other.corrected.filter((field) => !all.corrected.includes(field));
    all = adopt({ ...all, views: [...all.views, ...other.views] }, other, news);
    const blank = NOTE_KEYS.filter((key) => all[key] === NO_NOTES[key]);
    // A price belongs to its currency: they are taken together or not at all.
    const price = all.price === null ? { price: other.price, currency: other.currency } : {};
    all = { ...all, ...Object.fromEntries(blank.map((key) => [key, other[key]])), ...price };
  }
  return { ...all, ...apartOf([record, ...others]) };
}

/** Which look-alikes are others: what was said of any of them, but not of each other. */
function apartOf(records: readonly GarmentRecord[]): Pick<GarmentRecord, 'apart'> {
  const own = new Set(records.map((each) => each.id));
  const ids = new Set(records.flatMap((each) => each.apart ?? []).filter((id) => !own.has(id)));
  return ids.size > 0 || records[0]?.apart ? { apart: [...ids] } : {};
}
