import { describe, expect, it } from 'vitest';
import type { LightFault, Oklch, PersonColors } from '../aura/types.ts';
import { deltaEOk } from '../colour/difference.ts';
import { inGamut } from '../colour/gamut.ts';
import { hexToOklch } from '../colour/hex.ts';
import { oklabToLinear, oklchToOklab } from '../colour/oklab.ts';
import { averagePerson, type PersonAverage } from './average.ts';
import { type AXES, axisValues, bandOfAxis, type PersonAxes, personAxes } from './axes.ts';
import { MONK_TONES } from './monk.ts';
import { mostChroma, nearest, setApart } from './paint.ts';
import { seasonOf } from './season.ts';
import { SEASON_PLACES, SEASONS } from './seasons.ts';
import { DISTINCT, OFF_SKIN, paletteFor, SWATCH_ROLES } from './swatches.ts';

const person = (over: Partial<PersonColors> = {}): PersonColors => ({
  skin: hexToOklch('#c99a80'),
  hair: hexToOklch('#3b2f28'),
  eyes: hexToOklch('#5d7686'),
  lightTrust: 1,
  lightFaults: [],
  ...over,
});
const averageOf = (...photos: PersonColors[]) => averagePerson(photos) as PersonAverage;

describe('averagePerson', () => {
  it('is the photo itself for one, with no spread to show', () => {
    const { skin, hair, used, leftOut } = averageOf(person());
    expect(deltaEOk(oklchToOklab(skin.color), oklchToOklab(person().skin))).toBeLessThan(1e-9);
    expect([skin.spread, hair?.spread, used.length, leftOut]).toEqual([null, null, 1, 0]);
  });

  it('weighs photos by their light, in OKLab', () => {
    const pale = person({ skin: { l: 0.8, c: 0.05, h: 50 }, lightTrust: 1 });
    const deep = person({ skin: { l: 0.5, c: 0.05, h: 50 }, lightTrust: 0.5 });
    const { skin, lightTrust } = averageOf(pale, deep);
    expect(skin.color.l).toBeCloseTo(0.7, 9);
    expect(skin.spread).toBeCloseTo(Math.sqrt((1 * 0.01 + 0.5 * 0.04) / 1.5), 9);
    expect(lightTrust).toBeCloseTo(0.75, 9);
  });

  it('leaves out photos under 0.5, counts 0.5 itself, and averages hair where it shows', () => {
    const off = person({ skin: { l: 0.2, c: 0.1, h: 200 }, lightTrust: 0.4999 });
    const just = person({ lightTrust: 0.5, hair: null });
    const average = averageOf(off, just, person());
    expect(average.used).toHaveLength(2);
    expect(average.leftOut).toBe(1);
    expect(average.hair?.photos).toBe(1);
    expect(average.skin.color.h).toBeCloseTo(person().skin.h, 6);
  });

  it('declines with a reason', () => {
    const poor = (...lightFaults: LightFault[]) => person({ lightTrust: 0.3, lightFaults });
    expect(averagePerson([])).toMatchObject({ kind: 'declined', reason: 'no-photos' });
    expect(averagePerson([null, null])).toMatchObject({ kind: 'declined', reason: 'no-skin' });
    expect(averagePerson([null, poor('cast', 'dark'), poor('cast')])).toEqual({
      kind: 'declined',
      reason: 'poor-light',
      faults: [
        ['cast', 2],
        ['dark', 1],
      ],
    });
  });
});

describe('the four scales', () => {
  const at = (over: Partial<PersonColors>) => axisValues(person(over));

  it('stay within -1 and 1 for any colours', () => {
    for (const hex of [...MONK_TONES, '#000000', '#ffffff', '#00ff00'])
      for (const hair of [null, hexToOklch('#000000'), hexToOklch('#ffffff')])
        for (const value of Object.values(at({ skin: hexToOklch(hex), hair, eyes: null }))) {
          expect(Number.isFinite(value)).toBe(true);
          expect(Math.abs(value)).toBeLessThanOrEqual(1);
        }
  });

  it('fall and rise as their names say', () => {
    const blonde = hexToOklch('#c9a46b');
    expect(at({ hair: blonde }).depth).toBeLessThan(at({}).depth);
    expect(at({ hair: blonde }).contrast).toBeLessThan(at({}).contrast);
    const { l, c, h } = person().skin;
    expect(at({ skin: { l, c, h: h + 15 } }).undertone).toBeGreaterThan(at({}).undertone);
    expect(at({ skin: { l, c: c * 1.5, h } }).chroma).toBeGreaterThan(at({}).chroma);
  });

  it('find high contrast on deep skin as on pale skin', () => {
    const black = hexToOklch('#14110f');
    for (const hex of ['#f3e7db', '#a07e56', '#604134'])
      expect(at({ skin: hexToOklch(hex), hair: black, eyes: null }).contrast).toBeGreaterThan(0.5);
  });

  it('are surer from several photos, and less sure in poorer light or where photos differ', () => {
    const sd = (...photos: PersonColors[]) => personAxes(averageOf(...photos)).undertone.sd;
    const one = sd(person());
    expect(sd(person(), person(), person())).toBeLessThan(one);
    expect(sd(person({ lightTrust: 0.6 }))).toBeGreaterThan(one);
    const turned = (by: number) => person({ skin: { ...person().skin, h: person().skin.h + by } });
    expect(sd(turned(-25), turned(25))).toBeGreaterThan(sd(person(), person()));
  });

  it('guess contrast where neither hair nor eyes show', () => {
    const bald = personAxes(averageOf(person({ hair: null, eyes: null })));
    expect(bald.contrast.value).toBe(0);
    expect(bald.contrast.sd).toBeGreaterThan(personAxes(averageOf(person())).contrast.sd);
  });

  it('split into three bands', () => {
    expect([-1, -0.34, -0.33, 0, 0.33, 0.34, 1].map(bandOfAxis)).toEqual([0, 0, 1, 1, 1, 2, 2]);
  });
});

const exactly = (season: (typeof SEASONS)[number], sd = 0.1): PersonAxes => {
  const place = SEASON_PLACES[season];
  const of = (axis: (typeof AXES)[number]) => ({ value: place[axis], sd });
  return {
    undertone: of('undertone'),
    depth: of('depth'),
    contrast: of('contrast'),
    chroma: of('chroma'),
  };
};

describe('seasonOf', () => {
  it.each(SEASONS)('names %s at its own place, as a probability over the twelve', (season) => {
    const reading = seasonOf(exactly(season));
    expect(reading.season).toBe(season);
    expect(reading.probabilities).toHaveLength(12);
    expect(reading.probabilities.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
    expect(Math.max(...reading.probabilities)).toBe(reading.probability);
    expect(reading.reasons).toHaveLength(4);
    expect(reading.reasons.every((r, i, all) => i === 0 || r.pull <= all[i - 1]!.pull)).toBe(true);
  });

  it('is less sure the less is known', () => {
    const sure = seasonOf(exactly('deep-winter', 0.05)).probability;
    const doubtful = seasonOf(exactly('deep-winter', 0.6)).probability;
    expect(doubtful).toBeLessThan(sure);
  });

  it('names a second season where it is near, and only there', () => {
    const [a, b] = [SEASON_PLACES['soft-summer'], SEASON_PLACES['soft-autumn']];
    const between = (axis: (typeof AXES)[number]) => ({ value: (a[axis] + b[axis]) / 2, sd: 0.2 });
    const reading = seasonOf({
      undertone: between('undertone'),
      depth: between('depth'),
      contrast: between('contrast'),
      chroma: between('chroma'),
    });
    expect([reading.season, reading.second?.season]).toEqual(['soft-summer', 'soft-autumn']);
    expect(seasonOf(exactly('true-winter', 0)).second).toBeNull();
  });

  it('gives the leading scale as the first reason', () => {
    expect(seasonOf(exactly('deep-autumn')).reasons[0]?.axis).toBe('depth');
    expect(seasonOf(exactly('soft-summer')).reasons[0]?.axis).toBe('chroma');
    expect(seasonOf(exactly('true-spring')).reasons[0]?.axis).toBe('undertone');
  });

  it('leaves no tone of skin only one family', () => {
    const undertones = [0, 45, 75];
    for (const hex of MONK_TONES) {
      const { l, c } = hexToOklch(hex);
      const families = undertones.map((h) => {
        const skin: Oklch = { l, c: Math.max(0.03, c), h };
        const photos = [1, 2, 3, 4].map(() => person({ skin, eyes: null }));
        return seasonOf(personAxes(averageOf(...photos))).season.split('-')[1];
      });
      expect(new Set(families).size).toBeGreaterThan(1);
    }
  });
});

describe('paletteFor', () => {
  const certain = (season: (typeof SEASONS)[number]) => SEASONS.map((s) => (s === season ? 1 : 0));
  const cases = SEASONS.flatMap((season) => MONK_TONES.map((hex) => [season, hex] as const));

  it.each(cases)('holds its promises for %s on %s', (season, hex) => {
    const skin = hexToOklch(hex);
    const eyes = hexToOklch('#5d7686');
    const { swatches, lessEasy } = paletteFor({ skin, eyes, probabilities: certain(season) });
    expect(swatches.length).toBeGreaterThanOrEqual(12);
    expect(swatches.length).toBeLessThanOrEqual(16);
    expect(new Set(swatches.map((s) => s.role))).toEqual(new Set(SWATCH_ROLES));
    expect(lessEasy).toHaveLength(3);
    const all = [...swatches, ...lessEasy].map((s) => s.color);
    all.forEach((color, i) => {
      expect(inGamut(oklabToLinear(oklchToOklab(color)))).toBe(true);
      expect(nearest(color, all.slice(0, i))).toBeGreaterThanOrEqual(DISTINCT - 1e-9);
    });
    for (const { role, color } of swatches)
      if (role === 'near-face') expect(nearest(color, [skin])).toBeGreaterThan(OFF_SKIN);
  });

  const mean = (season: (typeof SEASONS)[number], of: (color: Oklch) => number) => {
    const input = { skin: hexToOklch('#c99a80'), eyes: null, probabilities: certain(season) };
    const core = paletteFor(input).swatches.filter((s) => s.role === 'core');
    return core.reduce((sum, s) => sum + of(s.color), 0) / core.length;
  };

  it('is lighter for light seasons, softer for soft ones, yellower for warm ones', () => {
    const b = (color: Oklch) => oklchToOklab(color).b;
    expect(mean('light-summer', (c) => c.l)).toBeGreaterThan(mean('deep-winter', (c) => c.l) + 0.1);
    expect(mean('soft-autumn', (c) => c.c)).toBeLessThan(mean('bright-spring', (c) => c.c) - 0.05);
    expect(mean('true-autumn', b)).toBeGreaterThan(mean('true-summer', b) + 0.03);
  });

  it('is moderate where nothing is known', () => {
    const even = SEASONS.map(() => 1 / 12);
    const skin = hexToOklch('#c99a80');
    const { swatches } = paletteFor({ skin, eyes: null, probabilities: even });
    const core = swatches.filter((s) => s.role === 'core').map((s) => s.color.c);
    const chroma = core.reduce((a, c) => a + c, 0) / core.length;
    expect(chroma).toBeGreaterThan(mean('soft-summer', (c) => c.c));
    expect(chroma).toBeLessThan(mean('bright-winter', (c) => c.c));
  });

  it('gives the same palette each time', () => {
    const input = {
      skin: hexToOklch('#604134'),
      eyes: null,
      probabilities: certain('deep-autumn'),
    };
    expect(paletteFor(input)).toEqual(paletteFor(input));
  });
});

describe('paint', () => {
  it('finds the edge of the gamut', () => {
    for (const [l, h] of [
      [0.5, 30],
      [0.9, 110],
      [0.3, 264],
    ] as const) {
      const c = mostChroma(l, h);
      expect(inGamut(oklabToLinear(oklchToOklab({ l, c, h })))).toBe(true);
      expect(inGamut(oklabToLinear(oklchToOklab({ l, c: c + 0.005, h })))).toBe(false);
    }
  });

  it('sets equal colours apart, and leaves free ones alone', () => {
    const grey = { l: 0.5, c: 0, h: 0 };
    expect(setApart(grey, [], 0.06)).toEqual(grey);
    expect(nearest(setApart(grey, [grey], 0.06), [grey])).toBeGreaterThanOrEqual(0.06);
  });
});
