import { afterEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { appendDiagnostic, flushDiagnostics, listDiagnostics } from '../../data/diagnostics.ts';
import { emptyStores } from '../../data/testing/stores.ts';
import { cleanUp, render } from '../../ui/testing-render.tsx';
import { Toaster } from '../../ui/toast.tsx';
import { DiagnosticsSection } from './DiagnosticsSection.tsx';
import { settingsText } from './text.ts';

afterEach(async () => {
  cleanUp();
  vi.restoreAllMocks();
  await emptyStores();
});

const timestamp = '2026-11-21T08:00:00.000Z';

async function logged(): Promise<void> {
  appendDiagnostic({
    kind: 'load',
    model: 'face-embedding',
    backend: 'wasm',
    ms: 12,
    bytes: null,
    timestamp,
  });
  appendDiagnostic({
    kind: 'error',
    type: 'bad-image',
    model: 'face-detection',
    error: 'cut',
    imageSize: '10x10',
    timestamp,
  });
  await flushDiagnostics();
}

/** The next file that the page hands out, taken in place of the browser. */
function nextDownload(): Promise<{ name: string; text: string }> {
  return new Promise((resolve, reject) => {
    const made = vi.spyOn(URL, 'createObjectURL');
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      const file = made.mock.calls.at(-1)?.[0] as Blob;
      file.text().then((text) => resolve({ name: this.download, text }), reject);
    });
  });
}

it('tells how much the log holds, and hands it out as a file', async () => {
  await logged();
  render(<DiagnosticsSection />);
  const figures = () => [...document.querySelectorAll('dd')].map((each) => each.textContent);
  await expect.poll(figures).toHaveLength(2);
  expect(figures()[0]).toBe('2');
  const file = nextDownload();
  await page.getByRole('button', { name: settingsText.exportLog }).click();
  const { name, text } = await file;
  expect(name).toBe('aura-log.json');
  expect(JSON.parse(text)).toMatchObject({
    app: 'aura',
    entries: [
      { kind: 'load', model: 'face-embedding', ms: 12, timestamp },
      { kind: 'error', type: 'bad-image', model: 'face-detection', error: 'cut', timestamp },
    ],
  });
});

it('clears the log, and says so', async () => {
  await logged();
  render(
    <>
      <DiagnosticsSection />
      <Toaster />
    </>,
  );
  await page.getByRole('button', { name: settingsText.clearLog }).click();
  await expect.element(page.getByText(settingsText.clearedLog)).toBeVisible();
  expect(await listDiagnostics()).toEqual([]);
  await expect.poll(() => document.querySelector('dd')?.textContent).toBe('0');
});
