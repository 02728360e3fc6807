/** Agreement with the labels that were looked at on contact sheets. */
import { readFile } from 'node:fs/promises';
import { round } from '../metrics/stats.mjs';
import { highest } from './score.mjs';

const FILE = new URL('./reviews.jsonl', import.meta.url);

/**
 * @typedef {{ photo: string, crop: string, split: string, proposed: string, decided: string | null }} Review
 */

/** Every looked-at label; none where the file is not there. @returns {Promise<Review[]>} */
export async function readReviews() {
  const text = await readFile(FILE, 'utf8').catch(() => '');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

/**
 * How often engine and blend say, on the clean whole photo, what was decided; and the overturn rate.
 * @param {import('./core.mjs').Core} core
 * @param {Map<string, import('./score.mjs').Answer>} clean
 * @param {ReadonlySet<string>} judged names of the photos that are judged on
 */
export async function agreement(core, clean, judged) {
  const all = await readReviews();
  if (all.length === 0) return null;
  const overturned = all.filter((r) => r.decided !== r.proposed).length;
  const told = all.filter((r) => r.crop === 'full' && r.decided && judged.has(r.photo));
  const share = (/** @type {'engine' | 'blend'} */ who) => {
    const hits = told.filter(({ photo, decided }) => {
      const said = clean.get(photo)?.[who];
      return said && core.AURA_COLORS[highest(said)] === decided;
    });
    return told.length > 0 ? round(hits.length / told.length, 4) : null;
  };
  return {
    lookedAt: all.length,
    overturnRate: round(overturned / all.length, 4),
    judged: told.length,
    agreement: { engine: share('engine'), blend: share('blend') },
  };
}
