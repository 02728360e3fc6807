import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { FAULTS } from '../core/fault.ts';
import { faultText } from './fault-text.ts';
import { bytes, date, ms, percent } from './format.ts';

beforeAll(() => vi.stubGlobal('navigator', { language: 'en-GB' }));
afterAll(() => vi.unstubAllGlobals());

describe('bytes', () => {
  it('names sizes as downloads are named', () => {
    expect(bytes(0)).toBe('0 bytes');
    expect(bytes(1)).toBe('1 byte');
    expect(bytes(4_884_269)).toBe('4.9 MB');
    expect(bytes(38_696_353)).toBe('39 MB');
    expect(bytes(999_999)).toBe('1 MB');
    expect(bytes(329_468)).toBe('329 KB');
    expect(bytes(Number.NaN)).toBe('unknown size');
    expect(bytes(-1)).toBe('unknown size');
  });
});

describe('ms', () => {
  it('goes over to seconds', () => {
    expect(ms(0.83)).toBe('0.8 ms');
    expect(ms(24.2)).toBe('24 ms');
    expect(ms(999.6)).toBe('1 s');
    expect(ms(1240)).toBe('1.2 s');
    expect(ms(Number.POSITIVE_INFINITY)).toBe('unknown time');
  });
});

describe('percent', () => {
  it('says all or nothing only when it is so', () => {
    expect(percent(0.934)).toBe('93 %');
    expect(percent(0.999)).toBe('99 %');
    expect(percent(1)).toBe('100 %');
    expect(percent(0.001)).toBe('1 %');
    expect(percent(0)).toBe('0 %');
  });
});

describe('date', () => {
  it('does not invent one', () => {
    expect(date('not a date')).toBe('unknown date');
    expect(date('2026-11-21T12:00:00Z')).toMatch(/21/);
  });
});

describe('faultText', () => {
  it('has a sentence and a next step for every fault, in plain words', () => {
    expect(Object.keys(faultText).toSorted()).toEqual([...FAULTS].toSorted());
    for (const fault of FAULTS) {
      const { title, next } = faultText[fault];
      expect(title.length, fault).toBeGreaterThan(8);
      expect(next, fault).toMatch(/\.$/);
      expect(title + next, fault).not.toMatch(/[—–]/);
      expect(title + next, fault).not.toContain(fault.includes('-') ? fault : '\0');
    }
  });
});
