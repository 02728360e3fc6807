/** How different two colours look. */
import type { Lab } from './lab.ts';
import type { Oklab } from './oklab.ts';

/** Euclidean distance in OKLab (CSS Color 4, "deltaE OK"): about 0.02 is just noticeable. */
export function deltaEOk(a: Oklab, b: Oklab): number {
  return Math.hypot(a.l - b.l, a.a - b.a, a.b - b.b);
}

const RADIANS = Math.PI / 180;
const POW7_25 = 25 ** 7;

/** Hue angle in degrees 0..360; 0 for a grey, as Sharma et al. define it. */
function hueOf(a: number, b: number): number {
  if (a === 0 && b === 0) return 0;
  const degrees = Math.atan2(b, a) / RADIANS;
  return degrees < 0 ? degrees + 360 : degrees;
}

/** The chroma-dependent factor sqrt(C^7 / (C^7 + 25^7)), used twice. */
function chromaFactor(chroma: number): number {
  const c7 = chroma ** 7;
  return Math.sqrt(c7 / (c7 + POW7_25));
}

/** The hue step from `h1` to `h2` (eq. 10) and their mean (eq. 14), degrees; for greys both are plain sums. */
function hueStepAndMean(h1: number, h2: number, grey: boolean): [number, number] {
  if (grey) return [0, h1 + h2];
  const raw = h2 - h1;
  const sum = h1 + h2;
  if (Math.abs(raw) <= 180) return [raw, sum / 2];
  const mean = sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2;
  return [raw > 180 ? raw - 360 : raw + 360, mean];
}

/**
 * CIEDE2000 between two CIELAB colours with kL = kC = kH = 1; about 1 is just noticeable.
 * Sharma, Wu and Dalal, "The CIEDE2000 color-difference formula: implementation notes,
 * supplementary test data, and mathematical observations", Color Res. Appl. 30(1), 2005.
 */
export function ciede2000(x: Lab, y: Lab): number {
  const meanC = (Math.hypot(x.a, x.b) + Math.hypot(y.a, y.b)) / 2;
  const g = 0.5 * (1 - chromaFactor(meanC));
  const a1 = (1 + g) * x.a;
  const a2 = (1 + g) * y.a;
  const c1 = Math.hypot(a1, x.b);
  const c2 = Math.hypot(a2, y.b);
  const grey = c1 * c2 === 0;
  const [dh, meanH] = hueStepAndMean(hueOf(a1, x.b), hueOf(a2, y.b), grey);

  const dL = y.l - x.l;
  const dC = c2 - c1;
  const dH = 2 * Math.sqrt(c1 * c2) * Math.sin((dh / 2) * RADIANS);
  const meanL = (x.l + y.l) / 2;
  const meanCp = (c1 + c2) / 2;

  const t =
    1 -
    0.17 * Math.cos((meanH - 30) * RADIANS) +
    0.24 * Math.cos(2 * meanH * RADIANS) +
    0.32 * Math.cos((3 * meanH + 6) * RADIANS) -
    0.2 * Math.cos((4 * meanH - 63) * RADIANS);
  const l50 = (meanL - 50) ** 2;
  const sL = 1 + (0.015 * l50) / Math.sqrt(20 + l50);
  const sC = 1 + 0.045 * meanCp;
  const sH = 1 + 0.015 * meanCp * t;
  const turn = 30 * Math.exp(-(((meanH - 275) / 25) ** 2));
  const rT = -Math.sin(2 * turn * RADIANS) * 2 * chromaFactor(meanCp);
  const lTerm = dL / sL;
  const cTerm = dC / sC;
  const hTerm = dH / sH;
  return Math.sqrt(lTerm ** 2 + cTerm ** 2 + hTerm ** 2 + rT * cTerm * hTerm);
}
