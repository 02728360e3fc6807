import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FaultError } from '../core/fault.ts';
import { commitUndo, onPending, pending, pushUndo, undoLast } from './undo.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(async () => {
  await commitUndo();
  vi.useRealTimers();
});

const entry = (label: string) => ({
  label,
  undo: vi.fn(async () => {}),
  commit: vi.fn(async () => {}),
});

describe('undo', () => {
  it('undoes the last first, and never commits what was undone', async () => {
    const [a, b] = [entry('a'), entry('b')];
    pushUndo(a);
    pushUndo(b);
    expect(await undoLast()).toBe('b');
    expect(await undoLast()).toBe('a');
    expect(await undoLast()).toBeNull();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(b.undo).toHaveBeenCalledOnce();
    expect(b.commit).not.toHaveBeenCalled();
  });

  it('commits once when the time is over', async () => {
    const a = entry('a');
    pushUndo(a, 5_000);
    await vi.advanceTimersByTimeAsync(4_999);
    expect(a.commit).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(a.commit).toHaveBeenCalledOnce();
    expect(pending()).toEqual([]);
    expect(await undoLast()).toBeNull();
  });

  it('keeps an entry whose undo failed, says why, and can try again', async () => {
    const undo = vi.fn(async () => {});
    undo.mockRejectedValueOnce(new FaultError('storage-unavailable'));
    pushUndo({ label: 'a', undo });
    await expect(undoLast()).rejects.toMatchObject({ fault: 'storage-unavailable' });
    expect(pending()).toMatchObject([{ label: 'a', fault: { fault: 'storage-unavailable' } }]);
    expect(await undoLast()).toBe('a');
    expect(pending()).toEqual([]);
  });

  it('reports a failing commit and goes on', async () => {
    const onCommitFault = vi.fn();
    pushUndo({ ...entry('a'), commit: () => Promise.reject(new Error('no')), onCommitFault }, 10);
    const b = entry('b');
    pushUndo(b, 20);
    await vi.advanceTimersByTimeAsync(30);
    expect(onCommitFault).toHaveBeenCalledOnce();
    expect(b.commit).toHaveBeenCalledOnce();
  });

  it('tells listeners, and gives the same array until something changes', async () => {
    const listener = vi.fn();
    const stop = onPending(listener);
    pushUndo(entry('a'));
    expect(pending()).toBe(pending());
    await undoLast();
    expect(listener).toHaveBeenCalledTimes(2);
    stop();
    pushUndo(entry('b'));
    expect(listener).toHaveBeenCalledTimes(2);
  });
});
