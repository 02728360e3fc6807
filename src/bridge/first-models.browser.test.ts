import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { blankState } from '../core/models.ts';
import { receive } from './events.ts';
import { noModelsYet, rememberModels } from './first-models.ts';

beforeEach(() => localStorage.removeItem('aura-models'));
afterEach(() => vi.restoreAllMocks());

const state = blankState('face-embedding', 10);

test('a device has no models until a download begins', () => {
  expect(noModelsYet()).toBe(true);
  rememberModels();
  receive({ kind: 'model', state });
  expect(noModelsYet()).toBe(true);
  receive({ kind: 'model', state: { ...state, phase: 'downloading' } });
  expect(noModelsYet()).toBe(false);
});

test('where nothing can be remembered the disk is asked', () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('', 'QuotaExceededError');
  });
  expect(noModelsYet()).toBe(false);
});
