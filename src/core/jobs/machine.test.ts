import { describe, expect, it } from 'vitest';
import {
  backOff,
  cancelItem,
  failItem,
  finishItem,
  type ItemStatus,
  isReady,
  isSettled,
  QUEUED,
  RETRY,
  recoverItem,
  releaseItem,
  startItem,
} from './machine.ts';
import { countItems, nextItem, nextWake } from './queue.ts';

const at = { now: 1_000_000, random: () => 0.5, policy: RETRY };
const running = startItem(QUEUED);

describe('an item of a job', () => {
  it('goes from queued to done and then stays', () => {
    const done = finishItem(running);
    expect(done).toMatchObject({ state: 'done', tries: 1, fault: null });
    expect(cancelItem(done)).toBe(done);
    expect(recoverItem(done, RETRY)).toBe(done);
    expect(() => startItem(done)).toThrow();
    expect(() => failItem(done, 'offline', at)).toThrow();
  });

  it('is not tried again after a permanent fault', () => {
    const failed = failItem(running, 'bad-image', at);
    expect(failed).toMatchObject({ state: 'failed-permanent', fault: 'bad-image' });
    expect(isSettled(failed)).toBe(true);
  });

  it('is tried five times after transient faults, later each time, then given up', () => {
    let item: ItemStatus = QUEUED;
    let now = at.now;
    const waits: number[] = [];
    for (let tries = 1; tries <= 5; tries += 1) {
      item = failItem(startItem(item), 'worker-died', { ...at, now });
      if (item.retryAt === null) break;
      expect(isReady(item, Date.parse(item.retryAt) - 1)).toBe(false);
      waits.push(Date.parse(item.retryAt) - now);
      now = Date.parse(item.retryAt);
      expect(isReady(item, now)).toBe(true);
      expect(isSettled(item)).toBe(false);
    }
    expect(item).toMatchObject({ state: 'failed-transient', tries: 5, retryAt: null });
    expect(isSettled(item)).toBe(true);
    expect(waits).toEqual([750, 1_500, 3_000, 6_000]);
  });

  it('waits between half and the whole of the step, never past the cap', () => {
    for (const tries of [1, 3, 50])
      for (const random of [0, 0.3, 0.999]) {
        const full = Math.min(RETRY.capMs, RETRY.baseMs * 2 ** (tries - 1));
        const wait = backOff(tries, { policy: RETRY, random: () => random });
        expect(wait).toBeGreaterThanOrEqual(full / 2);
        expect(wait).toBeLessThanOrEqual(full);
      }
  });

  it('goes back to the queue: free of charge on purpose, counted after a crash', () => {
    expect(releaseItem(running)).toEqual(QUEUED);
    expect(recoverItem(running, RETRY)).toMatchObject({ state: 'queued', tries: 1 });
    const deadly = { ...running, tries: RETRY.tries };
    expect(isSettled(recoverItem(deadly, RETRY))).toBe(true);
  });

  it('stays cancelled when its work fails late, but is done when it was done', () => {
    const cancelled = cancelItem(running);
    expect(failItem(cancelled, 'aborted', at)).toBe(cancelled);
    expect(finishItem(cancelled).state).toBe('done');
  });
});

describe('a queue', () => {
  const later: ItemStatus = failItem(running, 'offline', at);

  it('takes queued items before retries, and none before its time', () => {
    const items = [
      { ...later, id: 'retry' },
      { ...running, id: 'busy' },
      { ...QUEUED, id: 'new' },
    ];
    expect(nextItem(items, at.now)?.id).toBe('new');
    expect(nextItem(items.slice(0, 2), at.now)).toBeNull();
    expect(nextItem(items.slice(0, 2), at.now + 750)?.id).toBe('retry');
    expect(nextWake(items)).toBe(at.now + 750);
    expect(nextWake([QUEUED])).toBeNull();
  });

  it('counts settled items so that the number never falls, whatever happens', () => {
    const moves = [
      startItem,
      finishItem,
      (i: ItemStatus) => failItem(i, 'offline', at),
      (i: ItemStatus) => failItem(i, 'bad-image', at),
      cancelItem,
      releaseItem,
      (i: ItemStatus) => recoverItem(i, RETRY),
    ];
    const items: ItemStatus[] = Array.from({ length: 5 }, () => QUEUED);
    let seed = 7;
    const random = (n: number) => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
      return (seed >>> 8) % n;
    };
    let settled = 0;
    for (let step = 0; step < 2_000; step += 1) {
      const i = random(items.length);
      try {
        items[i] = moves[random(moves.length)]!(items[i]!);
      } catch {
        // Not a move this item can make.
      }
      const counts = countItems(items);
      expect(counts.settled).toBeGreaterThanOrEqual(settled);
      expect(counts.done + counts.failed + counts.cancelled).toBe(counts.settled);
      settled = counts.settled;
    }
    expect(settled).toBe(items.length);
  });
});
