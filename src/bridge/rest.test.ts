import { afterEach, expect, it, vi } from 'vitest';
import { afterRest, restMs } from './rest.ts';

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

const live = new AbortController().signal;

/** The milliseconds at which each of four photos began and ended, on four lanes, a second each. */
async function fourLanes(level: number): Promise<[number, number][]> {
  battery(false, level);
  vi.useFakeTimers({ now: 0 });
  const spans: [number, number][] = [];
  const photo = async () => {
    const began = Date.now();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    spans.push([began, Date.now()]);
  };
  const lanes = Promise.all([1, 2, 3, 4].map(() => afterRest(live, photo)));
  await vi.runAllTimersAsync();
  await lanes;
  return spans;
}

it('waits that long', async () => {
  battery(false, 0.2);
  vi.useFakeTimers();
  const work = vi.fn(async () => 'read');
  const waiting = afterRest(live, work);
  await vi.advanceTimersByTimeAsync(1_499);
  expect(work).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(await waiting).toBe('read');
  expect(work).toHaveBeenCalledOnce();
});

it('rests for the whole of it between two photos on a low battery, with four lanes as with one', async () => {
  expect(await fourLanes(0.2)).toEqual([
    [1_500, 2_500],
    [4_000, 5_000],
    [6_500, 7_500],
    [9_000, 10_000],
  ]);
});

it('begins no two photos closer than the rest while there is enough, and lets them overlap', async () => {
  expect((await fourLanes(0.8)).map(([began]) => began)).toEqual([100, 200, 300, 400]);
});

it('lets lanes run side by side on a charger', async () => {
  battery(true, 0.05);
  const under: string[] = [];
  const photo = async () => {
    under.push('begun');
    await Promise.resolve();
    under.push('ended');
  };
  await Promise.all([afterRest(live, photo), afterRest(live, photo)]);
  expect(under).toEqual(['begun', 'begun', 'ended', 'ended']);
});

it('goes on after a photo that failed', async () => {
  battery(false, 0.05);
  vi.useFakeTimers();
  const failing = afterRest(live, async () => Promise.reject(new Error('cut short')));
  const next = afterRest(live, async () => 'read');
  const failed = expect(failing).rejects.toThrow('cut short');
  await vi.runAllTimersAsync();
  await failed;
  expect(await next).toBe('read');
});

it('does not wait where the browser does not tell, or refuses to', async () => {
  const read = async () => 'read';
  vi.stubGlobal('navigator', {});
  expect(await afterRest(live, read)).toBe('read');
  vi.stubGlobal('navigator', { getBattery: async () => Promise.reject(new Error('not allowed')) });
  expect(await afterRest(live, read)).toBe('read');
});

it('ends with `aborted`, at once, when the signal fires or has fired, for all that wait', async () => {
  battery(false, 0.05);
  const control = new AbortController();
  const work = vi.fn(async () => undefined);
  const waiting = [1, 2, 3].map(() => afterRest(control.signal, work));
  await Promise.resolve();
  control.abort();
  for (const each of waiting) await expect(each).rejects.toMatchObject({ name: 'aborted' });
  await expect(afterRest(control.signal, work)).rejects.toMatchObject({ name: 'aborted' });
  expect(work).not.toHaveBeenCalled();
});

it('ends at once while other work rests or is under way, which goes on', async () => {
  battery(false, 0.05);
  vi.useFakeTimers();
  const first = afterRest(live, async () => {
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    return 'read';
  });
  const control = new AbortController();
  const work = vi.fn(async () => undefined);
  const waiting = afterRest(control.signal, work);
  const stopped = expect(waiting).rejects.toMatchObject({ name: 'aborted' });
  await vi.advanceTimersByTimeAsync(5_500);
  control.abort();
  await stopped;
  await vi.runAllTimersAsync();
  expect(await first).toBe('read');
  expect(work).not.toHaveBeenCalled();
});
