import { afterEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { listPhotos } from '../../data/photos.ts';
import { eraseEverything } from '../../data/storage.ts';
import { cleanUp, render } from '../../ui/testing-render.tsx';
import { addPhotos, cancelImport, clearImports, removePhotos } from './actions.ts';
import { readImports } from './imports.ts';
import PortraitsPage from './Page.tsx';
import { faceAt, readingOf } from './testing-readings.ts';
import { text } from './text.ts';

const worker = vi.hoisted(() => ({ reads: 0, hold: null as Promise<void> | null }));

/** The worker's part: quick, or held until the signal fires. Everything else is real. */
vi.mock('../../bridge/infer.ts', () => ({
  transfer: <T,>(value: T) => value,
  infer: async (run: (api: unknown, call: string) => unknown, signal?: AbortSignal) => {
    const api = {
      readPhoto: async () => {
        worker.reads += 1;
        return readingOf([faceAt(0.4, 0.5)]);
      },
    };
    if (worker.hold)
      await Promise.race([
        worker.hold,
        new Promise((_, reject) => {
          signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
        }),
      ]);
    return run(api, 'call');
  },
}));

afterEach(async () => {
  worker.hold = null;
  worker.reads = 0;
  await eraseEverything();
});

async function drawn(name: string, hue: number): Promise<File> {
  const canvas = new OffscreenCanvas(40, 30);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = `hsl(${hue} 60% 50%)`;
  context.fillRect(0, 0, 40, 30);
  return new File([await canvas.convertToBlob({ type: 'image/png' })], name);
}

const states = async () => (await readImports()).flatMap((v) => v.items.map((i) => i.state));
const over = async () => (await readImports()).every((view) => view.over);

it('adds what are photos, names what are not, and finds doubles', async () => {
  const red = await drawn('red.png', 0);
  const text = new File(['no image at all'], 'text.jpg', { type: 'image/jpeg' });
  const empty = new File([], 'empty.jpg');
  await addPhotos([red, text, empty, await drawn('blue.png', 220)]);
  await expect.poll(over, { timeout: 20_000 }).toBe(true);
  expect(await states()).toEqual(['done', 'failed', 'failed', 'done']);
  const items = (await readImports()).flatMap((view) => view.items);
  expect(items.map((each) => each.fault)).toEqual([null, 'not-an-image', 'empty-file', null]);
  const photos = await listPhotos();
  expect(photos.map((photo) => photo.name).sort()).toEqual(['blue.png', 'red.png']);

  const again = await addPhotos([red]);
  await expect.poll(over, { timeout: 20_000 }).toBe(true);
  const double = (await readImports()).find((view) => view.id === again.jobId)?.items[0];
  expect(double?.state).toBe('duplicate');
  expect(double?.photoId).toBe(photos.find((photo) => photo.name === 'red.png')?.id);
  expect(worker.reads).toBe(2);
  await clearImports();
  expect(await readImports()).toEqual([]);
});

it('keeps one photo of the same file chosen twice', async () => {
  const red = await drawn('red.png', 0);
  await addPhotos([red, red]);
  await expect.poll(over, { timeout: 20_000 }).toBe(true);
  expect((await states()).sort()).toEqual(['done', 'duplicate']);
  expect(await listPhotos()).toHaveLength(1);
});

it('stops at once when cancelled, and writes nothing half', async () => {
  worker.hold = new Promise(() => undefined);
  const { jobId } = await addPhotos([await drawn('a.png', 10), await drawn('b.png', 20)]);
  await expect.poll(states).toContain('reading');
  await cancelImport(jobId);
  await expect.poll(states).toEqual(['cancelled', 'cancelled']);
  expect(await listPhotos()).toEqual([]);
  expect(worker.reads).toBe(0);
});

it('cancels by the signal too', async () => {
  worker.hold = new Promise(() => undefined);
  const stop = new AbortController();
  await addPhotos([await drawn('a.png', 10)], stop.signal);
  stop.abort();
  await expect.poll(states).toEqual(['cancelled']);
  await expect(addPhotos([await drawn('b.png', 20)], stop.signal)).rejects.toMatchObject({
    name: 'aborted',
  });
});

it('takes photos out of sight when they are deleted', async () => {
  await addPhotos([await drawn('a.png', 10), await drawn('b.png', 20)]);
  await expect.poll(async () => (await listPhotos()).length, { timeout: 20_000 }).toBe(2);
  const [first] = await listPhotos();
  await removePhotos([first?.id ?? '']);
  expect((await listPhotos()).map((photo) => photo.id)).not.toContain(first?.id);
  expect(await listPhotos()).toHaveLength(1);
});

/** Files on their way into the page. */
function holding(file: File): DataTransfer {
  const data = new DataTransfer();
  data.items.add(file);
  return data;
}

const ways: Readonly<Record<string, (file: File) => void>> = {
  drop: (file) =>
    document.body.dispatchEvent(
      new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: holding(file) }),
    ),
  paste: (file) =>
    document.dispatchEvent(
      new ClipboardEvent('paste', { cancelable: true, clipboardData: holding(file) }),
    ),
};
for (const [name, hand] of Object.entries(ways))
  it(`keeps what reaches the page by ${name}`, async () => {
    render(<PortraitsPage />);
    await expect.element(page.getByText(text.gallery.emptyTitle)).toBeVisible();
    hand(await drawn(`by-${name}.png`, 40));
    const names = async () => (await listPhotos()).map((photo) => photo.name);
    await expect.poll(names, { timeout: 20_000 }).toEqual([`by-${name}.png`]);
    cleanUp();
  });

it('stops by its Cancel button', async () => {
  worker.hold = new Promise(() => undefined);
  render(<PortraitsPage />);
  await addPhotos([await drawn('a.png', 10), await drawn('b.png', 20)]);
  await expect.poll(states).toContain('reading');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect.poll(states).toEqual(['cancelled', 'cancelled']);
  expect(await listPhotos()).toEqual([]);
  expect(worker.reads).toBe(0);
  cleanUp();
});
