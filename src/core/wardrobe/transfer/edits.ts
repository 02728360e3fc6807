/** What was changed in a table that went out and comes back: the cells that differ from what is here. */
import {
  FITS,
  type Fit,
  PATTERNS,
  type Pattern,
  STYLE_TAGS,
  type StyleTag,
} from '../attributes.ts';
import type { GarmentNotes, GarmentRecord } from '../records.ts';
import { CATEGORY_IDS, type CategoryId, LAUNDRY, SEASONS, type Season } from '../taxonomy.ts';
import { form, list, number, oneOf, text } from './check.ts';
import { rowOf, type TableColumn, type TableRow } from './table.ts';

/** The changes that a row can ask for. */
export interface TableEdit extends Partial<GarmentNotes> {
  readonly category?: CategoryId;
  readonly pattern?: Pattern;
  readonly fit?: Fit;
  readonly formality?: number;
  readonly seasons?: readonly Season[];
  readonly tags?: readonly StyleTag[];
}

const words = (cell: string): string[] => cell.split(';').map((word) => word.trim());
const day = form(/^\d{4}-\d\d-\d\d$/, 'day like 2026-01-31');

/** The columns that are taken in, and how a cell is read. Each throws `TransferError` naming the column. */
const READ: { readonly [C in TableColumn]?: (cell: string) => TableEdit } = {
  title: (cell) => ({ title: text(500)(cell, 'title') }),
  category: (cell) => ({ category: oneOf(CATEGORY_IDS)(cell, 'category') }),
  pattern: (cell) => ({ pattern: oneOf(PATTERNS)(cell, 'pattern') }),
  fit: (cell) => ({ fit: oneOf(FITS)(cell, 'fit') }),
  formality: (cell) => ({ formality: number(0, 1)(Number(cell), 'formality') }),
  seasons: (cell) => ({ seasons: list(oneOf(SEASONS))(words(cell), 'seasons') }),
  tags: (cell) => ({ tags: list(oneOf(STYLE_TAGS))(words(cell), 'tags') }),
  brand: (cell) => ({ brand: text(500)(cell, 'brand') }),
  size: (cell) => ({ size: text(100)(cell, 'size') }),
  price: (cell) => ({ price: number(0, 1e12)(Number(cell), 'price') }),
  currency: (cell) => ({ currency: form(/^[A-Z]{3}$/, 'currency')(cell, 'currency') }),
  bought_on: (cell) => ({ boughtOn: day(cell, 'bought_on') }),
  laundry: (cell) => ({ laundry: oneOf(LAUNDRY)(cell, 'laundry') }),
  notes: (cell) => ({ notes: text(20_000)(cell, 'notes') }),
};

/**
 * What a row changes of a garment; empty where nothing differs. Empty cells change nothing, nor do columns
 * that tell of pictures, colours and times. Throws `TransferError` naming the first cell that is wrong.
 */
export function editOf(row: TableRow, record: GarmentRecord): TableEdit {
  const now = rowOf(record, { photos: [], cutOuts: [] });
  const edit: TableEdit = {};
  for (const column of Object.keys(READ) as (keyof typeof READ)[]) {
    const cell = row[column];
    if (cell !== '' && plain(cell) !== plain(now[column]))
      Object.assign(edit, READ[column]?.(cell));
  }
  return edit;
}

/** Spreadsheets write line ends and the blanks around a cell in their own way. */
const plain = (cell: string): string => cell.replaceAll('\r\n', '\n').trim();
