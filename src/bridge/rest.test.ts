import { afterEach, expect, it, vi } from 'vitest';
import { rest, restMs } from './rest.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const battery = (charging: boolean, level: number) =>
  vi.stubGlobal('navigator', { getBattery: async () => ({ charging, level }) });

it('asks for no rest on a charger or where nothing is known', () => {
  expect(restMs(null)).toBe(0);
  for (const level of [0, 0.1, 1]) expect(restMs({ charging: true, level })).toBe(0);
});

it('asks for longer rests the emptier the battery is, with steps at exactly 15 and 30 %', () => {
  const of = (level: number) => restMs({ charging: false, level });
  expect([of(1), of(0.3), of(0.29), of(0.15), of(0.14), of(0)]).toEqual([
    100, 100, 1_500, 1_500, 5_000, 5_000,
  ]);
});

it('waits that long', async () => {
  battery(false, 0.2);
  vi.useFakeTimers();
  const done = vi.fn();
  const waiting = rest(new AbortController().signal).then(done);
  await vi.advanceTimersByTimeAsync(1_499);
  expect(done).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  await waiting;
  expect(done).toHaveBeenCalledOnce();
});

it('does not wait where the browser does not tell, or refuses to', async () => {
  vi.stubGlobal('navigator', {});
  await rest(new AbortController().signal);
  vi.stubGlobal('navigator', { getBattery: async () => Promise.reject(new Error('not allowed')) });
  await rest(new AbortController().signal);
});

it('ends with `aborted`, at once, when the signal fires or has fired', async () => {
  battery(false, 0.05);
  const control = new AbortController();
  const waiting = rest(control.signal);
  await Promise.resolve();
  control.abort();
  await expect(waiting).rejects.toMatchObject({ name: 'aborted' });
  await expect(rest(control.signal)).rejects.toMatchObject({ name: 'aborted' });
});
