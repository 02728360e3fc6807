import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { modelById, modelBytes } from '../../../models/catalog.ts';
import { FaultError } from '../../core/fault.ts';
import {
  blankState,
  type ModelState,
  type RuntimeFacts,
  type StatusSummary,
} from '../../core/models.ts';
import { bytes, faultText, Toaster } from '../../ui/index.ts';
import { cleanUp, render, violations } from '../../ui/testing-render.tsx';
import ModelsPage from './ModelsPage.tsx';
import { healthText, modelsText, phaseText } from './text.ts';

const fake = vi.hoisted(() => ({
  states: [] as unknown[],
  status: null as unknown,
  runtime: null as unknown,
  actions: {
    download: vi.fn(),
    remove: vi.fn(),
    recheck: vi.fn(),
    measure: vi.fn(),
  },
}));

vi.mock('../../bridge/models.ts', () => ({
  useModels: () => fake.states,
  useStatus: () => fake.status,
  useRuntime: () => fake.runtime,
  modelActions: fake.actions,
}));

const base = blankState('', 0);
const status: StatusSummary = {
  status: 'degraded',
  details: { faceDetection: 'healthy', faceEmbedding: 'degraded', overall: 'degraded' },
  latencyMs: 24.2,
  recommendations: { shouldUseRealML: true, fallbackMode: true },
};
const runtime: RuntimeFacts = {
  crossOriginIsolated: false,
  threads: 1,
  webgl2: true,
  webgpu: false,
};

function show(...states: ModelState[]): void {
  fake.states = states;
  render(<ModelsPage />);
}

/** A model's part of the page. */
function itemOf(title: string): HTMLElement {
  const heading = page.getByRole('heading', { name: title }).element();
  return heading.closest<HTMLElement>('section, article, li') ?? document.body;
}

beforeEach(() => {
  document.documentElement.lang = 'en';
  fake.status = status;
  fake.runtime = runtime;
  for (const action of Object.values(fake.actions)) action.mockResolvedValue(undefined);
});

afterEach(() => {
  cleanUp();
  vi.clearAllMocks();
});

it('says in words how things stand, and with how many threads', async () => {
  show();
  await expect.element(page.getByText(healthText.degraded.text)).toBeVisible();
  await expect.element(page.getByText(modelsText.isolationOff)).toBeVisible();
  await expect.element(page.getByText('24 ms')).toBeVisible();
});

it('shows verdict, backend and its reason, and what can be done with a ready model', async () => {
  show({
    ...base,
    id: 'face-landmarker',
    phase: 'ready',
    checksum: 'match',
    backend: 'mediapipe-cpu',
    backendReason: 'the only one that can',
    latencyMs: 31,
  });
  await expect.element(page.getByText(modelsText.match)).toBeVisible();
  await expect.element(page.getByText('the only one that can')).toBeVisible();
  await expect.element(page.getByText('31 ms')).toBeVisible();
  await page.getByRole('button', { name: `${modelsText.measure} Face finder` }).click();
  expect(fake.actions.measure).toHaveBeenCalledExactlyOnceWith(
    'face-landmarker',
    expect.any(AbortSignal),
  );
});

it('downloads, shows how far, and stops at once when asked', async () => {
  let signal: AbortSignal | undefined;
  fake.actions.download.mockImplementation(
    (_id: string, given: AbortSignal) =>
      new Promise((_done, stopped) => {
        signal = given;
        given.addEventListener('abort', () => stopped(new FaultError('aborted')));
      }),
  );
  show({ ...base, id: 'face-embedding', phase: 'absent' });
  const download = page.getByRole('button', {
    name: `${modelsText.download} Face embedding, 512`,
  });
  await download.click();
  show({ ...base, id: 'face-embedding', phase: 'downloading', bytesDone: 1e6, bytesTotal: 4e6 });
  const bar = page.getByRole('progressbar', { name: phaseText.downloading.label });
  await expect.element(bar).toHaveAttribute('aria-valuenow', '25');
  await page.getByRole('button', { name: modelsText.cancel }).click();
  expect(signal?.aborted).toBe(true);
  show({ ...base, id: 'face-embedding', phase: 'absent' });
  await expect.element(download).not.toHaveAttribute('aria-disabled');
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
});

it('says why an action failed and can be tried again', async () => {
  fake.actions.download.mockRejectedValue(new FaultError('offline', 'no route to host'));
  show({ ...base, id: 'expression-aura', phase: 'absent' });
  const download = page.getByRole('button', { name: `${modelsText.download} Expression` });
  await download.click();
  await expect.element(page.getByRole('alert')).toHaveTextContent('no route to host');
  await download.click();
  expect(fake.actions.download).toHaveBeenCalledTimes(2);
});

it('shows size, source and licence of each model', async () => {
  show({ ...base, id: 'face-landmarker', phase: 'absent' });
  const item = itemOf('Face finder');
  const fact = (name: string) =>
    [...item.querySelectorAll('dt')].find((term) => term.textContent === name)?.nextElementSibling;
  const entry = modelById('face-landmarker');
  expect(fact(modelsText.size)?.textContent).toBe(bytes(modelBytes(entry)));
  expect(fact(modelsText.licence)?.textContent).toBe(entry.licence);
  expect(fact(modelsText.source)?.querySelector('a')?.href).toBe(entry.sourcePage);
});

it('shows that a model failed, and why', async () => {
  show({
    ...base,
    id: 'face-landmarker',
    phase: 'failed',
    checksum: 'mismatch',
    fault: 'weights-corrupt',
    reason: 'the stored file was damaged',
  });
  const item = page.elementLocator(itemOf('Face finder'));
  await expect.element(item.getByText(phaseText.failed.label)).toBeVisible();
  await expect.element(item.getByText(modelsText.mismatch)).toBeVisible();
  const alert = item.getByRole('alert');
  await expect.element(alert).toHaveTextContent(faultText['weights-corrupt'].title);
  await expect.element(alert).toHaveTextContent('the stored file was damaged');
});

it.each([
  ['match', { phase: 'stored', checksum: 'match' }, modelsText.rechecked],
  ['a file that is gone', { phase: 'absent', checksum: null }, modelsText.recheckedMissing],
] as const)('says how a re-check ended: %s', async (_name, verdict, told) => {
  const state = { ...base, id: 'face-landmarker', phase: 'stored', checksum: 'match' } as const;
  fake.actions.recheck.mockResolvedValue({ ...state, ...verdict });
  fake.states = [state];
  render(
    <>
      <ModelsPage />
      <Toaster />
    </>,
  );
  await page.getByRole('button', { name: `${modelsText.recheck} Face finder` }).click();
  await expect.element(page.getByText(told)).toBeVisible();
});

it('asks before it deletes', async () => {
  show({ ...base, id: 'face-landmarker', phase: 'stored', checksum: 'match' });
  await page.getByRole('button', { name: `${modelsText.remove} Face finder` }).click();
  expect(fake.actions.remove).not.toHaveBeenCalled();
  await page.getByRole('alertdialog').getByRole('button', { name: modelsText.remove }).click();
  expect(fake.actions.remove).toHaveBeenCalledOnce();
});

it('has no axe violations with every phase on the page', async () => {
  show(
    { ...base, id: 'face-landmarker', phase: 'ready', checksum: 'match', backend: 'wasm' },
    { ...base, id: 'face-embedding', phase: 'downloading', bytesDone: 1e6, bytesTotal: 4e6 },
    {
      ...base,
      id: 'expression-aura',
      phase: 'failed',
      checksum: 'mismatch',
      fault: 'weights-corrupt',
      reason: 'SHA-256 differs',
    },
  );
  expect(await violations()).toEqual([]);
});
