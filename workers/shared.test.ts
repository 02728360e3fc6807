import { expect, test } from 'vitest';
import { FaultError, faultOf } from '../src/core/fault.ts';
import { shared } from './shared.ts';

const given = () => Promise.reject(new FaultError('aborted'));
const never = new AbortController().signal;

test('what another caller gave up is begun again for the one who still waits', async () => {
  expect(await shared(given(), never, async () => 'again')).toBe('again');
});

test('who gave up as well gets what he asked for', async () => {
  const error = await shared(given(), AbortSignal.abort(), async () => 'again').catch((e) => e);
  expect(faultOf(error)).toBe('aborted');
});

test('a real failure is shared, a result too', async () => {
  const broken = Promise.reject(new FaultError('offline'));
  expect(faultOf(await shared(broken, never, async () => 'again').catch((e) => e))).toBe('offline');
  expect(await shared(Promise.resolve('once'), never, async () => 'again')).toBe('once');
});
