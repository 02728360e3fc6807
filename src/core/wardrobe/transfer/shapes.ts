/** The shapes of the open format, piece by piece. */
import type { Oklch } from '../../colour/oklab.ts';
import type { Box, MadeBy } from '../../types.ts';
import {
  type Attributes,
  FITS,
  type Origin,
  PATTERNS,
  STYLE_TAGS,
  type Told,
} from '../attributes.ts';
import { FASHION_COLOURS } from '../palette.ts';
import { CORRECTABLE } from '../records.ts';
import { CATEGORY_IDS, LAUNDRY, SEASONS, SLOTS } from '../taxonomy.ts';
import type {
  CategoryGuess,
  GarmentColour,
  GarmentQuality,
  QualityWarning,
  WarningId,
} from '../types.ts';
import {
  type Check,
  flag,
  form,
  list,
  number,
  oneOf,
  orNull,
  shape,
  text,
  whole,
} from './check.ts';
import type {
  TransferFile,
  TransferGarment,
  TransferPhoto,
  TransferReading,
  TransferVector,
  TransferView,
} from './format.ts';

const share = number(0, 1);
/** Ids are keys of a database and parts of paths. */
const id = form(/^[\w-]{1,64}$/, 'id');
const time = form(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/, 'time in UTC');
const day = form(/^(?:\d{4}-\d\d-\d\d)?$/, 'day');
const hash = form(/^[\da-f]{64}$/, 'SHA-256');
const look = form(/^[\da-f]{16}$/, 'look');
const hex = form(/^#[\da-f]{6}$/i, 'colour');
/** Whatever a file calls itself, what is shown is an image. */
const imageType = form(/^image\/[\w.+-]{1,40}$|^$/, 'type of an image');
const plainType = form(/^[\w.+/-]{0,60}$/, 'type');

const box: Check<Box> = shape<Box>({
  x: number(-9, 9),
  y: number(-9, 9),
  width: number(0, 9),
  height: number(0, 9),
});

/** A file of the archive; its path leads nowhere else. */
export const file: Check<TransferFile> = shape<TransferFile>({
  path: form(/^(?!.*\.\.)[\w-][\w./-]{0,200}$/, 'path'),
  type: plainType,
  sha256: hash,
});

const told = <T>(value: Check<T>): Check<Told<T>> =>
  shape<Told<T>>({
    value,
    confidence: share,
    origin: oneOf<Origin>(['rule', 'model', 'learnt', 'person']),
  });

const attributes: Check<Attributes> = shape<Attributes>({
  pattern: told(oneOf(PATTERNS)),
  fit: told(oneOf(FITS)),
  formality: told(share),
  seasons: told(list(oneOf(SEASONS))),
  tags: told(list(oneOf(STYLE_TAGS))),
});

const guess: Check<CategoryGuess> = shape<CategoryGuess>({
  category: oneOf(CATEGORY_IDS),
  probability: share,
});

const colour: Check<GarmentColour> = shape<GarmentColour>({
  name: oneOf(FASHION_COLOURS),
  color: shape<Oklch>({ l: number(0, 1.01), c: number(0, 1), h: number(-360, 360) }),
  hex,
  share,
});

const madeBy: Check<MadeBy> = shape<MadeBy>({
  role: text(),
  model: text(),
  version: text(),
  backend: text(),
  ms: number(0, 1e9),
});

const quality: Check<GarmentQuality> = shape<GarmentQuality>({
  verdict: oneOf(['good', 'fair', 'reject']),
  warnings: list(
    shape<QualityWarning>({
      id: oneOf<WarningId>(['small', 'blurred', 'dark', 'bright', 'not-clothing', 'no-garment']),
      value: number(-1e9, 1e9),
    }),
  ),
  shorterSide: number(0, 1e6),
  sharpness: number(0, 1e9),
  brightness: number(0, 255),
  clothing: share,
});

const reading: Check<TransferReading> = shape<TransferReading>({
  slot: oneOf(SLOTS),
  guesses: list(guess, 1),
  colours: list(colour, 0, 9),
  attributes,
  look,
});

const view: Check<TransferView> = shape<TransferView>({
  photoId: id,
  box,
  frame: box,
  cutOut: file,
  thumb: file,
  reading,
  vector: orNull(
    shape<TransferVector>({ model: text(), at: whole(0, 1e9), length: whole(1, 4_096) }),
  ),
});

export const photo: Check<TransferPhoto> = shape<TransferPhoto>({
  id,
  name: text(1_000),
  type: imageType,
  bytes: whole(0, 1e10),
  hash,
  width: number(0, 1e6),
  height: number(0, 1e6),
  addedAt: time,
  sort: oneOf(['single', 'worn']),
  quality,
  file: orNull(file),
});

type Plain = Omit<TransferGarment, 'apart'>;

const plain: Check<Plain> = shape<Plain>({
  id,
  addedAt: time,
  changedAt: time,
  archivedAt: orNull(time),
  slot: oneOf(SLOTS),
  category: oneOf(CATEGORY_IDS),
  guesses: list(guess, 1),
  colours: list(colour, 0, 9),
  attributes,
  corrected: list(oneOf(CORRECTABLE)),
  doubtful: flag,
  views: list(view, 1, 200),
  look,
  by: list(madeBy),
  version: whole(0, 1e6),
  title: text(500),
  brand: text(500),
  size: text(100),
  price: orNull(number(0, 1e12)),
  currency: form(/^(?:[A-Z]{3})?$/, 'currency'),
  boughtOn: day,
  notes: text(20_000),
  laundry: orNull(oneOf(LAUNDRY)),
});

/** A garment; `apart` may be missing. */
export const garment: Check<TransferGarment> = (value, at) => {
  const found = plain(value, at);
  const { apart } = value as { readonly apart?: unknown };
  return apart === undefined ? found : { ...found, apart: list(id)(apart, `${at}.apart`) };
};
