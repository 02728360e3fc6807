/** Takes a table in that was exported alone: what was changed in it of garments that are here. */
import { messageOf } from '../../../core/fault.ts';
import { editOf, type TableEdit } from '../../../core/wardrobe/transfer/edits.ts';
import { TransferError } from '../../../core/wardrobe/transfer/format.ts';
import type { Problem } from '../../../core/wardrobe/transfer/read.ts';
import { readTable } from '../../../core/wardrobe/transfer/table.ts';
import { changeGarments, listGarments, takeBack } from '../../../data/garments.ts';
import type { Imported } from './import.ts';

/** Whether a chosen file is a table rather than an archive. */
export function isTable(file: Blob): boolean {
  return file.type === 'text/csv' || (file instanceof File && /\.csv$/i.test(file.name));
}

export interface TakenTable {
  readonly imported: Imported;
  /** Puts the changed garments back as they were. Throws `quota`, `storage-unavailable`. */
  readonly undo: () => Promise<void>;
}

/**
 * Changes the garments whose cells differ. A row of a garment that is not here, or with a cell that is
 * wrong, is named and left out. Throws `TransferError` for what is no table of a wardrobe, before
 * anything is written; `quota`, `storage-unavailable`.
 */
export async function takeTable(file: Blob): Promise<TakenTable> {
  const rows = readTable(await file.text());
  const here = new Map((await listGarments()).map((garment) => [garment.id, garment]));
  const problems: Problem[] = [];
  const undos: (() => Promise<void>)[] = [];
  let there = 0;
  for (const row of rows) {
    const record = here.get(row.id);
    try {
      if (!record) throw new TransferError('it is not here, and a table brings no pictures');
      const edit: TableEdit = editOf(row, record);
      if (Object.keys(edit).length === 0) {
        there += 1;
        continue;
      }
      await changeGarments([record.id], edit);
      undos.push(() => takeBack(record, edit));
    } catch (error) {
      if (!(error instanceof TransferError)) throw error;
      problems.push({ what: row.title || row.id || row.category, why: messageOf(error) });
    }
  }
  const imported = { added: 0, changed: undos.length, there, problems, stopped: null };
  return {
    imported,
    undo: async () => {
      for (const each of undos) await each();
    },
  };
}
