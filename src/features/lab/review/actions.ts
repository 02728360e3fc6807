/** What a person does on the review page. */
import { toLines } from '../../../core/lab/jsonl.ts';
import { latestReviews, reviewLine } from '../../../core/lab/samples.ts';
import { ZipError } from '../../../core/lab/zip-directory.ts';
import { keepBatch, listReviews, undoBatch } from '../../../data/label-reviews.ts';
import { notify, saveFile } from '../../../ui/index.ts';
import { attempt } from '../parts/attempt.ts';
import { folderFiles, readSet, type Sample, zipFiles } from './samples.ts';
import { text } from './text.ts';
import { type Changes, updateVisit } from './visit.ts';

/** Opens an archive (one file) or a folder. Returns what is wrong with it, in words, or null. */
export async function openSet(chosen: readonly File[], folder: boolean): Promise<string | null> {
  const first = chosen[0];
  if (!first) return null;
  try {
    const files = folder ? folderFiles(chosen) : await zipFiles(first);
    const title = folder ? (first.webkitRelativePath.split('/')[0] ?? '') : first.name;
    const set = await readSet(title || first.name, files);
    if (!set) return text.noList;
    updateVisit({ set, changes: new Map() });
    return null;
  } catch (error) {
    if (error instanceof ZipError) return text.badZip(error.message);
    throw error;
  }
}

/** Keeps a batch as it was decided. Returns whether it was kept. */
export function keep(batch: readonly Sample[], changes: Changes): Promise<boolean> {
  return attempt(async () => {
    await keepBatch(
      batch.map(({ name, label }) => {
        const changed = changes.get(name);
        return { sample: name, proposed: label, decided: changed === undefined ? label : changed };
      }),
    );
    const names = new Set(batch.map(({ name }) => name));
    updateVisit({ changes: new Map([...changes].filter(([name]) => !names.has(name))) });
    notify({ text: text.kept(batch.length), tone: 'good' });
  });
}

/** Takes the last batch back; its labels are as they were when it was kept. */
export function undo(changes: Changes): Promise<boolean> {
  return attempt(async () => {
    const undone = await undoBatch();
    const before = undone
      .filter(({ proposed, decided }) => proposed !== decided)
      .map(({ sample, decided }) => [sample, decided] as const);
    updateVisit({ changes: new Map([...changes, ...before]) });
    notify({ text: text.undone(undone.length) });
  });
}

/** Hands over the last word on every sample. */
export function exportReviews(): Promise<boolean> {
  return attempt(async () => {
    const reviews = [...latestReviews(await listReviews()).values()];
    const lines = toLines(reviews.map(reviewLine));
    saveFile(new Blob([lines], { type: 'application/jsonl' }), 'labels.jsonl');
  });
}
