/** Aura as it imports a folder: the app's own job, from file to a photo that is read, kept and read back. */
import { infer } from '../../src/bridge/infer.ts';
import { createJob, listJobItems, runJob } from '../../src/data/jobs.ts';
import { AT_ONCE, importHandler, parseResult } from '../../src/features/portraits/importer.ts';
import type { FolderPage, FolderRun } from './folder.ts';
import { fetchAll } from './folder.ts';

let photos: readonly File[] = [];

async function run(): Promise<FolderRun> {
  const items = photos.map((file) => ({ label: file.name, input: file }));
  const started = performance.now();
  const job = await createJob('import', items);
  await runJob(job, importHandler, { concurrency: AT_ONCE });
  const ms = performance.now() - started;
  const done = (await listJobItems(job)).filter(
    (item) => parseResult(item.outcome?.result ?? null)?.made === 'done',
  );
  return { ms, read: done.length };
}

const page: FolderPage = {
  async hold(urls) {
    photos = await fetchAll(urls);
    await infer((api, call) => api.warmUp(call));
  },
  run,
};
Object.assign(globalThis, { bench: page });
