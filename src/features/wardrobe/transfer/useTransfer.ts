import { useCallback, useEffect, useRef, useState } from 'react';
import { type Fault, faultOf } from '../../../core/fault.ts';
import { ZipError } from '../../../core/lab/zip-directory.ts';
import { TransferError } from '../../../core/wardrobe/transfer/format.ts';
import { pushUndo } from '../../../data/undo.ts';
import { faultText, notify, saveFile } from '../../../ui/index.ts';
import { exportTable, exportWardrobe } from './export.ts';
import { type Imported, importWardrobe } from './import.ts';
import { isTable, takeTable } from './take-table.ts';
import { text } from './text.ts';

/** What is under way: one thing at a time. */
export interface Running {
  readonly what: 'out' | 'take';
  readonly done: number;
  readonly total: number;
}

/** How the last one ended where there is something to tell. */
export type Ended =
  | { readonly kind: 'taken'; readonly imported: Imported }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'fault'; readonly what: Running['what']; readonly fault: Fault };

const today = () => new Date().toISOString().slice(0, 10);

/** Exports and imports of this page; leaving it stops what runs, which loses nothing. */
export function useTransfer() {
  const [running, setRunning] = useState<Running | null>(null);
  const [ended, setEnded] = useState<Ended | null>(null);
  const stop = useRef<AbortController>(null);
  useEffect(() => () => stop.current?.abort(), []);

  const run = useCallback(
    async (what: Running['what'], work: (signal: AbortSignal) => Promise<Ended | null>) => {
      if (stop.current) return;
      stop.current = new AbortController();
      setEnded(null);
      setRunning({ what, done: 0, total: 0 });
      try {
        setEnded(await work(stop.current.signal));
      } catch (error) {
        setEnded(endOf(what, error));
      } finally {
        stop.current = null;
        setRunning(null);
      }
    },
    [],
  );

  const pack = (originals: boolean) =>
    run('out', async (signal) => {
      const onProgress = (done: number, total: number) => setRunning({ what: 'out', done, total });
      const { archive, garments } = await exportWardrobe({ originals, signal, onProgress });
      saveFile(archive, text.out.name(today()));
      notify({ text: text.out.packed(garments, archive.size), tone: 'good' });
      return null;
    });

  const table = () =>
    run('out', async () => {
      saveFile(await exportTable(), text.out.tableName(today()));
      return null;
    });

  const take = (archive: Blob) =>
    run('take', async (signal) => {
      if (isTable(archive)) {
        const { imported, undo } = await takeTable(archive);
        if (imported.changed) offerUndo(text.outcome.changed(imported.changed), undo);
        return { kind: 'taken', imported };
      }
      const onProgress = (done: number, total: number) => setRunning({ what: 'take', done, total });
      return { kind: 'taken', imported: await importWardrobe(archive, { signal, onProgress }) };
    });

  return {
    running,
    ended,
    pack,
    table,
    take,
    cancel: () => stop.current?.abort(),
    dismiss: () => setEnded(null),
  };
}

function endOf(what: Running['what'], error: unknown): Ended | null {
  if (error instanceof ZipError || error instanceof TransferError)
    return { kind: 'refused', message: error.message };
  const fault = faultOf(error);
  return fault === 'aborted' ? null : { kind: 'fault', what, fault };
}

function offerUndo(label: string, undo: () => Promise<void>): void {
  pushUndo({ label, undo });
  const failing = (error: unknown) => notify({ text: faultText[faultOf(error)].next, tone: 'bad' });
  const run = () => void undo().catch(failing);
  notify({ text: label, tone: 'good', action: { label: text.outcome.undo, run } });
}
