import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { DEFAULT_CONFIG, parseConfig } from '../flags.ts';
import { cohortKey } from '../lab/cohort.ts';
import { auraModeFor, type ModeSettings } from './mode.ts';
import { AURA_MODES } from './types.ts';

const device = (over: Partial<ModeSettings> = {}): ModeSettings => ({
  auraMode: 'auto',
  localId: 'device-1',
  cohort: '',
  ...over,
});
const config = (flag: unknown) => parseConfig({ version: 1, flags: { ml_enabled: flag } });
const devices = Array.from({ length: 200 }, (_, i) => device({ localId: `device-${i}` }));
const blendedOf = (flag: unknown) =>
  devices.filter((each) => auraModeFor(each, config(flag)) === 'blended');

it('leaves the classifier out while there is no configuration, or none that can be read', () => {
  for (const broken of [undefined, null, 'html', { version: 9, flags: {} }, { version: 1 }])
    expect(auraModeFor(device(), parseConfig(broken))).toBe('heuristic');
  expect(auraModeFor(device(), null)).toBe('heuristic');
  expect(auraModeFor(device(), DEFAULT_CONFIG)).toBe('heuristic');
});

it('leaves it out where the flag itself is malformed or missing', () => {
  for (const flag of [undefined, 'on', { enabled: 'yes', percent: 100 }, { enabled: true }])
    expect(auraModeFor(device(), config(flag))).toBe('heuristic');
  for (const percent of [-1, 101, Number.NaN, '100'])
    expect(auraModeFor(device(), config({ enabled: true, percent }))).toBe('heuristic');
  expect(auraModeFor(device(), { version: 1, flags: {} })).toBe('heuristic');
});

it('reaches nobody at 0 %, everybody at 100 %, and only adds devices in between', () => {
  expect(blendedOf({ enabled: true, percent: 0 })).toEqual([]);
  expect(blendedOf({ enabled: true, percent: 100 })).toEqual(devices);
  expect(blendedOf({ enabled: false, percent: 100 })).toEqual([]);
  const [few, many] = [20, 60].map((percent) => blendedOf({ enabled: true, percent }));
  expect(few!.length).toBeGreaterThan(0);
  expect(many!.length).toBeGreaterThan(few!.length);
  expect(few!.every((each) => many!.includes(each))).toBe(true);
});

it('reaches those who joined its cohort, even at 0 %, but not while it is off for all', () => {
  const cohort = cohortKey('Early birds');
  const joined = device({ cohort });
  expect(auraModeFor(joined, config({ enabled: true, percent: 0, cohort }))).toBe('blended');
  expect(auraModeFor(joined, config({ enabled: false, percent: 0, cohort }))).toBe('heuristic');
  expect(auraModeFor(device(), config({ enabled: true, percent: 0, cohort }))).toBe('heuristic');
  const other = config({ enabled: true, percent: 0, cohort: cohortKey('Night owls') });
  expect(auraModeFor(joined, other)).toBe('heuristic');
});

it('takes no joined cohort for one where the flag names none', () => {
  const flag = config({ enabled: true, percent: 0 });
  expect(auraModeFor(device({ cohort: '' }), flag)).toBe('heuristic');
  expect(auraModeFor(device({ cohort: cohortKey('a') }), flag)).toBe('heuristic');
  expect(auraModeFor(device(), config({ enabled: true, percent: 0, cohort: '' }))).toBe(
    'heuristic',
  );
});

it('follows a choice where the flag is on, and reads by the engine alone where it is not', () => {
  const cohort = cohortKey('Early birds');
  const off = [
    undefined,
    { enabled: false, percent: 100 },
    { enabled: true, percent: 0 },
    { enabled: true, percent: 0, cohort: cohortKey('Night owls') },
  ];
  for (const auraMode of AURA_MODES) {
    const chosen = device({ auraMode, cohort });
    for (const flag of off) expect(auraModeFor(chosen, config(flag))).toBe('heuristic');
    expect(auraModeFor(chosen, null)).toBe('heuristic');
    expect(auraModeFor(chosen, config({ enabled: true, percent: 100 }))).toBe(auraMode);
    expect(auraModeFor(chosen, config({ enabled: true, percent: 0, cohort }))).toBe(auraMode);
  }
});

it('lets those in by the code that the shipped file names, and nobody else', async () => {
  const file = new URL('../../../public/config.json', import.meta.url);
  const shipped = parseConfig(JSON.parse(await readFile(file, 'utf8')));
  const joined = device({ cohort: cohortKey('first-light'), auraMode: 'ml' });
  expect(auraModeFor(joined, shipped)).toBe('ml');
  for (const each of devices)
    expect(auraModeFor({ ...each, auraMode: 'ml' }, shipped)).toBe('heuristic');
});
