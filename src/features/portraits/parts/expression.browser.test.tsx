import { afterEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { expressionOf } from '../../../core/face/expression.ts';
import { EXPRESSIONS, type ExpressionClass } from '../../../core/types.ts';
import { cleanUp, render } from '../../../ui/testing-render.tsx';
import { ExpressionCard } from './Expression.tsx';

afterEach(cleanUp);

/** What is shown of a face that has this class with this probability, the rest shared by the others. */
function show(top: ExpressionClass, probability: number): void {
  const rest = (1 - probability) / (EXPRESSIONS.length - 1);
  const scores = EXPRESSIONS.map((each) => (each === top ? probability : rest));
  render(<ExpressionCard expression={expressionOf(scores)} />);
}

it('names the likeliest class with its calibrated probability', async () => {
  show('happy', 0.93);
  await expect.element(page.getByText('Most likely a happy look: 93 %')).toBeVisible();
  show('fearful', 0.346);
  await expect.element(page.getByText('Most likely a fearful look: 35 %')).toBeVisible();
});

it('has words for each class, and shows one only', async () => {
  const sentences = EXPRESSIONS.map((each) => {
    show(each, 0.5);
    const told = document.body.textContent?.match(/Most likely an? \w+ look: 50 %/g) ?? [];
    expect(told).toHaveLength(1);
    return told[0];
  });
  expect(new Set(sentences).size).toBe(EXPRESSIONS.length);
});

it('shows the valence as the surer part, with its doubt in words', async () => {
  show('happy', 0.93);
  await expect.element(page.getByText(/The bar is the surer part/)).toBeVisible();
  const words = document.body.textContent ?? '';
  expect(words).toMatch(/pleasant/i);
  expect(words).not.toMatch(/NaN|undefined/);
});

it('says so where no model could read it', async () => {
  render(<ExpressionCard expression={null} />);
  await expect.element(page.getByText('Not read this time.')).toBeVisible();
  expect(document.body.textContent).not.toContain('Most likely');
});
