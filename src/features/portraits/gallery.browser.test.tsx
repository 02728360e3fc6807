import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanUp, render, violations } from '../../ui/testing-render.tsx';
import { Gallery } from './parts/Gallery.tsx';
import { tiles } from './testing-readings.ts';

const COUNT = 2_000;
/** Far more than any screen shows, far less than all. */
const BOUND = 160;
/** For what needs scrolling and measuring on a slow machine. */
const SLOW = { timeout: 10_000 };

const mounted = () => [...document.querySelectorAll<HTMLElement>('[data-index]')];
const indexOf = (element: Element | null) => Number((element as HTMLElement)?.dataset.index);
const nothing = () => undefined;

beforeEach(() => page.viewport(390, 844));
afterEach(() => {
  cleanUp();
  scrollTo(0, 0);
});

function show(props: Partial<Parameters<typeof Gallery>[0]> = {}): void {
  render(
    <>
      <h1>Portraits</h1>
      <Gallery
        tiles={tiles(COUNT)}
        selection={undefined}
        onToggle={nothing}
        onDelete={nothing}
        {...props}
      />
    </>,
  );
}

it('keeps few of 2,000 tiles in the page, wherever it is scrolled to', async () => {
  show();
  await expect.poll(() => mounted().length).toBeGreaterThan(6);
  const height = document.documentElement.scrollHeight;
  expect(height).toBeGreaterThan(20 * innerHeight);
  for (const share of [0.25, 0.5, 1]) {
    const before = indexOf(mounted()[0] ?? null);
    scrollTo(0, share * document.documentElement.scrollHeight);
    await expect.poll(() => indexOf(mounted()[0] ?? null), SLOW).toBeGreaterThan(before);
    expect(mounted().length).toBeLessThan(BOUND);
  }
  await expect.poll(() => mounted().some((tile) => indexOf(tile) === COUNT - 1), SLOW).toBe(true);
});

it('is one stop for Tab, and arrow keys reach every tile, mounted or not', async () => {
  show();
  await expect.poll(() => mounted().length).toBeGreaterThan(6);
  expect(mounted().filter((tile) => tile.tabIndex === 0)).toHaveLength(1);
  mounted()[0]?.focus();
  await userEvent.keyboard('{ArrowRight}{ArrowDown}');
  await expect.poll(() => indexOf(document.activeElement), SLOW).toBe(4);
  await userEvent.keyboard('{End}');
  await expect.poll(() => indexOf(document.activeElement), SLOW).toBe(COUNT - 1);
  expect(mounted().length).toBeLessThan(BOUND);
  await userEvent.keyboard('{Home}');
  await expect.poll(() => indexOf(document.activeElement), SLOW).toBe(0);
});

it('leaves one tile for Tab after scrolling far away', async () => {
  show();
  await expect.poll(() => mounted().length).toBeGreaterThan(6);
  scrollTo(0, 20_000);
  await expect.poll(() => indexOf(mounted()[0] ?? null)).toBeGreaterThan(100);
  await expect.poll(() => mounted().filter((tile) => tile.tabIndex === 0).length).toBe(1);
});

it('names each tile with day, faces and verdict, and leads to its photo', async () => {
  show();
  const third = page.getByRole('link', { name: /2 faces, worth another try/ }).first();
  await expect.element(third).toHaveAttribute('href', '/portraits/tile-2');
});

it('deletes by key, and toggles in selection mode', async () => {
  const onDelete = vi.fn();
  const onToggle = vi.fn();
  show({ onDelete });
  await expect.poll(() => mounted().length).toBeGreaterThan(6);
  mounted()[1]?.focus();
  await userEvent.keyboard('{Delete}');
  expect(onDelete).toHaveBeenCalledWith('tile-1');

  show({ selection: new Set(['tile-0']), onToggle });
  await expect.poll(() => mounted().length).toBeGreaterThan(6);
  expect(
    mounted()
      .slice(0, 2)
      .map((tile) => tile.getAttribute('aria-pressed')),
  ).toEqual(['true', 'false']);
  mounted()[1]?.focus();
  await userEvent.keyboard(' ');
  expect(onToggle).toHaveBeenCalledWith('tile-1');
});

it('has nothing for axe to say', async () => {
  show();
  await expect.poll(() => mounted().length).toBeGreaterThan(6);
  expect(await violations()).toEqual([]);
});
