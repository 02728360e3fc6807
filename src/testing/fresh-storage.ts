/** Every file of browser tests begins with an empty database: they share one origin. */
import { beforeAll } from 'vitest';

/** A page that is going away may hold its connection a moment longer. */
const PATIENCE_MS = 5_000;

beforeAll(
  () =>
    new Promise<void>((resolve) => {
      const request = indexedDB.deleteDatabase('aura');
      request.onsuccess = () => resolve();
      request.onerror = () => resolve();
      setTimeout(resolve, PATIENCE_MS);
    }),
);
