/** One step of long work: `done` never falls and ends at `total`. `id` is the call, `task` its kind. */
export interface Progress {
  readonly task: string;
  readonly id: string;
  readonly done: number;
  readonly total: number;
  readonly note: string;
}

/** Lets progress through only while it holds its promise: never back, never past the total. */
export function monotonic(emit: (progress: Progress) => void): (progress: Progress) => void {
  const last = new Map<string, number>();
  return (progress) => {
    const key = `${progress.task}/${progress.id}`;
    const share = progress.total > 0 ? Math.min(1, progress.done / progress.total) : 0;
    if (share < (last.get(key) ?? -1)) return;
    if (share >= 1) last.delete(key);
    else last.set(key, share);
    emit({ ...progress, done: Math.min(progress.done, progress.total) });
  };
}
