import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG, fnv1a, isFlagOn, parseConfig } from './flags.ts';

const withFlag = (percent: number, cohort?: string) => ({
  version: 1 as const,
  flags: { heic: { enabled: true, percent, ...(cohort ? { cohort } : {}) } },
});
const ids = Array.from({ length: 5_000 }, (_, i) => `device-${i}`);

describe('flags', () => {
  it('hashes as published (FNV-1a test vectors)', () => {
    expect(fnv1a('')).toBe(0x811c9dc5);
    expect(fnv1a('a')).toBe(0xe40c292c);
    expect(fnv1a('foobar')).toBe(0xbf9cf968);
  });

  it('reaches about the share asked for, and only grows with it', () => {
    for (const percent of [0, 10, 50, 100]) {
      const on = ids.filter((id) => isFlagOn(withFlag(percent), 'heic', id));
      expect(Math.abs(on.length / ids.length - percent / 100)).toBeLessThan(0.03);
      const more = withFlag(Math.min(100, percent + 5));
      expect(on.every((id) => isFlagOn(more, 'heic', id))).toBe(true);
    }
  });

  it('draws flags apart, and those of one cohort together', () => {
    const config = {
      version: 1 as const,
      flags: {
        heic: { enabled: true, percent: 50, cohort: 'early' },
        warmUp: { enabled: true, percent: 50, cohort: 'early' },
        ml_enabled: { enabled: true, percent: 50 },
      },
    };
    const heic = ids.map((id) => isFlagOn(config, 'heic', id));
    expect(ids.map((id) => isFlagOn(config, 'warmUp', id))).toEqual(heic);
    expect(ids.map((id) => isFlagOn(config, 'ml_enabled', id))).not.toEqual(heic);
  });

  it('takes nothing malformed, and the default in its place', () => {
    for (const value of [null, 1, 'x', [], {}, { version: 2, flags: {} }, { version: 1 }])
      expect(parseConfig(value)).toBeNull();
    const parsed = parseConfig({
      version: 1,
      flags: {
        heic: { enabled: 'yes', percent: 100 },
        warmUp: { enabled: true, percent: 101 },
        ml_enabled: { enabled: true, percent: 100 },
      },
    });
    expect(parsed?.flags.heic).toEqual(DEFAULT_CONFIG.flags.heic);
    expect(parsed?.flags.warmUp).toEqual(DEFAULT_CONFIG.flags.warmUp);
    expect(parsed && isFlagOn(parsed, 'ml_enabled', 'x')).toBe(true);
  });

  it('ships a file that is well-formed and opens no more than the defaults, but for a cohort', async () => {
    const file = new URL('../../public/config.json', import.meta.url);
    const shipped: unknown = JSON.parse(await readFile(file, 'utf8'));
    const parsed = parseConfig(shipped);
    const { ml_enabled, ...others } = DEFAULT_CONFIG.flags;
    expect(parsed?.flags).toMatchObject(others);
    expect(parsed?.flags.ml_enabled).toMatchObject({ percent: ml_enabled?.percent });
    for (let i = 0; i < 100; i++)
      expect(parsed && isFlagOn(parsed, 'ml_enabled', `device-${i}`)).toBe(false);
    expect(isFlagOn(DEFAULT_CONFIG, 'heic', 'x')).toBe(true);
    expect(isFlagOn(DEFAULT_CONFIG, 'ml_enabled', 'x')).toBe(false);
  });
});
