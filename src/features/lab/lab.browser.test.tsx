import { afterEach, beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { toLines } from '../../core/lab/jsonl.ts';
import { listAura, noteAura } from '../../data/analytics.ts';
import { loadConfig } from '../../data/config.ts';
import { confirmReading } from '../../data/confirmations.ts';
import { setSetting } from '../../data/settings.ts';
import { eraseEverything } from '../../data/storage.ts';
import { cleanUp, render, violations } from '../../ui/testing-render.tsx';
import AnalyticsPage from './analytics/Page.tsx';
import { text as analytics } from './analytics/text.ts';
import GoLivePage from './golive/Page.tsx';
import { GoLive } from './golive/parts/GoLive.tsx';
import { text as golive } from './golive/text.ts';
import LabPage from './Page.tsx';
import RunsPage from './runs/Page.tsx';
import { text as runs } from './runs/text.ts';
import { choose, watchSaved } from './testing-lab.ts';
import { text } from './text.ts';

const SLOW = { timeout: 20_000 };
/** The key of the code 'lamp', so that the way from code to key is held as well. */
const LAMP = '0051c118b84227cf';

/** The configuration as if loaded from a file with this flag. */
function configure(ml_enabled: object): Promise<unknown> {
  const body = JSON.stringify({ version: 1, flags: { ml_enabled } });
  return loadConfig({ fetch: async () => new Response(body), url: '/lab-test-config.json' });
}

beforeEach(() => page.viewport(390, 844));
afterEach(async () => {
  cleanUp();
  await eraseEverything();
  await configure({ enabled: false, percent: 0 });
});

const EVENT = {
  source: 'photo',
  primary: 'blue',
  confidence: 0.5,
  outcome: 'agree',
  override: null,
} as const;
const SAID = { shown: 'blue', chosen: 'blue', confidence: 0.7, outcome: 'agree' } as const;
const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const said = (n: number, tester: number) => ({
  ...SAID,
  id: uuid(n),
  tester: uuid(tester),
  at: '2026-11-21T10:00:00.000Z',
});

it('leads to its pages with what each holds', async () => {
  await noteAura(EVENT);
  render(<LabPage />);
  await expect.element(page.getByText(text.pages.analytics.count(1))).toBeVisible();
  const links = [...document.querySelectorAll('main a')].map((link) => link.getAttribute('href'));
  expect(links).toEqual([
    '/lab/review',
    '/lab/captures',
    '/lab/analytics',
    '/lab/go-live',
    '/lab/runs',
  ]);
});

it('plots what was counted, exports it, and erases it', async () => {
  const saved = watchSaved();
  render(<AnalyticsPage />);
  await expect.element(page.getByRole('heading', { name: analytics.emptyTitle })).toBeVisible();
  await noteAura(EVENT);
  await noteAura({ ...EVENT, confidence: 0.4, source: 'live' });
  await noteAura({ ...EVENT, confidence: 0.39, override: 'red' });
  render(<AnalyticsPage />);
  await expect.element(page.getByRole('img')).toHaveAccessibleName(analytics.histogram(3, 1, 2, 0));
  expect(document.body.textContent).toContain('1 of 3');
  await page.getByRole('button', { name: analytics.export }).click();
  const file = saved.files.get(analytics.fileName);
  saved.stop();
  expect(JSON.parse((await file?.text()) ?? '')).toMatchObject({
    kind: 'aura-analytics',
    events: await listAura(),
  });
  await page.getByRole('button', { name: analytics.erase }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: analytics.erase }).click();
  await expect.element(page.getByRole('heading', { name: analytics.emptyTitle })).toBeVisible();
  expect(await listAura()).toEqual([]);
});

it('says what is missing, and that nothing is when nothing is', async () => {
  render(<GoLive gate={{ macroF1: null, needed: 0.78, signatureOk: false }} />);
  await expect.element(page.getByText(golive.gate['no-card'])).toBeVisible();
  await expect.element(page.getByText(golive.notReady(3))).toBeVisible();
  choose(new File([toLines(Array.from({ length: 20 }, (_, i) => said(i, i)))], 'all.jsonl'));
  await page.getByRole('button', { name: golive.testers.import }).click();
  await expect.element(page.getByText(golive.notReady(2))).toBeVisible();
  const met = { macroF1: 0.78, needed: 0.78, signatureOk: true };
  render(<GoLive gate={met} />);
  await expect.element(page.getByText(golive.ready)).toBeVisible();
  await configure({ enabled: true, percent: 5 });
  render(<GoLive gate={met} />);
  await expect.element(page.getByText(golive.live(5))).toBeVisible();
  render(<GoLive gate={{ macroF1: 0.779, needed: 0.78, signatureOk: false }} />);
  await expect.element(page.getByText(golive.gate['too-low'])).toBeVisible();
  await expect.element(page.getByText(golive.gate.signature)).toBeVisible();
});

it('is not ready by testers who disagree, nor by readings of the colour engine alone', async () => {
  const gate = { macroF1: 0.78, needed: 0.78, signatureOk: true };
  const engine = Array.from({ length: 20 }, (_, i) => ({ ...said(i, i), outcome: 'engine-only' }));
  render(<GoLive gate={gate} />);
  choose(new File([toLines(engine)], 'engine.jsonl'));
  await page.getByRole('button', { name: golive.testers.import }).click();
  await expect.element(page.getByText(golive.testers.engineOnly(20))).toBeVisible();
  await expect.element(page.getByText(golive.notReady(2))).toBeVisible();
  const others = Array.from({ length: 20 }, (_, i) => ({ ...said(100 + i, i), chosen: 'red' }));
  choose(new File([toLines(others)], 'others.jsonl'));
  await page.getByRole('button', { name: golive.testers.import }).click();
  await expect.element(page.getByText(golive.testers.agreementText(0, 0.7)).first()).toBeVisible();
  await expect.element(page.getByText(golive.notReady(2))).toBeVisible();
  await configure({ enabled: true, percent: 100 });
  render(<GoLive gate={gate} />);
  await expect.element(page.getByText(golive.early)).toBeVisible();
});

it('imports testers once, tells bad lines, and exports this device alone', async () => {
  const saved = watchSaved();
  const own = await confirmReading(SAID);
  render(<GoLivePage />);
  const files = [
    new File([toLines([said(1, 1), said(2, 1)])], 'a.jsonl'),
    new File([`${toLines([said(2, 1)])}broken\n${toLines([said(3, 2)])}`], 'b.jsonl'),
  ];
  choose(...files);
  await page.getByRole('button', { name: golive.testers.import }).click();
  await expect.element(page.getByText(golive.testers.imported(3, 1))).toBeVisible();
  await expect.element(page.getByText(golive.testers.barText(2, 20)).first()).toBeVisible();
  expect(document.querySelector('details')?.textContent).toContain('Line 2: not JSON.');
  await page.getByRole('button', { name: golive.testers.export }).click();
  const file = saved.files.get(golive.testers.fileName);
  saved.stop();
  expect(await file?.text()).toBe(toLines([own]));
});

it('says who is in by a code, and where one joins', async () => {
  await configure({ enabled: true, percent: 0, cohort: LAMP });
  await setSetting('cohort', LAMP);
  render(<GoLivePage />);
  await expect.element(page.getByText(/You joined the cohort by its code/)).toBeVisible();
  const link = page.getByRole('link', { name: golive.flag.settings });
  await expect.element(link).toHaveAttribute('href', '/settings');
});

it('says when the flag does not decide, since the person chose who reads', async () => {
  render(<GoLivePage />);
  await expect.element(page.getByText(golive.flag.drawn)).toBeVisible();
  expect(page.getByText(golive.flag.chosen).query()).toBeNull();
  await setSetting('auraMode', 'ml');
  render(<GoLivePage />);
  await expect.element(page.getByText(golive.flag.chosen)).toBeVisible();
});

const LOG = [
  { kind: 'start', at: '2026-11-21T12:00:00Z', command: 'npm run train -- aura', train: 100 },
  ...Array.from({ length: 5 }, (_, i) => ({
    kind: 'epoch',
    at: `2026-11-21T12:0${i}:30Z`,
    epoch: i + 1,
    loss: 2 - i / 4,
    macroF1: 0.2 + i / 10,
    heldAccuracy: 0.3 + i / 10,
  })),
  { kind: 'val', at: '2026-11-21T12:10:00Z', macroF1: 0.8 },
];

it('plots a run, and says the numbers', async () => {
  render(<RunsPage />);
  choose(new File([`${toLines(LOG)}NaN,`], 'run.jsonl'));
  await page.getByRole('button', { name: runs.choose }).click();
  await expect
    .element(page.getByRole('img', { name: /^Loss by epoch/ }))
    .toHaveAccessibleName(runs.plot('Loss', [runs.lineFacts('loss', 2, 1, [1, 5])]));
  expect(page.getByRole('img', { name: /^Scores by epoch/ }).elements()).toHaveLength(1);
  const table = [...document.querySelectorAll('table')].find((t) => /macroF1/.test(t.innerHTML));
  expect(table?.querySelectorAll('tbody tr')).toHaveLength(5);
  expect(document.body.textContent).toContain('Line 8: not JSON.');
  const tag = 'second-round-with-a-long-name-as-trainings-have-them';
  const tagged = LOG.map((line) => ({ ...line, tag }));
  choose(new File([toLines([...LOG, ...tagged])], 'run.jsonl'));
  await page.getByRole('button', { name: runs.other }).click();
  const select = page.getByRole('combobox', { name: runs.curve });
  await expect.element(select).toHaveValue('1');
  const { left, right } = select.element().getBoundingClientRect();
  expect([left >= 0, right <= window.innerWidth]).toEqual([true, true]);
  await expect.element(page.getByText(runs.begun(LOG[1]!.at!))).toBeVisible();
  choose(new File(['{"kind":"val"}'], 'run.jsonl'));
  await page.getByRole('button', { name: runs.other }).click();
  await expect.element(page.getByRole('heading', { name: runs.noneTitle })).toBeVisible();
});

for (const theme of ['light', 'dark'] as const)
  it(`has nothing for axe to say, ${theme}`, async () => {
    document.documentElement.style.colorScheme = theme;
    await noteAura({ ...EVENT, override: 'white' });
    await confirmReading(SAID);
    render(<LabPage />);
    await expect.element(page.getByText(text.pages.analytics.count(1))).toBeVisible();
    expect(await violations()).toEqual([]);
    render(<AnalyticsPage />);
    await expect.element(page.getByRole('img')).toBeVisible();
    for (const details of document.querySelectorAll('details')) details.open = true;
    expect(await violations()).toEqual([]);
    render(<GoLivePage />);
    await expect.element(page.getByText(golive.notReady(2))).toBeVisible();
    expect(await violations()).toEqual([]);
    render(<RunsPage />);
    choose(new File([toLines(LOG)], 'run.jsonl'));
    await page.getByRole('button', { name: runs.choose }).click();
    await expect.poll(() => document.querySelectorAll('details').length, SLOW).toBe(2);
    for (const details of document.querySelectorAll('details')) details.open = true;
    expect(await violations()).toEqual([]);
    document.documentElement.style.colorScheme = '';
  });
