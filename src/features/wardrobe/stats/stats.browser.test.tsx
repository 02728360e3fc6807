import { afterEach, beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { archiveGarments, changeGarments, saveGarments } from '../../../data/garments.ts';
import { emptyStores } from '../../../data/testing/stores.ts';
import { cleanUp, render, violations } from '../../../ui/testing-render.tsx';
import { applyTheme } from '../../../ui/theme.ts';
import { type Drawn, drawnPhoto } from '../testing-garments.ts';
import StatsPage from './Page.tsx';

beforeEach(async () => {
  await page.viewport(390, 844);
  await emptyStores();
});
afterEach(() => {
  cleanUp();
  scrollTo(0, 0);
  applyTheme('system');
});

async function saved(drawn: Drawn): Promise<string> {
  return (await saveGarments(await drawnPhoto(drawn))).garmentIds[0]!;
}

async function wardrobe(): Promise<readonly string[]> {
  const shirt = await saved({ category: 'shirt', colours: ['navy', 'white'] });
  const tee = await saved({ category: 't-shirt', colours: ['white'] });
  const coat = await saved({ category: 'coat', colours: ['camel'] });
  const second = await saved({ category: 't-shirt', colours: ['navy'] });
  await changeGarments([shirt], { price: 40, currency: 'EUR', boughtOn: '2023-04-01' });
  await changeGarments([coat], { price: 250.5, currency: 'EUR', boughtOn: '2025-10-01' });
  await changeGarments([tee], { price: 199, currency: 'SEK' });
  return [shirt, tee, coat, second];
}

const item = (text: string | RegExp) => page.getByRole('listitem').filter({ hasText: text });

it('counts colours by share, categories, formality and seasons', async () => {
  await wardrobe();
  render(<StatsPage />);
  await expect.element(page.getByText('4 garments', { exact: true })).toBeVisible();
  // 0.7 of the shirt and the whole second T-shirt: 1.7 of 4.
  await expect.element(item('Navy')).toHaveTextContent('Navy main colour of 243 %');
  await expect.element(page.getByRole('heading', { name: 'Categories' })).toBeVisible();
  await expect.element(item(/^T-shirt/)).toHaveTextContent('T-shirt2');
  await expect
    .element(page.getByRole('list', { name: 'Formality' }))
    .toHaveTextContent('0Lounge2Casual0Smart casual2Business0Formal');
  await expect
    .element(page.getByRole('list', { name: 'Seasons' }))
    .toHaveTextContent('3Spring3Summer4Autumn2Winter');
});

it('never adds one currency to another', async () => {
  await wardrobe();
  render(<StatsPage />);
  await expect.element(page.getByText(/290\.50 for 2 of 4 garments/)).toBeVisible();
  await page.getByRole('button', { name: 'SEK' }).click();
  await expect.element(page.getByText(/199 for 1 of 4 garments/)).toBeVisible();
  await expect.element(page.getByText('No day is told yet.', { exact: false })).toBeVisible();
});

it('leaves out what is put away, unless it is asked for', async () => {
  const ids = await wardrobe();
  await archiveGarments(ids.slice(0, 1), true);
  render(<StatsPage />);
  await expect.element(page.getByText('3 garments', { exact: true })).toBeVisible();
  await page.getByRole('switch', { name: 'Count what is put away' }).click();
  await expect.element(page.getByText('4 garments', { exact: true })).toBeVisible();
});

it('tells what comes without garments, without prices, and with everything put away', async () => {
  render(<StatsPage />);
  await expect
    .element(page.getByRole('heading', { name: 'Pictures come from your garments' }))
    .toBeVisible();
  const id = await saved({ category: 'coat', colours: ['camel'] });
  await expect.element(page.getByText(/Tell what a garment cost/)).toBeVisible();
  await archiveGarments([id], true);
  await expect.element(page.getByRole('heading', { name: 'Everything is put away' })).toBeVisible();
});

for (const theme of ['light', 'dark'] as const)
  it(`has nothing for axe to say, ${theme}`, async () => {
    applyTheme(theme);
    const ids = await wardrobe();
    await archiveGarments(ids.slice(3), true);
    render(<StatsPage />);
    await expect.element(page.getByRole('heading', { name: 'Spend' })).toBeVisible();
    expect(await violations()).toEqual([]);
  });
