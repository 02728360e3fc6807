import { expect, it } from 'vitest';
import { createTurns } from './turns.ts';

/** Calls by name: which run now, and how each is ended. */
function calls(most: number) {
  const turns = createTurns(most);
  const ends = new Map<string, { done(): void; fail(): void }>();
  const running = new Set<string>();
  const settled = () => new Promise((resolve) => setTimeout(resolve));
  return {
    add(name: string, beside: boolean) {
      const mine = turns(
        () =>
          new Promise<string>((resolve, reject) => {
            running.add(name);
            ends.set(name, { done: () => resolve(name), fail: () => reject(new Error(name)) });
          }).finally(() => running.delete(name)),
        beside,
      );
      mine.catch(() => {});
      return mine;
    },
    async end(name: string, how: 'done' | 'fail' = 'done') {
      ends.get(name)![how]();
      await settled();
    },
    async now() {
      await settled();
      return [...running].join('');
    },
  };
}

it('runs calls one after the other, also after one that failed', async () => {
  const { add, end, now } = calls(2);
  const first = add('a', false);
  const second = add('b', false);
  expect(await now()).toBe('a');
  await end('a', 'fail');
  expect(await now()).toBe('b');
  await end('b');
  await expect(first).rejects.toThrow('a');
  expect(await second).toBe('b');
});

it('runs as many side by side as it may, and no more', async () => {
  const { add, end, now } = calls(2);
  for (const name of 'abcd') add(name, true);
  expect(await now()).toBe('ab');
  await end('a', 'fail');
  expect(await now()).toBe('bc');
  await end('b');
  expect(await now()).toBe('cd');
  const one = calls(1);
  for (const name of 'ab') one.add(name, true);
  expect(await one.now()).toBe('a');
});

it('lets a call that runs alone wait for all before it, and all after it wait', async () => {
  const { add, end, now } = calls(2);
  add('a', true);
  add('b', true);
  add('X', false);
  add('c', true);
  add('d', true);
  expect(await now()).toBe('ab');
  await end('b');
  expect(await now()).toBe('a');
  await end('a');
  expect(await now()).toBe('X');
  await end('X');
  expect(await now()).toBe('cd');
});
