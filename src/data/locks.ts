/** Locks across tabs by the Web Locks API; within this tab alone where there is none. */

const local = new Map<string, Promise<unknown>>();

/** Runs alone among all that ask for the same name; waits its turn. */
export function withLock<T>(name: string, run: () => Promise<T>): Promise<T> {
  const locks = webLocks();
  if (locks) return locks.request(name, run);
  const turn = (local.get(name) ?? Promise.resolve()).then(run);
  return remember(name, turn);
}

/** Runs when nobody holds the name, else gives null at once. */
export function ifFree<T>(name: string, run: () => Promise<T>): Promise<T | null> {
  const locks = webLocks();
  if (locks)
    return locks.request(name, { ifAvailable: true }, async (lock) => (lock ? run() : null));
  if (local.has(name)) return Promise.resolve(null);
  return remember(name, run());
}

/** Keeps the end of the line; a rejection in it must not reach the next in line. */
function remember<T>(name: string, turn: Promise<T>): Promise<T> {
  const tail = turn.then(
    () => undefined,
    () => undefined,
  );
  local.set(name, tail);
  void tail.then(() => {
    if (local.get(name) === tail) local.delete(name);
  });
  return turn;
}

function webLocks(): LockManager | undefined {
  return typeof navigator === 'undefined' ? undefined : navigator.locks;
}
