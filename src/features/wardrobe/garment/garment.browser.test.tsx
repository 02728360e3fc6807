import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
  archiveGarments,
  changeGarments,
  getGarment,
  mergeGarments,
  saveGarments,
} from '../../../data/garments.ts';
import { emptyStores } from '../../../data/testing/stores.ts';
import { commitUndo } from '../../../data/undo.ts';
import { cleanUp, render, violations } from '../../../ui/testing-render.tsx';
import { applyTheme } from '../../../ui/theme.ts';
import { Toaster } from '../../../ui/toast.tsx';
import GarmentPage from './Page.tsx';
import { colourOf, drawnPhoto, vectorAt } from './testing-garments.ts';

/** No photo is read here; everything else is real. */
vi.mock('../../../bridge/infer.ts', () => ({
  transfer: <T,>(value: T) => value,
  infer: async () => Promise.reject(new Error('no photo is read here')),
}));

const start = location.href;

beforeEach(async () => {
  await page.viewport(390, 844);
  await emptyStores();
});
afterEach(async () => {
  cleanUp();
  await commitUndo();
  scrollTo(0, 0);
  applyTheme('system');
  history.replaceState(null, '', start);
});

async function saved(...args: Parameters<typeof drawnPhoto>): Promise<string> {
  return (await saveGarments(await drawnPhoto(...args))).garmentIds[0]!;
}

/** Opens a garment's page. */
function open(id: string): void {
  render(
    <>
      <GarmentPage params={{ id }} />
      <Toaster />
    </>,
  );
}

const DOUBTFUL = {
  guesses: [
    { category: 'shirt', probability: 0.5 },
    { category: 'polo', probability: 0.3 },
  ],
} as const;

it('asks where it is not sure, and one tap settles it for good', async () => {
  const id = await saved('#1d2f5e', DOUBTFUL);
  open(id);
  await expect
    .element(page.getByText('Shirt, but only 50 % sure.', { exact: false }))
    .toBeVisible();
  await page.getByRole('button', { name: 'Polo, 30 %' }).click();
  await expect.element(page.getByRole('heading', { name: 'Polo', level: 1 })).toBeVisible();
  const garment = await getGarment(id);
  expect(garment).toMatchObject({ category: 'polo', doubtful: false, corrected: ['category'] });
  await expect.element(page.getByText('You said so')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.element(page.getByRole('heading', { name: 'Shirt', level: 1 })).toBeVisible();
});

it('takes any category from the whole list, by its name', async () => {
  const id = await saved('#1d2f5e');
  open(id);
  await page.getByRole('button', { name: 'Something else' }).click();
  await page.getByRole('searchbox', { name: 'Find a category' }).fill('rainc');
  await expect.element(page.getByRole('button', { name: 'Jeans' })).not.toBeInTheDocument();
  await page.getByRole('button', { name: 'Raincoat' }).click();
  await expect.poll(async () => (await getGarment(id))?.slot).toBe('outerwear');
});

it('says where each attribute comes from, and keeps what is corrected', async () => {
  const id = await saved('#1d2f5e');
  open(id);
  const pattern = page.getByRole('region', { name: 'Pattern' });
  await expect.element(pattern.getByText('Read by a model, 91 % sure')).toBeVisible();
  await expect.element(page.getByText('Learnt from your corrections, 70 % sure')).toBeVisible();
  await pattern.getByRole('button', { name: 'Striped' }).click();
  await expect.element(pattern.getByText('You said so')).toBeVisible();
  await page
    .getByRole('region', { name: 'Seasons' })
    .getByRole('button', { name: 'Winter' })
    .click();
  await expect
    .poll(async () => (await getGarment(id))?.attributes.seasons)
    .toEqual({ value: ['spring', 'summer', 'autumn'], confidence: 1, origin: 'person' });
  const { attributes } = (await getGarment(id))!;
  expect(attributes.pattern).toEqual({ value: 'striped', confidence: 1, origin: 'person' });
});

it('moves formality by keys, in words', async () => {
  const id = await saved('#1d2f5e');
  open(id);
  const slider = page.getByRole('slider', { name: 'Formality' });
  await expect.element(slider).toHaveAttribute('aria-valuetext', 'Business, 60 %');
  (slider.element() as HTMLElement).focus();
  await userEvent.keyboard('{End}');
  await expect.poll(async () => (await getGarment(id))?.attributes.formality.value).toBe(1);
  await expect.element(slider).toHaveAttribute('aria-valuetext', 'Formal, 100 %');
});

it('takes colours from the palette', async () => {
  const id = await saved('#1d2f5e');
  open(id);
  await expect.element(page.getByText('Navy, 80 %')).toBeVisible();
  await page.getByRole('button', { name: 'Edit colours' }).click();
  await page.getByRole('radio', { name: 'Black' }).click();
  await page.getByRole('button', { name: 'Second colour: white' }).click();
  await page.getByRole('radio', { name: 'None' }).click();
  await page.getByRole('button', { name: 'Keep these' }).click();
  await expect
    .poll(async () => (await getGarment(id))?.colours.map((c) => [c.name, c.share]))
    .toEqual([['black', 1]]);
});

it('keeps what the person tells when the field is left, and refuses what is no price', async () => {
  const other = await saved('#5e1d2f');
  await changeGarments([other], { price: 5, currency: 'SEK' });
  const id = await saved('#1d2f5e');
  open(id);
  await page.getByLabelText('Brand').fill('Aunt Ada');
  await page.getByLabelText('Price').fill('cheap');
  await expect.element(page.getByText('A price is a number of 0 or more.')).toBeVisible();
  await page.getByLabelText('Price').fill('1 299,90');
  await page.getByLabelText('Notes').fill('Sews buttons on well.');
  await userEvent.tab();
  await expect
    .poll(() => getGarment(id))
    .toMatchObject({
      brand: 'Aunt Ada',
      price: 1299.9,
      currency: 'SEK',
      notes: 'Sews buttons on well.',
    });
  expect((await getGarment(id))?.corrected).toEqual([]);
});

it('shows the photo with the garment framed', async () => {
  const id = await saved('#1d2f5e');
  open(id);
  await expect.element(page.getByRole('img', { name: 'Shirt, navy, white' })).toBeVisible();
  await page.getByRole('radio', { name: 'Photo' }).click();
  await expect
    .element(page.getByRole('img', { name: /with a frame round the shirt/ }))
    .toBeVisible();
});

it('shows what the model sees as near, the nearest first, and nothing that is put away', async () => {
  const id = await saved('#1d2f5e');
  const at = (degrees: number) => ({ embedding: { model: 'garment', vector: vectorAt(degrees) } });
  const far = await saved('#5e1d2f', at(60));
  const near = await saved('#1d5e2f', at(10));
  const away = await saved('#2f2f2f', at(5));
  await archiveGarments([away], true);
  open(id);
  const hrefs = () =>
    [...document.querySelectorAll('a[href^="/wardrobe/"]')]
      .map((link) => link.getAttribute('href') ?? '')
      .filter((href) => !href.includes('mend'));
  await expect.poll(hrefs, { timeout: 20_000 }).toEqual([`/wardrobe/${near}`, `/wardrobe/${far}`]);
});

it('puts away, takes out, and deletes with a way back', async () => {
  const id = await saved('#1d2f5e');
  open(id);
  await page.getByRole('button', { name: 'Put away' }).click();
  await expect.element(page.getByText(/^Put away on/)).toBeVisible();
  await page.getByRole('button', { name: 'Take out again' }).click();
  await expect.poll(async () => (await getGarment(id))?.archivedAt).toBeNull();
  await page.getByRole('button', { name: 'Delete' }).click();
  await expect
    .element(page.getByRole('heading', { name: 'This garment is not here', level: 2 }))
    .toBeVisible();
  await expect.poll(() => location.pathname).toBe('/wardrobe');
  await page
    .getByRole('dialog', { name: 'Garment deleted' })
    .getByRole('button', { name: 'Undo' })
    .click();
  await expect.element(page.getByRole('heading', { name: 'Shirt', level: 1 })).toBeVisible();
});

it('says so where there is no such garment', async () => {
  open('nowhere');
  await expect
    .element(page.getByRole('heading', { name: 'This garment is not here', level: 2 }))
    .toBeVisible();
  expect(await violations()).toEqual([]);
});

for (const theme of ['light', 'dark'] as const)
  it(`has nothing for axe to say, ${theme}`, async () => {
    applyTheme(theme);
    const id = await saved('#1d2f5e', DOUBTFUL);
    const other = await saved('#d8d0c0', { colours: [colourOf('cream')] });
    await mergeGarments(id, [other]);
    open(id);
    await expect.element(page.getByRole('button', { name: 'Photo 2 of 2' })).toBeVisible();
    expect(await violations()).toEqual([]);
    await page.getByRole('button', { name: 'Edit colours' }).click();
    await expect.element(page.getByRole('radio', { name: 'Olive' })).toBeVisible();
    expect(await violations()).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await page.getByRole('button', { name: 'Something else' }).click();
    await expect.element(page.getByRole('button', { name: 'Raincoat' })).toBeVisible();
    expect(await violations()).toEqual([]);
  });
