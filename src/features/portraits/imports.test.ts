import { expect, it } from 'vitest';
import { QUEUED } from '../../core/jobs/machine.ts';
import type { JobItem } from '../../data/jobs.ts';
import { parseResult } from './importer.ts';
import { viewOf } from './imports.ts';

const item = (more: Partial<JobItem>): JobItem => ({
  ...QUEUED,
  id: 'i',
  jobId: 'j',
  seq: 0,
  label: 'a.jpg',
  payload: null,
  outcome: null,
  ...more,
});
const result = (value: string) => ({ message: '', result: value });

it('shows the states of the queue as a person sees them', () => {
  const { items } = viewOf({ id: 'j', state: 'running' }, [
    item({}),
    item({ state: 'running' }),
    item({ state: 'done', outcome: result('done:p1') }),
    item({ state: 'done', outcome: result('duplicate:p2') }),
    item({ state: 'failed-permanent', fault: 'bad-image' }),
    item({ state: 'failed-transient', fault: 'quota', retryAt: '2026-01-01T00:00:00Z' }),
    item({ state: 'failed-transient', fault: 'quota' }),
    item({ state: 'cancelled' }),
  ]);
  expect(items.map((each) => each.state)).toEqual([
    'waiting',
    'reading',
    'done',
    'duplicate',
    'failed',
    'waiting',
    'failed',
    'cancelled',
  ]);
  expect(items.map((each) => each.photoId).filter(Boolean)).toEqual(['p1', 'p2']);
  expect(items.map((each) => each.retriable).indexOf(true)).toBe(6);
  expect(items.filter((each) => each.retriable)).toHaveLength(1);
});

it('knows its own results only', () => {
  expect(parseResult('done:abc')).toEqual({ made: 'done', photoId: 'abc' });
  expect(parseResult(null)).toBeNull();
  expect(parseResult('other:abc')).toBeNull();
  expect(parseResult('done:')).toBeNull();
});
