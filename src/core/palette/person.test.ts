import { describe, expect, it } from 'vitest';
import { ciede2000 } from '../colour/difference.ts';
import { parseHex } from '../colour/hex.ts';
import { normalise } from '../colour/illuminant.ts';
import { linearToLab } from '../colour/lab.ts';
import type { Oklch } from '../colour/oklab.ts';
import { faceLight } from './face-light.ts';
import { TRUSTED_FROM } from './light-trust.ts';
import { measurePerson } from './person.ts';
import { drawFace, LIGHTS } from './testing-faces.ts';
import { labOf } from './typical-skin.ts';

const skin = '#b98a6c';
const face = drawFace({ skin, seed: 2, exposure: 0.9, hair: '#4a3526', eyes: '#5d7686' });
const off = (color: Oklch | null, hex: string, exposure = 0.9) => {
  const [r, g, b] = parseHex(hex);
  return ciede2000(labOf(color!), linearToLab([r * exposure, g * exposure, b * exposure]));
};

describe('measurePerson', () => {
  it('tells skin, hair and eyes in good light, and trusts it', () => {
    const person = measurePerson(face)!;
    expect(off(person.skin, skin)).toBeLessThan(2);
    expect(off(person.hair, '#4a3526')).toBeLessThan(3);
    expect(off(person.eyes, '#5d7686')).toBeLessThan(6);
    expect(person.lightTrust).toBeGreaterThanOrEqual(0.7);
    expect(person.lightFaults).toEqual([]);
  });

  it('gives the same answer each time', () => {
    const again = drawFace({ skin, seed: 2, exposure: 0.9, hair: '#4a3526', eyes: '#5d7686' });
    expect(measurePerson(again)).toEqual(measurePerson(face));
  });

  it('gives nearly the same skin under every light', () => {
    for (const light of Object.values(LIGHTS)) {
      const person = measurePerson(drawFace({ skin, seed: 2, exposure: 0.7, light }))!;
      expect(off(person.skin, skin, 0.7)).toBeLessThan(2);
      expect(person.lightTrust).toBeGreaterThanOrEqual(TRUSTED_FROM);
    }
  });

  it('undoes the light it is given in place of its own estimate', () => {
    const lit = drawFace({ skin, seed: 2, exposure: 0.7, light: LIGHTS.lamp });
    const told = measurePerson({ ...lit, light: LIGHTS.lamp })!;
    const plain = measurePerson({ ...lit, light: [1, 1, 1] })!;
    expect(off(told.skin, skin, 0.7)).toBeLessThan(1);
    expect(off(plain.skin, skin, 0.7)).toBeGreaterThan(3);
    expect(plain.lightFaults).toContain('cast');
  });

  it('has no eyes where they are closed, and none behind sunglasses; skin stays', () => {
    for (const hidden of [{ closed: true }, { sunglasses: true }]) {
      const person = measurePerson(drawFace({ skin, seed: 2, exposure: 0.9, ...hidden }))!;
      expect(person.eyes).toBeNull();
      expect(off(person.skin, skin)).toBeLessThan(2);
    }
    const unmapped = drawFace({ skin, seed: 2, sunglasses: true });
    expect(measurePerson({ ...unmapped, map: null })?.eyes).toBeNull();
  });

  it('has no eyes from an iris of under six pixels', () => {
    expect(measurePerson(drawFace({ skin, seed: 2, width: 150 }))?.eyes).toBeNull();
    expect(measurePerson(drawFace({ skin, seed: 2, width: 270 }))?.eyes).not.toBeNull();
  });

  it('has no hair on a bare head, and none without a map', () => {
    expect(measurePerson(drawFace({ skin, seed: 2, hair: null }))?.hair).toBeNull();
    expect(measurePerson({ ...face, map: null })?.hair).toBeNull();
  });

  it.each(['#f3e7db', '#a07e56', '#292420'])('declines strong casts on %s', (tone) => {
    for (const light of [
      normalise([1.9, 0.9, 0.25]),
      normalise([0.5, 0.8, 2.6]),
      normalise([0.8, 1.6, 0.5]),
    ]) {
      const person = measurePerson(drawFace({ skin: tone, seed: 3, exposure: 0.5, light }))!;
      expect(person.lightTrust).toBeLessThan(TRUSTED_FROM);
      expect(person.lightFaults).toContain('cast');
    }
  });

  it.each(['#f3e7db', '#a07e56', '#292420'])(
    'declines too little light, and not dark skin in enough of it: %s',
    (tone) => {
      const dim = measurePerson(drawFace({ skin: tone, seed: 3, exposure: 0.04 }));
      expect(dim === null || dim.lightTrust < TRUSTED_FROM).toBe(true);
      if (dim) expect(dim.lightFaults).toContain('dark');
      expect(measurePerson(drawFace({ skin: tone, seed: 3 }))!.lightFaults).toEqual([]);
    },
  );

  it('declines clipped and half-shadowed faces, and says which', () => {
    const bright = measurePerson(drawFace({ skin: '#eadaba', seed: 3, exposure: 1.32 }));
    expect(bright === null || bright.lightTrust < TRUSTED_FROM).toBe(true);
    if (bright) expect(bright.lightFaults).toContain('bright');
    const half = measurePerson(drawFace({ skin, seed: 3, exposure: 0.45, side: 1.5 }))!;
    expect(half.lightTrust).toBeLessThan(TRUSTED_FROM);
    expect(half.lightFaults[0]).toBe('uneven');
  });

  it('trusts a small face less', () => {
    const small = measurePerson(drawFace({ skin, seed: 3, width: 110 }))!;
    expect(small.lightFaults).toEqual(['small']);
    expect(small.lightTrust).toBeLessThan(measurePerson(face)!.lightTrust);
  });

  it('is null for black and white, a covered face, too few landmarks and a folded mesh', () => {
    const { pixels, landmarks, map } = face;
    const grey = pixels.data.map((v, i, all) => (i % 4 === 3 ? v : all[i - (i % 4)]!));
    expect(measurePerson({ ...face, pixels: { ...pixels, data: grey } })).toBeNull();
    const covered = { ...map, classes: new Uint8Array(map.classes.length).fill(5) };
    expect(measurePerson({ pixels, landmarks, map: covered })).toBeNull();
    expect(measurePerson({ pixels, landmarks: landmarks.slice(0, 468), map })).toBeNull();
    const folded = landmarks.map(({ y }) => ({ x: 0.5, y }));
    expect(measurePerson({ pixels, landmarks: folded, map })).toBeNull();
  });

  it('holds for a face that reaches out of the picture', () => {
    const moved = face.landmarks.map(({ x, y }) => ({ x: x - 0.45, y: y - 0.3 }));
    expect(() => measurePerson({ ...face, landmarks: moved })).not.toThrow();
    const far = face.landmarks.map(({ x, y }) => ({ x: x + 3, y }));
    expect(measurePerson({ ...face, landmarks: far })).toBeNull();
  });
});

describe('faceLight', () => {
  it('is neutral light for neutral light, and follows lamps and skies', () => {
    for (const light of Object.values(LIGHTS)) {
      const { pixels, landmarks, map } = drawFace({ skin, seed: 4, light });
      const found = faceLight(pixels, landmarks, map).light;
      expect(Math.abs(Math.log(found[0] / found[1] / (light[0] / light[1])))).toBeLessThan(0.06);
      expect(Math.abs(Math.log(found[2] / found[1] / (light[2] / light[1])))).toBeLessThan(0.06);
    }
  });

  it('is not led astray by a coloured wall, and doubts a pale one', () => {
    for (const wall of ['#3f6f8c', '#8c4a3f', '#c9b48a']) {
      const person = measurePerson(drawFace({ skin, seed: 3, exposure: 0.9, wall }))!;
      expect(off(person.skin, skin)).toBeLessThan(1.5);
      expect(person.lightFaults).not.toContain('cast');
    }
    const pink = measurePerson(drawFace({ skin, seed: 3, exposure: 0.9, wall: '#b9a0a8' }))!;
    expect(pink.lightFaults).toContain('cast');
  });

  it('is neutral where nothing tells of it, and then trusted less', () => {
    const blind = { skin, seed: 3, exposure: 0.9, wall: '#3f6f8c', closed: true };
    const drawn = drawFace(blind);
    expect(faceLight(drawn.pixels, drawn.landmarks, drawn.map)).toEqual({
      light: [1, 1, 1],
      eyes: null,
      place: null,
    });
    const person = measurePerson(drawn)!;
    expect(person.lightTrust).toBe(0.6);
    expect(person.lightFaults).toEqual(['cast']);
  });

  it('is hardly moved by the tone of the skin', () => {
    const lights = ['#f6ede4', '#a07e56', '#292420'].map((tone) => {
      const { pixels, landmarks, map } = drawFace({ skin: tone, seed: 4, light: LIGHTS.lamp });
      return faceLight(pixels, landmarks, map).light;
    });
    for (const channel of [0, 1, 2] as const) {
      const values = lights.map((light) => light[channel]);
      expect(Math.max(...values) - Math.min(...values)).toBeLessThan(0.02);
    }
  });
});
