import { expect, it } from 'vitest';
import { parseResult, type Result, writeResult } from './results.ts';

it('comes back from the queue as it was', () => {
  const all: Result[] = [
    { made: 'done', photoId: 'p1', garments: 3 },
    { made: 'asked', photoId: 'p2', garments: 1 },
    { made: 'duplicate', photoId: 'p3' },
    { made: 'refused', why: ['small', 'not-clothing'] },
  ];
  for (const result of all) expect(parseResult(writeResult(result))).toEqual(result);
  expect(writeResult(all[0]!)).toBe('done:p1:3');
});

it('knows its own results only', () => {
  for (const text of [
    null,
    undefined,
    '',
    'done',
    'done:',
    'done:p',
    'done:p:0',
    'done:p:x',
    'other:p:1',
  ])
    expect(parseResult(text)).toBeNull();
  expect(parseResult('refused:dark,later-word')).toEqual({ made: 'refused', why: ['dark'] });
});
