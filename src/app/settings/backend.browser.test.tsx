import { afterEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { infer } from '../../bridge/infer.ts';
import { stopWorker, workerIsUp } from '../../bridge/worker.ts';
import { getSettings, setSetting } from '../../data/settings.ts';
import { cleanUp, render } from '../../ui/testing-render.tsx';
import { wire } from '../wiring.ts';
import { EngineSection } from './EngineSection.tsx';
import { settingsText } from './text.ts';

// What else the start of the app does is left out: it is not of this test.
vi.mock('../../bridge/service-worker.ts', () => ({
  registerServiceWorker: async () => undefined,
  reloadOnceIsolated: () => undefined,
}));
vi.mock('../warm.ts', () => ({
  finishEngines: async () => undefined,
  warmInIdle: async () => undefined,
}));

afterEach(async () => {
  cleanUp();
  stopWorker('test over');
  await setSetting('backend', 'auto');
});

const up = () => infer((api) => api.peekModels());

it('keeps the backend that is chosen, and ends the worker that began with another', async () => {
  wire();
  render(<EngineSection />);
  const { backends } = settingsText;
  await expect.element(page.getByRole('radio', { name: backends.auto })).toBeChecked();
  await up();
  expect(workerIsUp()).toBe(true);
  await page.getByRole('radio', { name: backends.cpu }).click();
  await expect.poll(async () => (await getSettings()).backend).toBe('cpu');
  await expect.poll(workerIsUp).toBe(false);
  // The next call starts one that begins with the choice.
  await up();
  expect(workerIsUp()).toBe(true);
  cleanUp();
  render(<EngineSection />);
  await expect.element(page.getByRole('radio', { name: backends.cpu })).toBeChecked();
});
