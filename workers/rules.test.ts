import { expect, it } from 'vitest';
import { AURA_RULES } from '../src/core/aura/engine.ts';
import { applyRule } from './rules.ts';

it('names the rule of auras as simulated readings name it', () => {
  const { value, by } = applyRule('aura', () => 7);
  expect(value).toBe(7);
  expect(by).toMatchObject({ ...AURA_RULES, backend: 'rule' });
});
