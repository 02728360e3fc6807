import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { cleanUp, render } from '../../ui/testing-render.tsx';
import { AddFolder } from './parts/AddFolder.tsx';
import { text } from './text.ts';

const added = vi.hoisted(() => [] as string[][]);
const said = vi.hoisted(() => [] as string[]);

vi.mock('./actions.ts', () => ({
  addPhotos: async (files: readonly File[]) => {
    added.push(files.map((file) => file.webkitRelativePath || file.name));
    return { jobId: 'job', itemIds: files.map((_, i) => `item-${i}`) };
  },
}));
vi.mock('../../ui/index.ts', async (original) => ({
  ...(await original<typeof import('../../ui/index.ts')>()),
  notify: ({ text: words }: { text: string }) => said.push(words),
}));

const here = location.pathname;
beforeEach(() => {
  added.length = 0;
  said.length = 0;
});
afterEach(() => {
  cleanUp();
  document.querySelector('[data-testid=folder-picker]')?.remove();
  history.replaceState(null, '', here);
});

/** A file as a folder's picker hands it over: its name, and the way to it from the folder. */
function fileAt(path: string, type: string): File {
  const file = new File([path], path.split('/').at(-1) ?? '', { type });
  Object.defineProperty(file, 'webkitRelativePath', { value: path });
  return file;
}

/** Presses the button, and gives the picker that opens; the system's window stays away in tests. */
async function openPicker(): Promise<HTMLInputElement> {
  render(<AddFolder />);
  const opened = vi.spyOn(HTMLInputElement.prototype, 'click').mockReturnValue();
  await page.getByRole('button', { name: text.add.folder }).click();
  expect(opened).toHaveBeenCalledOnce();
  const picker = opened.mock.contexts[0] as HTMLInputElement;
  opened.mockRestore();
  return picker;
}

function choose(picker: HTMLInputElement, files: readonly File[]): void {
  Object.defineProperty(picker, 'files', { value: files });
  picker.dispatchEvent(new Event('change'));
}

it('asks for a whole folder, and adds the photos in it and in those below as one import', async () => {
  const picker = await openPicker();
  expect(picker.type).toBe('file');
  expect(picker.webkitdirectory).toBe(true);
  choose(picker, [
    fileAt('trip/a.jpg', 'image/jpeg'),
    fileAt('trip/day 2/b.HEIC', ''),
    fileAt('trip/day 2/deep/c.png', 'image/png'),
  ]);
  await expect
    .poll(() => added)
    .toEqual([['trip/a.jpg', 'trip/day 2/b.HEIC', 'trip/day 2/deep/c.png']]);
  expect(said).toEqual([]);
  expect(document.querySelector('[data-testid=folder-picker]')).toBeNull();
});

it("leaves out the system's own files in silence, and says how many others are no photos", async () => {
  choose(await openPicker(), [
    fileAt('trip/.DS_Store', ''),
    fileAt('trip/._a.jpg', 'image/jpeg'),
    fileAt('trip/a.jpg', 'image/jpeg'),
    fileAt('trip/plan.pdf', 'application/pdf'),
    fileAt('trip/b.jpg', 'image/jpeg'),
  ]);
  await expect.poll(() => added).toEqual([['trip/a.jpg', 'trip/b.jpg']]);
  expect(said).toEqual([text.add.notPhotos(1)]);
});

it('says so of a folder without photos, and adds nothing of an empty or a closed one', async () => {
  choose(await openPicker(), [
    fileAt('trip/plan.pdf', 'application/pdf'),
    fileAt('trip/notes.txt', 'text/plain'),
  ]);
  await expect.poll(() => said).toEqual([text.add.nothing]);
  choose(await openPicker(), []);
  const closed = await openPicker();
  closed.dispatchEvent(new Event('cancel'));
  expect(closed.isConnected).toBe(false);
  expect(added).toEqual([]);
  expect(said).toHaveLength(1);
});
