import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { garment } from '../../core/wardrobe/browse/testing-garment.ts';
import { listGarments, saveGarments } from '../../data/garments.ts';
import { eraseEverything } from '../../data/storage.ts';
import { Toaster } from '../../ui/index.ts';
import { cleanUp, render, violations } from '../../ui/testing-render.tsx';
import WardrobePage from './Page.tsx';
import { GarmentGrid } from './parts/GarmentGrid.tsx';
import { forgetView } from './parts/useView.ts';
import { type Drawn, drawnPhoto } from './testing-garments.ts';

beforeEach(() => page.viewport(390, 844));
afterEach(async () => {
  cleanUp();
  forgetView();
  await eraseEverything();
});

async function open(...garments: readonly Drawn[]): Promise<void> {
  for (const each of garments.toReversed()) await saveGarments(await drawnPhoto(each));
  render(
    <>
      <WardrobePage />
      <Toaster />
    </>,
  );
  await expect.poll(() => tiles().length).toBe(garments.length);
}

const tiles = () => [...document.querySelectorAll<HTMLElement>('[data-index]')];
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const kinds = async () => (await listGarments()).map((each) => each.category);

const GUESSES = [
  { category: 'sweater', probability: 0.41 },
  { category: 'cardigan', probability: 0.3 },
  { category: 'hoodie', probability: 0.12 },
] as const;
const UNSURE: Drawn = { category: 'sweater', colours: ['cream'], guesses: GUESSES };

it('asks of one garment after another, and takes each answer', async () => {
  await open(UNSURE, UNSURE, UNSURE, { category: 'jeans', colours: ['denim'] });
  await button('Have a look').click();
  await expect.element(page.getByRole('dialog', { name: '3 to look at' })).toBeVisible();
  await expect.element(page.getByRole('img', { name: 'The garment in question' })).toBeVisible();
  expect(await violations()).toEqual([]);

  await button('Cardigan 30 % sure').click();
  await expect.element(page.getByRole('dialog', { name: '2 to look at' })).toBeVisible();
  await expect.poll(kinds).toEqual(['cardigan', 'sweater', 'sweater', 'jeans']);
  expect((await listGarments())[0]).toMatchObject({ doubtful: false, corrected: ['category'] });

  await button('Something else').click();
  await button('Polo').click();
  await expect.element(page.getByRole('dialog', { name: 'The last one' })).toBeVisible();
  await button('Not clothing: remove').click();
  await expect.element(page.getByRole('dialog', { name: 'All looked at' })).toBeVisible();
  await button('Done').click();
  await expect.poll(kinds).toEqual(['cardigan', 'polo', 'jeans']);
  await expect.poll(() => document.body.textContent?.includes('needs a look')).toBe(false);
});

it('puts a question off, and asks it again the next time', async () => {
  await open(UNSURE);
  await button('Have a look').click();
  await button('Later').click();
  await expect.element(page.getByRole('dialog', { name: 'All looked at' })).toBeVisible();
  await button('Done').click();
  await button('Have a look').click();
  await expect.element(page.getByRole('dialog', { name: 'The last one' })).toBeVisible();
  expect(await kinds()).toEqual(['sweater']);
});

it('changes several at once, and takes it back', async () => {
  await open(
    { category: 'shirt', colours: ['white'] },
    { category: 'polo', colours: ['navy'] },
    { category: 'jeans', colours: ['denim'] },
  );
  await button('Select').click();
  tiles()[0]?.click();
  tiles()[1]?.click();
  await expect.element(page.getByText('2 selected')).toBeVisible();
  expect(await violations()).toEqual([]);
  await button('Edit').click();
  await expect.element(page.getByRole('dialog', { name: 'Edit 2 garments' })).toBeVisible();
  expect(await violations()).toEqual([]);
  await expect.element(button('Save')).toBeDisabled();
  await page.getByRole('combobox', { name: 'Category' }).selectOptions('Blouse');
  await page.getByRole('combobox', { name: 'Formality' }).selectOptions('Dressy');
  await button('Summer').click();
  await page.getByRole('combobox', { name: 'Main colour' }).selectOptions('Teal');
  await page.getByRole('combobox', { name: 'Pattern' }).selectOptions('Striped');
  await page.getByRole('combobox', { name: 'Fit' }).selectOptions('Slim');
  await button('Work').click();
  await page.getByRole('textbox', { name: 'Brand' }).fill('Uniqlo');
  await button('Save').click();
  await expect.poll(kinds).toEqual(['blouse', 'blouse', 'jeans']);
  const [first] = await listGarments();
  expect(first?.attributes.formality).toMatchObject({ value: 0.7, origin: 'person' });
  expect(first?.attributes.seasons.value).toEqual(['summer']);
  expect(first?.colours.map(({ name }) => name)).toEqual(['teal']);
  expect(first?.attributes.pattern.value).toBe('striped');
  expect(first?.attributes.fit.value).toBe('slim');
  expect(first?.attributes.tags.value).toEqual(['work']);
  expect(first?.brand).toBe('Uniqlo');
  expect(first?.corrected).toEqual(expect.arrayContaining(['category', 'formality', 'seasons']));
  await button('Undo').click();
  await expect.poll(kinds).toEqual(['shirt', 'polo', 'jeans']);
  expect((await listGarments())[0]).toMatchObject({ brand: '', colours: [{ name: 'white' }] });
});

it('puts away what is chosen, shows it where asked, and takes it out again', async () => {
  await open({ category: 'shirt', colours: ['white'] }, { category: 'coat', colours: ['camel'] });
  await button('Select').click();
  tiles()[1]?.click();
  await button('Put away').click();
  await expect.poll(() => tiles().length).toBe(1);
  // The notice lies where the sheet's foot will be.
  document.querySelector<HTMLElement>('[aria-label=Dismiss]')?.click();
  await button('Filters').click();
  await page.getByRole('switch', { name: /Put away \(1\)/ }).click();
  await button('Show 1 garment').click();
  await expect.poll(() => tiles()[0]?.getAttribute('aria-label')).toBe('Coat, camel, put away');
  await button('Select').click();
  await button('Select all').click();
  await button('Take out').click();
  await expect
    .poll(async () => (await listGarments()).map((each) => each.archivedAt))
    .toEqual([null, null]);
});

it('deletes what is chosen, with a way back', async () => {
  await open({ category: 'shirt', colours: ['white'] }, { category: 'coat', colours: ['camel'] });
  await button('Select').click();
  await button('Select all').click();
  await button('Delete').click();
  await expect.element(page.getByText('Your clothes will hang here')).toBeVisible();
  await button('Undo').click();
  await expect.poll(() => tiles().length).toBe(2);
});

it('ends choosing by Escape', async () => {
  await open({ category: 'shirt', colours: ['white'] });
  await button('Select').click();
  await expect.element(page.getByText('0 selected')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => document.body.textContent?.includes('0 selected')).toBe(false);
});

it('keeps only rows near the screen in the page with 2,000 garments, and reaches the last', async () => {
  const many = Array.from({ length: 2_000 }, (_, i) =>
    garment(`g${i}`, 'shirt', {}, { title: `Shirt ${i + 1}` }),
  );
  const onDelete = vi.fn();
  render(<GarmentGrid garments={many} label="Your clothes" onDelete={onDelete} />);
  await expect.poll(() => tiles().length).toBeGreaterThan(8);
  expect(tiles().length).toBeLessThan(90);
  tiles()[0]?.focus();
  await userEvent.keyboard('{End}');
  await expect
    .poll(() => document.activeElement?.getAttribute('aria-label'), { timeout: 5_000 })
    .toBe('Shirt 2000, grey');
  expect(tiles().length).toBeLessThan(90);
  await userEvent.keyboard('{Delete}');
  expect(onDelete).toHaveBeenCalledWith('g1999');
});

it('keeps tiles of one height, whatever the shape of the cut-out', async () => {
  await open({ category: 'shirt', colours: ['white'] }, { category: 'coat', colours: ['camel'] });
  await expect.poll(() => document.querySelectorAll('[data-index] img').length).toBe(2);
  const [first, second] = tiles();
  const before = second?.getBoundingClientRect().height ?? 0;
  const tall = new OffscreenCanvas(20, 200);
  tall.getContext('2d')?.fillRect(0, 0, 20, 200);
  const image = first?.querySelector('img');
  if (!image) throw new Error('no picture');
  image.src = URL.createObjectURL(await tall.convertToBlob());
  await image.decode();
  expect(first?.getBoundingClientRect().height).toBeCloseTo(before, 0);
  expect(image.getBoundingClientRect().height).toBeLessThan(before);
  URL.revokeObjectURL(image.src);
});
