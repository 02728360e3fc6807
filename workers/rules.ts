/** Rules: results that need no model, timed and named like one. */
import { AURA_RULES } from '../src/core/aura/engine.ts';
import type { MadeBy } from '../src/core/types.ts';

/** Versions of our rules: raised when a rule's answer changes, so that old readings can be redone. */
export const RULES_VERSION = { quality: '1', aura: AURA_RULES.version, colour: '2' } as const;

export type Rule = keyof typeof RULES_VERSION;

/** Runs a rule and says that it was one. */
export function applyRule<T>(role: Rule, work: () => T): { value: T; by: MadeBy } {
  const started = performance.now();
  const value = work();
  const ms = performance.now() - started;
  return {
    value,
    by: { role, model: `${role}-rules`, version: RULES_VERSION[role], backend: 'rule', ms },
  };
}
