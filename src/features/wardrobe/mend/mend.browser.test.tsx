import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Box, MadeBy } from '../../../core/types.ts';
import type { GarmentReading, Mask } from '../../../core/wardrobe/types.ts';
import { changeGarments, getGarment, saveGarments } from '../../../data/garments.ts';
import { emptyStores } from '../../../data/testing/stores.ts';
import { cleanUp, render, violations } from '../../../ui/testing-render.tsx';
import { applyTheme } from '../../../ui/theme.ts';
import { drawnPhoto, garmentReading } from '../garment/testing-garments.ts';
import MendPage from './Page.tsx';

interface Sent {
  readonly mask: Mask;
  readonly frame: Box;
  readonly sort: string;
  readonly slot: string;
  readonly width: number;
}
const worker = vi.hoisted(() => ({
  sent: [] as Sent[],
  answer: null as unknown,
}));

/** The worker's part; everything else is real. */
vi.mock('../../../bridge/infer.ts', () => ({
  transfer: <T,>(value: T) => value,
  infer: async (run: (api: unknown, call: string) => unknown) =>
    run(
      {
        readMask: async (
          _call: string,
          bitmap: ImageBitmap,
          mask: Mask,
          options: Pick<Sent, 'frame' | 'sort' | 'slot'>,
        ) => {
          worker.sent.push({ ...options, mask, width: bitmap.width });
          bitmap.close();
          if (worker.answer instanceof Error) throw worker.answer;
          return { garments: [worker.answer as GarmentReading<Blob>], by: [MENDED_BY] };
        },
      },
      'call',
    ),
}));

const MENDED_BY: MadeBy = {
  model: 'garment',
  version: '9',
  role: 'garment',
  backend: 'wasm',
  ms: 1,
};
const start = location.href;
beforeEach(async () => {
  await page.viewport(390, 844);
  await emptyStores();
  worker.sent.length = 0;
  worker.answer = garmentReading({ look: '00000000000000ff' });
});
afterEach(() => {
  cleanUp();
  applyTheme('system');
  history.replaceState(null, '', start);
});

async function open(): Promise<string> {
  const { garmentIds } = await saveGarments(await drawnPhoto('#1d2f5e'));
  const id = garmentIds[0]!;
  render(<MendPage params={{ id }} />);
  await expect.element(board()).toBeVisible();
  return id;
}

const board = () => page.getByRole('application', { name: 'The photo with the cut-out' });
const save = () => page.getByRole('button', { name: 'Save' });
const solid = ({ data }: Mask) => data.filter((value) => value >= 128).length;
/** The drawn shirt's body in the mask of its frame, 180 x 280 pixels of the photo. */
const SHIRT = 22_800;

/** The board once it has been drawn: its brush is then known to be somewhere. */
async function focusBoard(): Promise<void> {
  const element = board().element() as HTMLElement;
  element.focus();
  await new Promise((resolve) => requestAnimationFrame(() => resolve(null)));
}

it('paints by keys alone, and saves the mask over the frame', async () => {
  const id = await open();
  await changeGarments([id], { category: 'polo' });
  await expect.element(save()).toBeDisabled();
  await focusBoard();
  // The brush begins in the middle of the photo, which is the middle of the shirt.
  await userEvent.keyboard('[Space]');
  await expect.element(save()).toBeEnabled();
  await save().click();
  await expect.poll(() => worker.sent.length).toBe(1);
  const { mask, sort, slot, width } = worker.sent[0]!;
  expect([sort, slot, width]).toEqual(['single', 'top', 300]);
  const hole = Math.PI * 24 ** 2;
  expect(solid(mask)).toBeGreaterThan(SHIRT - hole * 1.15);
  expect(solid(mask)).toBeLessThan(SHIRT - hole * 0.85);
  await expect.poll(() => location.pathname).toBe(`/wardrobe/${id}`);
  expect(await getGarment(id)).toMatchObject({ look: '00000000000000ff', category: 'polo' });
  expect((await getGarment(id))?.by).toContainEqual(MENDED_BY);
});

it('paints as the arrow keys go while the space bar is down, as one step', async () => {
  await open();
  await focusBoard();
  await userEvent.keyboard('{Space>}{ArrowRight}{ArrowRight}{ArrowDown}{/Space}');
  const undo = page.getByRole('button', { name: 'Undo' });
  await expect.element(undo).toBeEnabled();
  await undo.click();
  await expect.element(undo).toBeDisabled();
  await expect.element(save()).toBeDisabled();
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect.element(undo).toBeEnabled();
  await focusBoard();
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.element(undo).toBeDisabled();
});

it('takes the whole region of a colour, and says when nothing is left', async () => {
  await open();
  await page.getByRole('radio', { name: 'Take colour' }).click();
  await focusBoard();
  await userEvent.keyboard('[Space]');
  await expect.element(page.getByText(/Nothing is left of the garment/)).toBeVisible();
  await expect.element(save()).toBeDisabled();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.element(page.getByText(/Nothing is left/)).not.toBeInTheDocument();
});

it('paints with the pointer where it is', async () => {
  await open();
  const canvas = board().element();
  const { left, top, width, height } = canvas.getBoundingClientRect();
  const at = (x: number, y: number) => ({
    clientX: left + width * x,
    clientY: top + height * y,
    pointerId: 1,
    pointerType: 'mouse',
    bubbles: true,
  });
  canvas.setPointerCapture = () => undefined;
  await page.getByRole('radio', { name: 'Add', exact: true }).click();
  canvas.dispatchEvent(new PointerEvent('pointerdown', at(0.5, 0.9)));
  canvas.dispatchEvent(new PointerEvent('pointermove', at(0.55, 0.9)));
  canvas.dispatchEvent(new PointerEvent('pointerup', at(0.55, 0.9)));
  await save().click();
  await expect.poll(() => worker.sent.length).toBe(1);
  const { mask, frame } = worker.sent[0]!;
  expect(solid(mask)).toBeGreaterThan(SHIRT);
  // What was painted below the shirt is in the frame, which has followed it.
  expect(frame.y + frame.height).toBeGreaterThan(0.9);
});

it('forgets the stroke when a second finger comes, and zooms by both', async () => {
  await open();
  const canvas = board().element();
  canvas.setPointerCapture = () => undefined;
  const { left, top } = canvas.getBoundingClientRect();
  const touch = (type: string, pointerId: number, x: number, y: number) =>
    canvas.dispatchEvent(
      new PointerEvent(type, {
        clientX: left + x,
        clientY: top + y,
        pointerId,
        pointerType: 'touch',
        bubbles: true,
      }),
    );
  touch('pointerdown', 1, 150, 150);
  touch('pointerdown', 2, 200, 150);
  touch('pointermove', 2, 300, 150);
  touch('pointerup', 2, 300, 150);
  touch('pointermove', 1, 100, 150);
  touch('pointerup', 1, 100, 150);
  await expect.element(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
});

it('moves the edges of the frame by keys', async () => {
  await open();
  await page.getByRole('radio', { name: 'Crop' }).click();
  const edge = page.getByRole('slider', { name: 'Left edge' });
  await expect.element(edge).toHaveAttribute('aria-valuenow', '20');
  (edge.element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
  await expect.element(edge).toHaveAttribute('aria-valuenow', '23');
  await save().click();
  await expect.poll(() => worker.sent[0]?.frame.x).toBeCloseTo(0.23);
});

it('keeps the work when saving fails, to try again', async () => {
  const id = await open();
  await focusBoard();
  await userEvent.keyboard('[Space]');
  const fault = new Error('no room');
  fault.name = 'out-of-memory';
  worker.answer = fault;
  await save().click();
  await expect.element(page.getByText('The device ran out of memory')).toBeVisible();
  worker.answer = garmentReading({ look: '00000000000000ff' });
  await save().click();
  await expect.poll(async () => (await getGarment(id))?.look).toBe('00000000000000ff');
});

it('says so where there is no photo', async () => {
  render(<MendPage params={{ id: 'nowhere' }} />);
  await expect.element(page.getByRole('heading', { name: 'The photo is not here' })).toBeVisible();
});

for (const theme of ['light', 'dark'] as const)
  it(`has nothing for axe to say, ${theme}`, async () => {
    applyTheme(theme);
    await open();
    expect(await violations()).toEqual([]);
    await page.getByRole('radio', { name: 'Crop' }).click();
    await expect.element(page.getByRole('slider', { name: 'Top edge' })).toBeVisible();
    expect(await violations()).toEqual([]);
  });
