/**
 * Private memory of a browser's renderer and GPU processes: what it would take from a device. Read
 * from Linux's /proc; elsewhere nothing is told.
 */
import { readFile } from 'node:fs/promises';

const EVERY_MS = 50;

/** Anonymous and shared-memory bytes of a process; 0 when it is gone. @param {number} pid */
async function privateBytes(pid) {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  let bytes = 0;
  for (const [, kilobytes] of status.matchAll(/^Rss(?:Anon|Shmem):\s+(\d+) kB/gm))
    bytes += Number(kilobytes) * 1024;
  return bytes;
}

/**
 * Watches from now on.
 * @param {import('playwright').Browser} browser
 * @returns {Promise<{ now: () => Promise<number>, peak: () => number, stop: () => Promise<void> }>}
 *   bytes; 0 where /proc is not there
 */
export async function watchMemory(browser) {
  const session = await browser.newBrowserCDPSession();
  let peak = 0;
  let stopped = false;
  const now = async () => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    const watched = processInfo.filter(({ type }) => type === 'renderer' || type === 'GPU');
    const bytes = await Promise.all(watched.map(({ id }) => privateBytes(id)));
    const total = bytes.reduce((sum, each) => sum + each, 0);
    peak = Math.max(peak, total);
    return total;
  };
  const watching = (async () => {
    while (!stopped) {
      await now().catch(() => {});
      await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
    }
  })();
  return {
    now,
    peak: () => peak,
    async stop() {
      stopped = true;
      await watching;
      await session.detach();
    },
  };
}
