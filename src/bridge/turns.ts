/** Calls take turns, in the order they came; some may run side by side. */

/** Runs `work` when its turn has come; resolves or rejects as it does. A failure ends its turn too. */
export type Turns = <T>(work: () => Promise<T>, beside?: boolean) => Promise<T>;

/**
 * A queue. A call that is not `beside` others runs alone: after all before it, before all after it.
 * Of those that are, at most `most` run at once: each begins when the one that many places before it is over.
 */
export function createTurns(most: number): Turns {
  let alone: Promise<unknown> = Promise.resolve();
  let recent: readonly Promise<unknown>[] = [];
  return (work, beside = false) => {
    const before = beside ? recent.slice(0, Math.max(0, recent.length - most + 1)) : recent;
    const mine = Promise.all([alone, ...before]).then(work);
    const over = mine.catch(() => {});
    if (beside) recent = [...recent, over].slice(-most);
    else [alone, recent] = [over, []];
    return mine;
  };
}
