import { expect, it } from 'vitest';
import { AURA_COLORS } from '../../../core/aura/types.ts';
import { choiceOf } from './keys.ts';

it('reaches every colour by its own letter and its own digit', () => {
  const letters = AURA_COLORS.map((color) => choiceOf(color.charAt(0).toUpperCase()));
  expect(letters).toEqual(AURA_COLORS.map((color) => ({ color })));
  const digits = [...'1234567890'].map(choiceOf);
  expect(digits).toEqual(AURA_COLORS.map((color) => ({ color })));
});

it('tells keeping from not telling, and leaves other keys alone', () => {
  expect(choiceOf('x')).toEqual({ color: null });
  expect(['k', 'K', 'Backspace', 'Delete'].map(choiceOf)).toEqual(new Array(4).fill('keep'));
  for (const key of ['Enter', ' ', 'Tab', 'ArrowLeft', 'q', 'F1', ''])
    expect(choiceOf(key)).toBeNull();
});
