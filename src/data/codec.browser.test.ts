/** What is kept comes back whole also through a codec that is not the identity: encryption can come. */
import { expect, it, vi } from 'vitest';
import './people.browser.test.ts';
import './photos.browser.test.ts';
import './jobs.browser.test.ts';
import { watchSealed } from './testing/sealing.ts';

vi.mock('./codec.ts', async () => (await import('./testing/sealing.ts')).sealing);

const seen = watchSealed();

it('was passed on the way to the stores of photos, people and imports', () => {
  for (const name of ['photos', 'originals', 'thumbs', 'portraits', 'people', 'jobInputs'])
    expect(seen.get(name), name).toBe(true);
});
