/**
 * `npm run eval -- category --data DIR`: which of 17 kinds a garment is, and whether the like of it is
 * found, by the app's own network. DIR has labels.csv (image, sender_id, label) and images/. Photos that
 * the network was fitted on are skipped; the verdict on each photo's quality is counted, and all are read.
 */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { loadCatalog } from '../../models/fetch/catalog.mjs';
import { ROOT } from '../../models/fetch/paths.mjs';
import { judgedOf, partsOf } from '../lib/parts.mjs';
import { readTable } from '../lib/table.mjs';
import { median, round } from '../metrics/stats.mjs';
import { withWardrobe } from '../wardrobe/page.mjs';
import { judge } from './score.mjs';

/** @param {{ data: string, limit: number, tell: (line: string) => void }} options */
export async function evaluate({ data, limit, tell }) {
  const { photos, skipped } = await photosOf(data);
  const asked = photos.slice(0, limit);
  if (asked.length === 0) throw new Error('the network was fitted on every photo of this folder');
  tell(`${asked.length} photos to read; building the pages`);
  /** @type {import('./score.mjs').Item[]} */
  const items = [];
  /** @type {Record<string, number>} */
  const verdicts = {};
  /** @type {number[]} */
  const ms = [];
  await withWardrobe(data, async (call) => {
    for (const [i, { file, sender, label }] of asked.entries()) {
      const said = await call('describe', `/data/images/${encodeURIComponent(file)}`);
      items.push({
        label: said.names.indexOf(label),
        sender,
        kinds: said.kinds,
        embedding: said.embedding,
      });
      verdicts[said.verdict] = (verdicts[said.verdict] ?? 0) + 1;
      for (const id of said.warnings) verdicts[id] = (verdicts[id] ?? 0) + 1;
      ms.push(said.ms);
      if ((i + 1) % 100 === 0) tell(`read ${i + 1} of ${asked.length}`);
    }
  });
  tell('resampling senders 1,000 times');
  const scores = await load('src/core/metrics/classification.ts');
  const { CATALOG } = await loadCatalog();
  const { metrics, interval } = judge(items, scores.macroF1);
  return {
    n: items.length,
    metrics,
    interval,
    models: { garment: CATALOG.find(({ id }) => id === 'garment')?.version ?? 'none' },
    skipped,
    senders: new Set(items.map(({ sender }) => sender)).size,
    verdicts,
    ms: round(median(ms), 1),
  };
}

/** @param {string} path @returns {Promise<any>} */
async function load(path) {
  const found = await runnerImport(join(ROOT, path), { configFile: false, logLevel: 'error' });
  return found.module;
}

/** Photos with labels that may be judged on. @param {string} data */
export async function photosOf(data) {
  const files = await readdir(join(data, 'images'));
  const byId = new Map(files.map((file) => [file.replace(/\.\w+$/, ''), file]));
  const rows = (await readTable(join(data, 'labels.csv'))).flatMap((row) => {
    const file = byId.get(row.image ?? '') ?? (files.includes(row.image ?? '') ? row.image : null);
    return file ? [{ file, sender: row.sender_id ?? file, label: row.label ?? '' }] : [];
  });
  const parts = await partsOf(
    'clothing',
    rows.map(({ file }) => join(data, 'images', file)),
  );
  const all = rows.map((row, i) => ({ ...row, part: parts[i] ?? null }));
  const photos = judgedOf(all);
  return { photos, skipped: all.length - photos.length };
}
