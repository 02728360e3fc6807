import { afterEach, beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanUp, render, violations } from '../../../ui/testing-render.tsx';
import { applyTheme } from '../../../ui/theme.ts';
import { Explorer } from './parts/Explorer.tsx';
import { How } from './parts/How.tsx';
import { albumOfKinds, type TestAlbum } from './testing-vibes.ts';

beforeEach(() => page.viewport(390, 844));
afterEach(() => {
  cleanUp();
  applyTheme('system');
});

function show({ album, vibes }: TestAlbum): void {
  render(
    <>
      <h1>Vibes</h1>
      <Explorer vibes={vibes} album={album} />
    </>,
  );
}

const plot = () => page.getByRole('application');
const status = () => document.querySelector('[role=status]')?.textContent ?? '';
const legend = () => [...document.querySelectorAll<HTMLElement>('button[aria-expanded]')];
const scale = () => Number(document.querySelector('canvas[role]')?.getAttribute('data-scale'));
const tiles = () => [...document.querySelectorAll('[data-index]')];

/** How many pixels of the canvas are not its ground. */
function inked(): number {
  const canvas = document.querySelector<HTMLCanvasElement>('canvas[role]')!;
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
  let count = 0;
  for (let i = 3; i < data.length; i += 4) if (data[i]! > 200) count += 1;
  return count;
}

it('draws every photo, and lists the vibes with name, count and share', async () => {
  show(await albumOfKinds(10));
  await expect.poll(inked).toBeGreaterThan(40 * 60);
  expect(legend()).toHaveLength(4);
  for (const row of legend()) expect(row.textContent).toMatch(/10 photos, 25 %/);
  const names = legend().map((row) => row.textContent);
  expect(new Set(names).size).toBe(4);
  await expect.element(plot()).toHaveAccessibleName(/Map of 40 photos in 4 vibes/);
});

it('goes through all photos by keys, says each, opens one and closes it', async () => {
  const made = await albumOfKinds(4);
  show(made);
  document.querySelector<HTMLElement>('canvas[role]')?.focus();
  const heard = new Set<string>();
  for (let i = 0; i < 16; i++) {
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(status).toContain(`Photo ${i + 1} of 16`);
    heard.add(status());
  }
  await userEvent.keyboard('{ArrowRight}');
  expect(status()).toContain('Photo 16 of 16');
  await userEvent.keyboard('{Home}{Enter}');
  expect(status()).toContain('Photo 1 of 16');
  const link = page.getByRole('link', { name: 'Open photo' });
  const href = (await link.element()).getAttribute('href') ?? '';
  expect(made.album.photos.has(href.replace('/portraits/', ''))).toBe(true);
  document.querySelector<HTMLElement>('canvas[role]')?.focus();
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => link.elements().length).toBe(0);
});

it('zooms by keys and by wheel, lets the page scroll at the whole, and shows all again', async () => {
  show(await albumOfKinds(6));
  await expect.poll(scale).toBe(1);
  const canvas = document.querySelector<HTMLElement>('canvas[role]')!;
  canvas.focus();
  await userEvent.keyboard('+');
  await expect.poll(scale).toBeCloseTo(1.5, 2);
  expect(canvas.style.touchAction).toBe('none');
  await userEvent.keyboard('-');
  await expect.poll(scale).toBe(1);
  expect(canvas.style.touchAction).toBe('pan-y');
  const turn = (deltaY: number) => {
    const { left, top } = canvas.getBoundingClientRect();
    const [clientX, clientY] = [left + 80, top + 60];
    const event = new WheelEvent('wheel', { deltaY, clientX, clientY, cancelable: true });
    canvas.dispatchEvent(event);
    return event.defaultPrevented;
  };
  expect(turn(100)).toBe(false);
  expect(turn(-100)).toBe(true);
  await expect.poll(scale).toBeGreaterThan(1.2);
  await page.getByRole('button', { name: 'Show all', exact: true }).click();
  await expect.poll(scale).toBe(1);
});

it('opens the photo that is tapped', async () => {
  const made = await albumOfKinds(1);
  show({ ...made, vibes: { ...made.vibes, points: made.vibes.points.slice(0, 1) } });
  const canvas = document.querySelector<HTMLElement>('canvas[role]')!;
  await expect.poll(scale).toBe(1);
  await userEvent.click(canvas, { position: { x: 10, y: 10 } });
  const link = page.getByRole('link', { name: 'Open photo' });
  expect(link.elements()).toHaveLength(0);
  // One point lies in the middle.
  await userEvent.click(canvas);
  const { photoId } = made.album.faces.get(made.vibes.points[0]!.id)!;
  await expect.element(link).toHaveAttribute('href', `/portraits/${photoId}`);
});

it('shows the photos of a chosen vibe, fades the others, and takes it back', async () => {
  show(await albumOfKinds(9));
  await expect.poll(inked).toBeGreaterThan(36 * 60);
  const all = inked();
  await userEvent.click(legend()[1]!);
  await expect.poll(() => tiles().length).toBeGreaterThan(3);
  tiles()[0]?.scrollIntoView();
  await expect.poll(() => tiles().length).toBe(9);
  expect(legend()[1]?.getAttribute('aria-expanded')).toBe('true');
  await expect.poll(inked).toBeLessThan(all / 2);
  await userEvent.click(legend()[1]!);
  await expect.poll(() => tiles().length).toBe(0);
  await expect.poll(inked).toBeGreaterThan(all / 2);
});

it('holds 2,000 photos with few nodes and few pictures', async () => {
  show(await albumOfKinds(500));
  await expect.poll(inked).toBeGreaterThan(5_000);
  expect(document.querySelectorAll('*').length).toBeLessThan(400);
  await userEvent.click(legend()[0]!);
  await expect.poll(() => tiles().length).toBeGreaterThan(3);
  tiles()[0]?.scrollIntoView();
  await expect.poll(() => tiles().length).toBeGreaterThan(8);
  expect(tiles().length).toBeLessThan(120);
  const canvas = document.querySelector<HTMLElement>('canvas[role]')!;
  expect(Number(canvas.dataset.wanted)).toBeLessThanOrEqual(8);
  canvas.focus();
  await userEvent.keyboard('++++++++');
  await expect.poll(scale).toBeGreaterThan(20);
  expect(Number(canvas.dataset.wanted)).toBeLessThanOrEqual(100);
});

it('leaves out photos that are gone', async () => {
  const { album, vibes } = await albumOfKinds(6);
  const gone = vibes.clusters[0]!.memberIds;
  const faces = new Map([...album.faces].filter(([id]) => !gone.includes(id)));
  show({ vibes, album: { ...album, faces } });
  await expect.element(plot()).toHaveAccessibleName(/Map of 18 photos in 3 vibes/);
  expect(legend()).toHaveLength(3);
});

for (const theme of ['light', 'dark'] as const)
  it(`has nothing for axe to say, ${theme}`, async () => {
    applyTheme(theme);
    const made = await albumOfKinds(6);
    show(made);
    await userEvent.click(legend()[0]!);
    document.querySelector<HTMLElement>('canvas[role]')?.focus();
    await userEvent.keyboard('{ArrowRight}{Enter}');
    await expect.element(page.getByRole('link', { name: 'Open photo' })).toBeVisible();
    expect(await violations()).toEqual([]);
    render(
      <How
        open
        onOpenChange={() => undefined}
        vibes={made.vibes}
        embeddingModel="face-embedding"
      />,
    );
    await expect.element(page.getByText(/4 groups, mean silhouette/)).toBeVisible();
    expect(await violations()).toEqual([]);
  });
