import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { liveSlot } from '../../../../workers/aura/live-slot.ts';
import { LiveStream } from '../../../../workers/aura/live-stream.ts';
import { AURA_COLORS } from '../../../core/aura/types.ts';
import { listAura } from '../../../data/analytics.ts';
import { eraseEverything } from '../../../data/storage.ts';
import { cleanUp, render } from '../../../ui/testing-render.tsx';
import { chooseMode } from '../testing-mode.ts';
import LivePage from './Page.tsx';

const MAP = { width: 1, height: 4, classes: Uint8Array.from([1, 2, 4, 4]) };
const SAID = AURA_COLORS.map((id) => (id === 'blue' ? 0.91 : 0.01));
/** Models that answer at once, so that what is asked of them is all that is tried. */
const TOOLS = {
  face: liveSlot(async () => () => []),
  parts: liveSlot(async () => async () => MAP),
  classify: liveSlot(async () => async () => SAID),
};

let current: { readonly name: string; readonly stream: LiveStream } | null = null;
const api = {
  readLiveFrame(_call: string, bitmap: ImageBitmap, options: { stream: string; still: boolean }) {
    if (current?.name !== options.stream)
      current = { name: options.stream, stream: new LiveStream(TOOLS, 'blended') };
    return current.stream.read(bitmap, options.still);
  },
};
vi.mock('../../../bridge/infer.ts', () => ({
  transfer: (value: unknown) => value,
  infer: async (work: (of: typeof api, call: string) => unknown) => work(api, 'call'),
}));

beforeEach(() => page.viewport(390, 844));
afterEach(async () => {
  cleanUp();
  vi.restoreAllMocks();
  await eraseEverything();
});

/** The page's camera shows hair above, skin, then clothes. */
function give(): void {
  const canvas = document.createElement('canvas');
  canvas.width = 240;
  canvas.height = 320;
  const pen = canvas.getContext('2d')!;
  const stream = canvas.captureStream(30);
  const timer = setInterval(() => {
    for (const [color, top] of [
      ['#4a3526', 0],
      ['#c99a80', 80],
      ['#2f7fd6', 160],
    ] as const) {
      pen.fillStyle = color;
      pen.fillRect(0, top, 240, 320 - top);
    }
    if (stream.getTracks()[0]?.readyState === 'ended') clearInterval(timer);
  }, 33);
  vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockResolvedValue(stream);
}

it('asks the classifier of a frozen picture too, and counts how it was answered', async () => {
  await chooseMode('blended');
  give();
  render(<LivePage />);
  const agree = page.getByText('Colour engine and classifier agree');
  await expect.element(agree, { timeout: 20_000 }).toBeVisible();
  await page.getByRole('button', { name: 'Freeze' }).click();
  await expect.poll(async () => (await listAura()).length, { timeout: 20_000 }).toBe(1);
  const [event] = await listAura();
  expect(event).toMatchObject({ source: 'live', outcome: 'agree' });
  await expect.element(agree).toBeVisible();
  expect(page.getByText(/no answer from the classifier/).elements()).toHaveLength(0);
});
