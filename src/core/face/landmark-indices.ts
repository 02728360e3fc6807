/**
 * Which of MediaPipe's 478 face mesh points draw what. Polylines in drawing order, chained from the
 * connections that the library publishes (FaceLandmarker.FACE_LANDMARKS_*); one that ends where it
 * began is closed. Left and right are those of the image, as in the ArcFace template; MediaPipe names
 * them after the person, so its 'right eye' is the one on the image's left.
 */
export type Polyline = readonly number[];

export const LANDMARK_COUNT = 478;

export const FACE_OVAL: Polyline = [
  10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377, 152, 148,
  176, 149, 150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109, 10,
];

export const LEFT_EYE: Polyline = [
  33, 7, 163, 144, 145, 153, 154, 155, 133, 173, 157, 158, 159, 160, 161, 246, 33,
];
export const RIGHT_EYE: Polyline = [
  263, 249, 390, 373, 374, 380, 381, 382, 362, 398, 384, 385, 386, 387, 388, 466, 263,
];
export const LEFT_IRIS: Polyline = [469, 470, 471, 472, 469];
export const RIGHT_IRIS: Polyline = [474, 475, 476, 477, 474];

export const LEFT_BROW: readonly Polyline[] = [
  [46, 53, 52, 65, 55],
  [70, 63, 105, 66, 107],
];
export const RIGHT_BROW: readonly Polyline[] = [
  [276, 283, 282, 295, 285],
  [300, 293, 334, 296, 336],
];

export const OUTER_LIPS: Polyline = [
  61, 146, 91, 181, 84, 17, 314, 405, 321, 375, 291, 409, 270, 269, 267, 0, 37, 39, 40, 185, 61,
];
export const INNER_LIPS: Polyline = [
  78, 95, 88, 178, 87, 14, 317, 402, 318, 324, 308, 415, 310, 311, 312, 13, 82, 81, 80, 191, 78,
];

/** The library publishes no nose contour: bridge to tip down the middle, and along the nostrils. */
export const NOSE: readonly Polyline[] = [
  [168, 6, 197, 195, 5, 4, 1, 2],
  [98, 97, 2, 326, 327],
];

/** Everything worth drawing over a face, calm enough to see the face through it. */
export const CONTOURS: readonly Polyline[] = [
  FACE_OVAL,
  LEFT_EYE,
  RIGHT_EYE,
  LEFT_IRIS,
  RIGHT_IRIS,
  ...LEFT_BROW,
  ...RIGHT_BROW,
  OUTER_LIPS,
  INNER_LIPS,
  ...NOSE,
];

/** The five points of the ArcFace template, in its order. */
export const LEFT_EYE_CENTRE = 468;
export const RIGHT_EYE_CENTRE = 473;
export const NOSE_TIP = 1;
export const LEFT_MOUTH_CORNER = 61;
export const RIGHT_MOUTH_CORNER = 291;
export const ARCFACE_POINTS = [
  LEFT_EYE_CENTRE,
  RIGHT_EYE_CENTRE,
  NOSE_TIP,
  LEFT_MOUTH_CORNER,
  RIGHT_MOUTH_CORNER,
] as const;
