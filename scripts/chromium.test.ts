import { afterEach, describe, expect, it, vi } from 'vitest';
import { CHROMIUM_ARGS, findChromium } from './chromium.mjs';

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('findChromium', () => {
  it('takes the one that is named', () => {
    vi.stubEnv('CHROMIUM_PATH', process.execPath);
    expect(findChromium()).toBe(process.execPath);
  });

  it('says so when the one that is named is not there', () => {
    vi.stubEnv('CHROMIUM_PATH', '/nowhere/chromium');
    expect(() => findChromium()).toThrow('/nowhere/chromium');
  });
});

it('starts Chromium headless; whoever has a headless mode of its own leaves the first argument out', () => {
  expect(CHROMIUM_ARGS[0]).toBe('--headless');
});
