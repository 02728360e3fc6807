import { afterEach, beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import KitSampler from './kit-sampler.tsx';
import { cleanUp, render } from './testing-render.tsx';

beforeEach(() => render(<KitSampler />));
afterEach(cleanUp);

const focused = () => document.activeElement;

it('keeps the focus in a sheet and gives it back', async () => {
  const opener = page.getByRole('button', { name: 'Open sheet' }).element() as HTMLElement;
  opener.focus();
  await userEvent.keyboard('{Enter}');
  const sheet = page.getByRole('dialog', { name: 'A sheet' });
  await expect.element(sheet).toBeVisible();
  for (let i = 0; i < 5; i++) {
    await userEvent.keyboard('{Tab}');
    await expect.poll(() => sheet.element().contains(focused())).toBe(true);
  }
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => document.querySelector('[role=dialog]:not([hidden])')).toBeNull();
  await expect.poll(focused).toBe(opener);
});

it('asks, and does nothing on Escape and once on the button', async () => {
  const opener = page.getByRole('button', { name: 'Delete', exact: true });
  await opener.click();
  const question = page.getByRole('alertdialog', { name: 'Delete?' });
  await expect.element(question).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(question).not.toBeInTheDocument();
  await expect.element(page.getByText('Deleted', { exact: true })).not.toBeInTheDocument();
  await opener.click();
  await page.getByRole('button', { name: 'Delete it' }).click();
  await expect.element(page.getByText('Deleted', { exact: true })).toBeVisible();
  await expect.element(question).not.toBeInTheDocument();
});

it('moves a choice with the arrows', async () => {
  (page.getByRole('radio', { name: 'Medium' }).element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(page.getByRole('radio', { name: 'Large' })).toBeChecked();
  expect(focused()).toBe(page.getByRole('radio', { name: 'Large' }).element());
  expect(page.getByRole('group', { name: 'Size' }).element().tagName).toBe('FIELDSET');
});

it('turns a switch with the space bar and by a press on its row', async () => {
  const toggle = page.getByRole('switch', { name: 'Simulated mode' });
  (toggle.element() as HTMLElement).focus();
  await userEvent.keyboard(' ');
  await expect.element(toggle).toBeChecked();
  await page.getByText('Simulated mode', { exact: true }).click();
  await expect.element(toggle).not.toBeChecked();
});

it('does nothing while busy, yet keeps its place', () => {
  const busy = page.getByRole('button', { name: 'Busy' }).element() as HTMLButtonElement;
  expect(busy.getAttribute('aria-busy')).toBe('true');
  expect(busy.disabled).toBe(false);
});

it('announces a notice politely, and its action runs once', async () => {
  await page.getByRole('button', { name: 'Say something' }).click();
  const words = page.getByText('Photo deleted').first();
  await expect.element(words).toBeInTheDocument();
  const live = words.element().closest('[aria-live]');
  expect(live?.getAttribute('aria-live')).toBe('polite');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.element(page.getByText('Brought back')).toBeVisible();
  await expect.element(page.getByText('Photo deleted')).not.toBeInTheDocument();
  expect(page.getByText('Brought back').elements()).toHaveLength(1);
});
