import { afterEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { ImportItem, ImportView } from '../../core/import/view.ts';
import { cleanUp, render, violations } from '../../ui/testing-render.tsx';
import { ImportStatus } from './parts/ImportStatus.tsx';

afterEach(cleanUp);

const item = (more: Partial<ImportItem>): ImportItem => ({
  id: more.name ?? 'x',
  name: 'x.jpg',
  state: 'done',
  fault: null,
  photoId: null,
  retriable: false,
  ...more,
});
const view = (over: boolean, ...items: ImportItem[]): ImportView => ({
  id: 'job',
  paused: false,
  over,
  items,
});

it('lists each failure by its name, with what is wrong and what to do', async () => {
  render(
    <>
      <h1>Portraits</h1>
      <ImportStatus
        imports={[
          view(
            true,
            item({ name: 'cut.jpg', state: 'failed', fault: 'bad-image' }),
            item({ name: 'words.jpg', state: 'failed', fault: 'not-an-image' }),
            item({ name: 'full.jpg', state: 'failed', fault: 'quota', retriable: true }),
          ),
        ]}
      />
    </>,
  );
  await expect.element(page.getByText('3 photos could not be read')).toBeVisible();
  for (const words of ['cut.jpg', 'words.jpg', /seems damaged/, /This is not a photo/, /no room/])
    await expect.element(page.getByText(words).first()).toBeVisible();
  // Only what can do better with the same file is offered again.
  expect(page.getByRole('button', { name: 'Try again' }).elements()).toHaveLength(1);
  await expect.element(page.getByRole('button', { name: 'Clear this list' })).toBeVisible();
  expect(await violations()).toEqual([]);
});

it('says of a double that it is here, and leads to it', async () => {
  const double = item({ name: 'again.jpg', state: 'duplicate', photoId: 'p1' });
  render(<ImportStatus imports={[view(true, double)]} />);
  await expect.element(page.getByText('Already here.')).toBeVisible();
  await expect
    .element(page.getByRole('link', { name: 'Open' }))
    .toHaveAttribute('href', '/portraits/p1');
});

it('tells how far an import is, and goes when it is over', async () => {
  const items = [item({}), item({ state: 'reading' }), item({ state: 'waiting' })];
  render(<ImportStatus imports={[view(false, ...items)]} />);
  await expect.element(page.getByRole('progressbar')).toHaveAttribute('aria-valuetext', '1 of 3');
  await expect.element(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Cancel' })).toBeVisible();
  render(<ImportStatus imports={[view(true, item({}))]} />);
  expect(page.getByRole('progressbar').elements()).toHaveLength(0);
});

it('shows a long list in short', async () => {
  const many = Array.from({ length: 40 }, (_, i) =>
    item({ name: `${i}.jpg`, state: 'failed', fault: 'empty-file' }),
  );
  render(<ImportStatus imports={[view(true, ...many)]} />);
  expect(page.getByRole('listitem').elements().length).toBeLessThan(10);
  await page.getByRole('button', { name: 'Show all 40' }).click();
  expect(page.getByRole('listitem').elements()).toHaveLength(40);
});
