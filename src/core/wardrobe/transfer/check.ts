/** Checks of what comes out of a file: each gives the value with its type, or says what is wrong where. */
import { TransferError } from './format.ts';

/** Throws `TransferError` naming `at` unless the value is what it should be. */
export type Check<T> = (value: unknown, at: string) => T;

/** Text of at most so many characters. */
export const text =
  (most = 200): Check<string> =>
  (value, at) => {
    if (typeof value !== 'string') throw wrong(at, 'is no text');
    if (value.length > most) throw wrong(at, `has more than ${most} characters`);
    return value;
  };

/** Text of a form. */
export const form =
  (pattern: RegExp, what: string): Check<string> =>
  (value, at) => {
    if (typeof value !== 'string' || !pattern.test(value)) throw wrong(at, `is no ${what}`);
    return value;
  };

/** A number within bounds, both included. */
export const number =
  (low: number, high: number): Check<number> =>
  (value, at) => {
    if (typeof value !== 'number' || !(value >= low && value <= high))
      throw wrong(at, `is no number from ${low} to ${high}`);
    return value;
  };

/** A whole number within bounds. */
export const whole = (low: number, high: number): Check<number> => {
  const bounded = number(low, high);
  return (value, at) => {
    const found = bounded(value, at);
    if (!Number.isInteger(found)) throw wrong(at, 'is no whole number');
    return found;
  };
};

export const flag: Check<boolean> = (value, at) => {
  if (typeof value !== 'boolean') throw wrong(at, 'is neither true nor false');
  return value;
};

/** One of some words. */
export const oneOf =
  <T extends string>(words: readonly T[]): Check<T> =>
  (value, at) => {
    const found = words.find((word) => word === value);
    if (found === undefined) throw wrong(at, `is none of ${words.slice(0, 5).join(', ')} …`);
    return found;
  };

export const orNull =
  <T>(check: Check<T>): Check<T | null> =>
  (value, at) =>
    value === null || value === undefined ? null : check(value, at);

/** A list of `least` to `most` entries. */
export const list =
  <T>(each: Check<T>, least = 0, most = 1_000): Check<T[]> =>
  (value, at) => {
    if (!Array.isArray(value)) throw wrong(at, 'is no list');
    if (value.length < least || value.length > most)
      throw wrong(at, `has ${value.length} entries, not ${least} to ${most}`);
    return value.map((entry, i) => each(entry, `${at}[${i}]`));
  };

/** An object of a shape; what it has beside that is left out. */
export const shape =
  <T extends object>(fields: { readonly [K in keyof T]-?: Check<T[K]> }): Check<T> =>
  (value, at) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw wrong(at, 'is no object');
    const found = value as Readonly<Record<string, unknown>>;
    const entries = Object.entries<Check<unknown>>(fields).map(([key, check]) => {
      const inside = Object.hasOwn(found, key) ? found[key] : undefined;
      return [key, check(inside, at === '' ? key : `${at}.${key}`)];
    });
    return Object.fromEntries(entries) as T;
  };

function wrong(at: string, what: string): TransferError {
  return new TransferError(`${at === '' ? 'it' : `"${at}"`} ${what}`);
}
