import type { AuraEvent } from '../../../core/aura/records.ts';
import { saveFile } from '../../../ui/index.ts';
import { text } from './text.ts';

/** Hands over all events as one JSON file. */
export function exportEvents(events: readonly AuraEvent[]): void {
  const body = { kind: 'aura-analytics', version: 1, at: new Date().toISOString(), events };
  saveFile(
    new Blob([`${JSON.stringify(body, null, 1)}\n`], { type: 'application/json' }),
    text.fileName,
  );
}
