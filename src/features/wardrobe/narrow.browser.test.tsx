/** Every page of the wardrobe on the narrowest phone, with much to show: nothing scrolls to the side. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { changeGarments, listGarments, mergeGarments, saveGarments } from '../../data/garments.ts';
import { emptyStores } from '../../data/testing/stores.ts';
import { cleanUp, render } from '../../ui/testing-render.tsx';
import { drawnPhoto as photoOf } from './garment/testing-garments.ts';
import { wardrobe } from './index.ts';
import { forgetView } from './parts/useView.ts';
import { type Drawn, drawnPhoto, vectorAt } from './testing-garments.ts';

const WIDTH = 360;
const home = window.location.href;
/** Longer than a line, and without a place to break it. */
const LONG = 'Leinenoberteilmitperlmuttknopfleisteundstehkragen';

const CLOTHES: readonly Drawn[] = [
  { category: 'shirt', colours: ['navy', 'white'], pattern: 'striped', vector: vectorAt(0) },
  { category: 'shirt', colours: ['white'], vector: vectorAt(3) },
  { category: 'jeans', colours: ['denim'] },
  { category: 'sweater', colours: ['cream'], sure: 0.4 },
  { category: 'dress', colours: ['burgundy', 'olive', 'teal'] },
  { category: 'coat', colours: ['camel'] },
  { category: 'boots', colours: ['black'] },
  { category: 'backpack', colours: ['tan'] },
];

beforeEach(async () => {
  await page.viewport(WIDTH, 740);
  await emptyStores();
});
afterEach(() => {
  cleanUp();
  forgetView();
  vi.restoreAllMocks();
  history.replaceState(null, '', home);
});

/** A wardrobe with long names, high prices, an unsure garment and one of two photos; resolves to that one. */
async function fill(): Promise<string> {
  for (const each of CLOTHES) await saveGarments(await drawnPhoto(each));
  await changeGarments(
    (await listGarments()).map(({ id }) => id),
    { title: LONG, brand: LONG, price: 12_345_678.9, size: LONG },
  );
  const [first] = (await saveGarments(await photoOf('#1d2f5e'))).garmentIds;
  const [second] = (await saveGarments(await photoOf('#203060', { look: 'ff00ff00ff00ff00' })))
    .garmentIds;
  await mergeGarments(first!, [second!]);
  await changeGarments([first!], { title: LONG, notes: `${LONG}${LONG}` });
  return first!;
}

/** A camera that shows nothing. */
function withCamera(): void {
  const canvas = document.createElement('canvas');
  canvas.getContext('2d');
  vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockResolvedValue(canvas.captureStream(1));
}

async function open(path: string, id: string): Promise<void> {
  const route = wardrobe.routes.find((each) => each.path === path)!;
  history.replaceState(null, '', path.replace(':id', id));
  const { default: Page } = await route.load();
  render(<Page params={{ id }} />);
  await expect.element(page.getByRole('heading', { level: 1 })).toBeInTheDocument();
  await expect.poll(isQuiet, { interval: 150, timeout: 20_000 }).toBe(true);
}

let before = '';
/** Whether the page shows the same as when it was last looked at, and waits for nothing. */
function isQuiet(): boolean {
  const now = document.body.innerHTML;
  const same = now === before;
  before = now;
  return same && !document.querySelector('[class*=skeleton]');
}

/** What stands out to the right of the screen, but for what scrolls in a row of its own. */
function sticksOut(): string[] {
  const scrolls = (element: Element | null): boolean =>
    element !== null &&
    element !== document.body &&
    (/auto|scroll|hidden|clip/.test(getComputedStyle(element).overflowX) ||
      scrolls(element.parentElement));
  const out = [...document.body.querySelectorAll('*')].filter((element) => {
    const { right, width } = element.getBoundingClientRect();
    return width > 0 && right > WIDTH + 0.5 && !scrolls(element.parentElement);
  });
  const over = document.documentElement.scrollWidth > WIDTH ? ['the page itself'] : [];
  return [...over, ...out.map((element) => element.outerHTML.slice(0, 120))];
}

/** Headings in order: one of level 1, first; none skips a level. */
function headingFaults(): string[] {
  const all = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')];
  const levels = all.map((heading) => Number(heading.tagName[1]));
  const faults = levels.flatMap((level, i) =>
    level > (levels[i - 1] ?? 0) + 1 ? [`h${level}: ${all[i]?.textContent}`] : [],
  );
  const mains = levels.filter((level) => level === 1).length;
  return mains === 1 ? faults : [...faults, `${mains} headings of level 1`];
}

const PATHS = wardrobe.routes.map(({ path }) => path);

it('covers every page', () => {
  expect(PATHS.length).toBeGreaterThanOrEqual(8);
});

it.each(PATHS)('%s fits, its headings in order', async (path) => {
  withCamera();
  await open(path, await fill());
  expect(sticksOut()).toEqual([]);
  expect(headingFaults()).toEqual([]);
});

it.each(PATHS)('%s fits where there is nothing yet', async (path) => {
  withCamera();
  await open(path, '00000000-0000-4000-8000-000000000000');
  expect(sticksOut()).toEqual([]);
  expect(headingFaults()).toEqual([]);
});

it.each(['Filters', 'More of your wardrobe', 'Add'])('the sheet of %s fits', async (name) => {
  await fill().then((id) => open('/wardrobe', id));
  await page.getByRole('button', { name, exact: true }).click();
  await expect.element(page.getByRole('dialog')).toBeVisible();
  expect(sticksOut()).toEqual([]);
});

it('notices what is too wide, and a heading out of order', () => {
  render(
    <>
      <h1>One</h1>
      <h3>Three</h3>
      <div style={{ width: '500px', height: '10px' }} />
    </>,
  );
  expect(sticksOut().length).toBeGreaterThan(0);
  expect(headingFaults()).toEqual(['h3: Three']);
});
