import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { cohortKey } from '../../core/lab/cohort.ts';
import { getSettings, setSetting } from '../../data/settings.ts';
import { cleanUp, render, violations } from '../../ui/testing-render.tsx';
import { applyTheme } from '../../ui/theme.ts';
import { followSettings } from '../useSettings.ts';
import { AuraSection } from './AuraSection.tsx';
import { settingsText } from './text.ts';

let stop: () => void = () => undefined;

beforeEach(() => page.viewport(390, 844));
afterEach(async () => {
  cleanUp();
  stop();
  vi.restoreAllMocks();
  applyTheme('system');
  await setSetting('auraMode', 'auto');
  await setSetting('cohort', '');
});

/** The section, with this flag in the file of the configuration. */
function show(flag: unknown): void {
  const file = JSON.stringify({ version: 1, flags: { ml_enabled: flag } });
  vi.spyOn(window, 'fetch').mockImplementation(async () => new Response(file));
  stop = followSettings();
  render(
    <>
      <h1>Settings</h1>
      <AuraSection />
    </>,
  );
}
const choice = (name: string) => page.getByRole('radio', { name });

it('says what automatic means here, and keeps another choice', async () => {
  show({ enabled: true, percent: 100 });
  await expect.element(page.getByText('Now: Both')).toBeVisible();
  await expect.element(choice('Automatic')).toBeChecked();
  await choice('Classifier').click();
  await expect.poll(async () => (await getSettings()).auraMode).toBe('ml');
  await expect.element(choice('Classifier')).toBeChecked();
  await expect.element(page.getByText('Now: Both')).toBeVisible();
});

it('is the colour engine where the flag is off, and offers the others with the reason only', async () => {
  show({ enabled: false, percent: 100 });
  await expect.element(page.getByText('Now: Colour engine')).toBeVisible();
  const { disabled } = settingsText.auraClosed;
  await expect.element(page.getByText(disabled)).toBeVisible();
  for (const name of ['Classifier', 'Both']) {
    await expect.element(choice(name)).toBeDisabled();
    await expect.element(choice(name)).toHaveAccessibleDescription(new RegExp(disabled));
  }
  await expect.element(choice('Automatic')).toBeEnabled();
  await expect.element(choice('Colour engine')).toBeEnabled();
  expect(await violations()).toEqual([]);
});

it('keeps what was chosen before the flag went off, and says that the engine reads', async () => {
  await setSetting('auraMode', 'ml');
  show({ enabled: true, percent: 0, cohort: cohortKey('early birds') });
  await expect.element(choice('Classifier')).toBeChecked();
  await expect.element(choice('Classifier')).toBeDisabled();
  await expect.element(page.getByText(settingsText.auraClosed.outside)).toBeVisible();
  await expect.element(page.getByText(settingsText.auraWaits)).toBeVisible();
  await choice('Colour engine').click();
  await expect.poll(async () => (await getSettings()).auraMode).toBe('heuristic');
});

it('lets those in who have the code, however it is spelled, and out again', async () => {
  show({ enabled: true, percent: 0, cohort: cohortKey('early birds') });
  await expect.element(page.getByText('Now: Colour engine')).toBeVisible();
  const field = page.getByRole('textbox', { name: settingsText.cohort });
  await field.fill('night owls');
  await page.getByRole('button', { name: 'Join' }).click();
  await expect.element(page.getByText(settingsText.cohortWrong)).toBeVisible();
  expect((await getSettings()).cohort).toBe('');
  await field.fill('Early-Birds');
  await page.getByRole('button', { name: 'Join' }).click();
  await expect.element(page.getByText(settingsText.cohortJoined)).toBeVisible();
  await expect.element(page.getByText('Now: Both')).toBeVisible();
  expect((await getSettings()).cohort).toBe(cohortKey('early birds'));
  await choice('Both').click();
  await expect.poll(async () => (await getSettings()).auraMode).toBe('blended');
  await page.getByRole('button', { name: 'Leave' }).click();
  await expect.element(page.getByText('Now: Colour engine')).toBeVisible();
});

it('says when a joined cohort opens nothing any more', async () => {
  await setSetting('cohort', cohortKey('early birds'));
  show({ enabled: true, percent: 0 });
  await expect.element(page.getByText(settingsText.cohortIdle)).toBeVisible();
});

for (const theme of ['light', 'dark'] as const)
  it(`has nothing for axe to say, ${theme}`, async () => {
    applyTheme(theme);
    show({ enabled: true, percent: 100 });
    await expect.element(page.getByText('Now: Both')).toBeVisible();
    expect(await violations()).toEqual([]);
  });
