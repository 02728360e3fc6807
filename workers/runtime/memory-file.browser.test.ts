import { expect, test } from 'vitest';
import { withFile } from './memory-file.ts';

const requests = () => performance.getEntriesByType('resource').length;

test('the bytes are found at the address while the work runs, without a request', async () => {
  const bytes = Uint8Array.of(1, 2, 3);
  const before = requests();
  const kept = await withFile(bytes, async (address) => {
    const response = await fetch(address);
    expect(response.ok).toBe(true);
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes);
    return address;
  });
  expect(requests()).toBe(before);
  const after = await fetch(kept);
  expect(new Uint8Array(await after.arrayBuffer())).not.toEqual(bytes);
});

test('other addresses are fetched meanwhile, and work that fails leaves fetch as it was', async () => {
  const { fetch: own } = self;
  const work = withFile(new Uint8Array(1), async () => {
    expect((await fetch('/')).status).toBeLessThan(500);
    throw new Error('no task');
  });
  await expect(work).rejects.toThrow('no task');
  expect(self.fetch).toBe(own);
});
