import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DIAGNOSTICS_LIMIT, type DiagnosticEntry } from '../core/diagnostics.ts';
import {
  appendDiagnostic,
  clearDiagnostics,
  exportDiagnostics,
  flushDiagnostics,
  listDiagnostics,
} from './diagnostics.ts';
import { guardEntry } from './diagnostics-guard.ts';

const run = (ms: number): DiagnosticEntry => ({
  kind: 'run',
  model: 'm',
  ms,
  imageSize: '800x600',
  timestamp: '2025-01-01T00:00:00.000Z',
});

afterEach(clearDiagnostics);

describe('the log', () => {
  it('keeps the last entries, in order, and no more than the limit', async () => {
    for (let i = 0; i < DIAGNOSTICS_LIMIT + 123; i += 1) {
      appendDiagnostic(run(i));
      if (i % 100 === 0) await flushDiagnostics();
    }
    const kept = await listDiagnostics();
    expect(kept).toHaveLength(DIAGNOSTICS_LIMIT);
    expect(kept.map((e) => e.kind === 'run' && e.ms)).toEqual(
      Array.from({ length: DIAGNOSTICS_LIMIT }, (_, i) => i + 123),
    );
  });

  it('writes in batches', async () => {
    const puts = vi.spyOn(IDBDatabase.prototype, 'transaction');
    for (let i = 0; i < 20; i += 1) appendDiagnostic(run(i));
    await flushDiagnostics();
    expect(puts).toHaveBeenCalledTimes(1);
    puts.mockRestore();
  });

  it('loses nothing when a write fails once', async () => {
    const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementationOnce(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    appendDiagnostic(run(1));
    appendDiagnostic(run(2));
    await flushDiagnostics();
    add.mockRestore();
    expect(await listDiagnostics()).toHaveLength(2);
  });

  it('lets no image data in, whatever is handed over', async () => {
    const secret = 'SECRETPIXELS';
    const base64 = btoa(secret.repeat(40));
    const images: unknown[] = [
      new Blob([secret]),
      new TextEncoder().encode(secret),
      new TextEncoder().encode(secret).buffer,
      [...new TextEncoder().encode(secret)],
      { nested: new Blob([secret]) },
      `data:image/png;base64,${base64}`,
      `see data:image/svg+xml,<svg>${secret}</svg> there`,
      `blob:http://localhost/${secret}`,
      base64,
    ];
    const fields = ['model', 'error', 'imageSize', 'type', 'timestamp', 'ms', 'extra', 'pixels'];
    for (const image of images)
      for (const field of fields)
        for (const kind of ['run', 'error', 'load', 'memory', 'backend', 'unknown'])
          appendDiagnostic({ ...run(1), kind, [field]: image } as unknown as DiagnosticEntry);
    const entries = await listDiagnostics();
    expect(entries.length).toBeGreaterThan(0);
    for (const entry of entries)
      for (const value of Object.values(entry)) {
        expect(value === null || ['string', 'number'].includes(typeof value)).toBe(true);
        expect(String(value)).not.toMatch(/data:|blob:|U0VDUkVU/);
        expect(String(value)).not.toContain(secret);
      }
    const text = await (await exportDiagnostics()).text();
    expect(text).not.toMatch(/SECRETPIXELS|U0VDUkVU|base64/);
    expect(JSON.parse(text).entries).toEqual(entries);
  });

  it('is exported with a table of models', async () => {
    appendDiagnostic(run(4));
    const file = JSON.parse(await (await exportDiagnostics()).text());
    expect(file.models).toEqual([
      { model: 'm', runs: 1, errors: 0, errorRate: 0, bytes: null, loadMs: null, runMs: 4 },
    ]);
  });

  it('keeps what a person needs to read', () => {
    const error: DiagnosticEntry = {
      kind: 'error',
      type: 'bad-image',
      model: 'face-landmarker',
      error: 'Invalid data: the file ends too early',
      imageSize: '4000x3000',
      timestamp: '2025-01-01T00:00:00.000Z',
    };
    expect(guardEntry(error)).toEqual(error);
    expect(guardEntry({ kind: 'toString' })).toBeNull();
    expect(guardEntry(null)).toBeNull();
  });
});
