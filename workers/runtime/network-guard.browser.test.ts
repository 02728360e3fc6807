import { expect, test } from 'vitest';
import { guardNetwork, isAllowed } from './network-guard.ts';

test('own origin, blob and data pass; others do not', () => {
  const own = new Set([location.origin]);
  expect(isAllowed('/models/x', own)).toBe(true);
  expect(isAllowed('blob:whatever', own)).toBe(true);
  expect(isAllowed('data:text/plain,x', own)).toBe(true);
  expect(isAllowed('https://odml.pa.googleapis.com/v1/log', own)).toBe(false);
  expect(isAllowed(`${location.origin}.evil.example/`, own)).toBe(false);
});

test('fetch and XMLHttpRequest to another origin are refused before an attempt', async () => {
  const before = { fetch: self.fetch, open: XMLHttpRequest.prototype.open };
  const blocked: string[] = [];
  guardNetwork('/models/', (origin) => blocked.push(origin));
  try {
    await expect(fetch('https://example.com/a')).rejects.toThrow();
    expect(() => new XMLHttpRequest().open('POST', 'https://example.com/b')).toThrow();
    expect(blocked).toEqual(['https://example.com', 'https://example.com']);
    expect((await fetch('/')).status).toBeLessThan(500);
  } finally {
    self.fetch = before.fetch;
    XMLHttpRequest.prototype.open = before.open;
  }
});
