/** The wardrobe as a table: one row a garment, for spreadsheets and other programs. */
import { type CsvCell, toCsv } from '../../scoring/csv.ts';
import type { GarmentRecord } from '../records.ts';
import { guarded, parseCsv, unguarded } from './csv.ts';
import { TransferError } from './format.ts';

/**
 * The columns. Lists are joined by '; ', shares are 0..1, `formality` 0..1, times ISO in UTC, flags
 * 'true' or 'false'; `photos` and `cut_outs` are paths in the archive, in the order of the views.
 */
export const TABLE_COLUMNS = [
  'id',
  'title',
  'category',
  'slot',
  'colours',
  'colour_shares',
  'colour_hex',
  'pattern',
  'fit',
  'formality',
  'seasons',
  'tags',
  'brand',
  'size',
  'price',
  'currency',
  'bought_on',
  'laundry',
  'notes',
  'corrected',
  'needs_look',
  'added_at',
  'changed_at',
  'archived_at',
  'photos',
  'cut_outs',
] as const;
export type TableColumn = (typeof TABLE_COLUMNS)[number];

/** One garment as text by column; what is not told is empty. */
export type TableRow = Readonly<Record<TableColumn, string>>;

/** Where a garment's files lie in the archive. */
export interface TablePaths {
  readonly photos: readonly string[];
  readonly cutOuts: readonly string[];
}

const NUMBERS: ReadonlySet<TableColumn> = new Set(['formality', 'price']);

/** A garment as a row. */
export function rowOf(record: GarmentRecord, { photos, cutOuts }: TablePaths): TableRow {
  const { colours, attributes } = record;
  return {
    id: record.id,
    title: record.title,
    category: record.category,
    slot: record.slot,
    colours: joined(colours.map((colour) => colour.name)),
    colour_shares: joined(colours.map((colour) => String(rounded(colour.share)))),
    colour_hex: joined(colours.map((colour) => colour.hex)),
    pattern: attributes.pattern.value,
    fit: attributes.fit.value,
    formality: String(rounded(attributes.formality.value)),
    seasons: joined(attributes.seasons.value),
    tags: joined(attributes.tags.value),
    brand: record.brand,
    size: record.size,
    price: record.price === null ? '' : String(record.price),
    currency: record.currency,
    bought_on: record.boughtOn,
    laundry: record.laundry ?? '',
    notes: record.notes,
    corrected: joined(record.corrected),
    needs_look: String(record.doubtful),
    added_at: record.addedAt,
    changed_at: record.changedAt,
    archived_at: record.archivedAt ?? '',
    photos: joined(photos),
    cut_outs: joined(cutOuts),
  };
}

/** Rows as CSV with a header. */
export function writeTable(rows: readonly TableRow[]): string {
  const cell = (row: TableRow, column: TableColumn): CsvCell =>
    NUMBERS.has(column) && row[column] !== '' ? Number(row[column]) : guarded(row[column]);
  return toCsv(
    TABLE_COLUMNS,
    rows.map((row) => TABLE_COLUMNS.map((column) => cell(row, column))),
  );
}

/**
 * The rows of a table, whatever the order of its columns; ones that are missing are empty, others are
 * passed over. Throws `TransferError` for a table without an `id` column, and for a damaged one.
 */
export function readTable(csv: string): TableRow[] {
  const [header = [], ...rows] = parseCsv(csv);
  const places = TABLE_COLUMNS.map((column) => [column, header.indexOf(column)] as const);
  if (!header.includes('id')) throw new TransferError('the table has no column "id"');
  return rows
    .filter((row) => row.some((cell) => cell !== ''))
    .map(
      (row) =>
        Object.fromEntries(
          places.map(([column, at]) => [column, unguarded(row[at] ?? '')]),
        ) as TableRow,
    );
}

const joined = (words: readonly string[]): string => words.join('; ');

function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
