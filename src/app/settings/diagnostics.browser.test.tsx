import { afterEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { appendDiagnostic, clearDiagnostics } from '../../data/diagnostics.ts';
import { cleanUp, render, violations } from '../../ui/testing-render.tsx';
import { DiagnosticsSection } from './DiagnosticsSection.tsx';

afterEach(async () => {
  cleanUp();
  await clearDiagnostics();
});

const timestamp = '2025-01-01T00:00:00.000Z';

/** What the row of a model says, cell by cell. */
async function cells(title: RegExp): Promise<(string | null)[]> {
  const row = page.getByRole('row', { name: title });
  await expect.element(row).toBeInTheDocument();
  return [...row.element().querySelectorAll('td')].map((cell) => cell.textContent);
}

it('shows times and the rate of errors model by model', async () => {
  document.documentElement.lang = 'en';
  const model = 'face-landmarker';
  appendDiagnostic({ kind: 'load', model, backend: 'wasm', ms: 40, bytes: 21e6, timestamp });
  for (const ms of [3, 5, 4])
    appendDiagnostic({ kind: 'run', model, ms, imageSize: '8x6', timestamp });
  appendDiagnostic({
    kind: 'error',
    type: 'internal',
    model,
    error: 'no',
    imageSize: '',
    timestamp,
  });
  const other = 'face-embedding';
  appendDiagnostic({ kind: 'load', model: other, backend: 'wasm', ms: 12, bytes: 0, timestamp });
  appendDiagnostic({ kind: 'run', model: other, ms: 9, imageSize: '8x6', timestamp });
  render(
    <>
      <h1>Settings</h1>
      <DiagnosticsSection />
    </>,
  );
  expect(await cells(/^Face finder/)).toEqual(['40 ms', '4 ms', '21 MB', '3', '25 %']);
  expect(await cells(/^Face embedding/)).toEqual(['12 ms', '9 ms', 'not told', '1', '0 %']);
  expect(await violations()).toEqual([]);
});
