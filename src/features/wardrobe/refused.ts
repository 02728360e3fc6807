/**
 * Photos that were refused, kept with their files until the person says what becomes of them: the queue
 * lets go of a file once its item is settled. Each is a job of its own that never runs.
 */
import { readInput } from '../../data/job/store.ts';
import {
  createJob,
  type Job,
  type JobItem,
  listJobItems,
  listJobs,
  pauseJob,
  removeJob,
} from '../../data/jobs.ts';
import { withLock } from '../../data/locks.ts';

export const REFUSED_KIND = 'wardrobe-refused';

/** A refused photo: `itemId` is the item of the import that it came with. */
export interface Refused {
  readonly jobId: string;
  readonly itemId: string;
  readonly hash: string;
  readonly name: string;
}

/** Keeps the file of a refused photo; the same file is kept once. Throws `quota`, `storage-unavailable`. */
export async function keepRefused(
  file: Blob,
  { name, hash, itemId }: Omit<Refused, 'jobId'>,
): Promise<void> {
  await withLock('aura-wardrobe-refused', async () => {
    const known = (await listRefused()).find((each) => each.hash === hash);
    if (known) await removeJob(known.jobId);
    const item = { label: name, payload: { hash, itemId }, input: file };
    await pauseJob(await createJob(REFUSED_KIND, [item]));
  });
}

/** The refused photos that wait, oldest first. */
export async function listRefused(jobs?: readonly Job[]): Promise<Refused[]> {
  const ours = (jobs ?? (await listJobs())).filter((job) => job.kind === REFUSED_KIND);
  const found = ours.toReversed().map(async ({ id }) => {
    const [item] = await listJobItems(id);
    return item ? [refusedOf(item)] : [];
  });
  return (await Promise.all(found)).flat();
}

/** The file of a refused photo, or null when it is not kept any more. */
export async function refusedFile({ jobId }: Refused): Promise<Blob | null> {
  const [item] = await listJobItems(jobId);
  return item ? readInput(item.id) : null;
}

/** Lets a refused photo go. */
export const dropRefused = ({ jobId }: Refused): Promise<void> => removeJob(jobId);

function refusedOf({ jobId, label, payload }: JobItem): Refused {
  const { hash = '', itemId = '' } = (payload ?? {}) as { hash?: string; itemId?: string };
  return { jobId, itemId, hash, name: label };
}
