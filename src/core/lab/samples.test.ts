import { expect, it } from 'vitest';
import type { LabelReview } from '../aura/records.ts';
import type { AuraColorId } from '../aura/types.ts';
import { readLines, toLines } from './jsonl.ts';
import { overturns } from './overturns.ts';
import { besideList, latestReviews, parseSamples, reviewLine, unreviewed } from './samples.ts';

const line = (name: string, file: string, label: string) => JSON.stringify({ name, file, label });

function review(
  sample: string,
  proposed: AuraColorId,
  decided: AuraColorId | null,
  at = '2026-11-21T10:00:00.000Z',
): LabelReview {
  return { id: `${sample} ${at}`, sample, proposed, decided, at };
}

it('reads good lines and tells of bad ones by their number, blank lines counted', () => {
  const { items, faults } = parseSamples(
    [
      `\uFEFF${line('a', 'images/a.jpg', 'red')}`,
      '',
      '{"name": "b"',
      line('c', 'c.jpg', 'mauve'),
      line('d', '../d.jpg', 'blue'),
      line('e', '/e.jpg', 'blue'),
      line('a', 'again.jpg', 'green'),
      '[1]',
      JSON.stringify({ file: 'x.jpg', label: 'red' }),
      `${line('f', './deep\\f.jpg', 'white')}\r`,
    ].join('\n'),
  );
  expect(items).toEqual([
    { name: 'a', file: 'images/a.jpg', label: 'red' },
    { name: 'f', file: 'deep/f.jpg', label: 'white' },
  ]);
  expect(faults.map((fault) => fault.line)).toEqual([3, 4, 5, 6, 7, 8, 9]);
  expect(faults[1]!.reason).toContain('mauve');
  expect(faults[4]!.reason).toContain('"a"');
});

it('reads nothing from nothing, and back what it wrote', () => {
  expect(parseSamples('\n \n')).toEqual({ items: [], faults: [] });
  const rows = [
    { name: 'with "quotes"', file: 'ä.jpg', label: 'pink' },
    { name: 'line\nbreak', file: 'b.jpg', label: 'white' },
  ];
  expect(parseSamples(toLines(rows)).items).toEqual(rows);
});

it('leaves out lines whose image is not there', () => {
  const list = [line('a', 'a.jpg', 'red'), line('b', 'b.jpg', 'red')].join('\n');
  const { items, faults } = parseSamples(list, (file) => file === 'b.jpg');
  expect(items.map(({ name }) => name)).toEqual(['b']);
  expect(faults).toMatchObject([{ line: 1, reason: expect.stringContaining('a.jpg') }]);
});

it('does not swallow errors of the program', () => {
  const broken = () => {
    throw new TypeError('a bug');
  };
  expect(() => readLines('{}', broken)).toThrow(TypeError);
});

it('finds the images beside the list', () => {
  expect(besideList('samples.jsonl', 'a.jpg')).toBe('a.jpg');
  expect(besideList('set/one/samples.jsonl', 'b/a.jpg')).toBe('set/one/b/a.jpg');
});

it('counts the latest review of a sample, and asks again when another label is proposed', () => {
  const early = review('a', 'red', 'blue', '2026-11-21T10:00:00.000Z');
  const late = review('a', 'red', 'red', '2026-11-21T11:00:00.000Z');
  for (const order of [
    [early, late],
    [late, early],
  ])
    expect(latestReviews(order).get('a')).toBe(late);
  const samples = [
    { name: 'a', label: 'red' },
    { name: 'b', label: 'green' },
    { name: 'c', label: 'pink' },
  ] as const;
  const latest = latestReviews([late, review('c', 'violet', 'pink')]);
  expect(unreviewed(samples, latest).map(({ name }) => name)).toEqual(['b', 'c']);
});

it('counts what was not kept, by the colour that was proposed', () => {
  const { overturned, untold, colors } = overturns([
    review('a', 'red', 'red'),
    review('b', 'red', 'pink'),
    review('c', 'red', null),
    review('d', 'blue', 'blue'),
  ]);
  expect(overturned).toMatchObject({ hits: 2, n: 4, share: 0.5 });
  expect(untold).toBe(1);
  const by = Object.fromEntries(colors.map(({ color, overturned: o }) => [color, o]));
  expect(by.red).toMatchObject({ hits: 2, n: 3 });
  expect(by.blue).toMatchObject({ hits: 0, n: 1 });
  expect(by.pink).toBeNull();
  expect(overturns([]).overturned).toBeNull();
});

it('exports a label, null where it cannot be told', () => {
  expect(reviewLine(review('a', 'red', null))).toMatchObject({
    name: 'a',
    label: null,
    kept: false,
  });
  expect(reviewLine(review('a', 'red', 'red'))).toMatchObject({ label: 'red', kept: true });
});
