/** JSON Lines (jsonlines.org): one value a line, UTF-8. What is bad is told by its line and left out. */

/** Why a line was left out; `line` counts from 1, empty lines as well. */
export interface LineFault {
  readonly line: number;
  readonly reason: string;
}

export interface Lines<T> {
  readonly items: readonly T[];
  readonly faults: readonly LineFault[];
}

/** Thrown by a reader of lines; its message is the reason that a person reads. */
export class LineError extends Error {}

/**
 * Reads each line that is not blank with `read`, which gets the parsed JSON value and throws
 * `LineError` for one that is not what it should be; other errors pass through. A byte order mark and
 * line ends of Windows do no harm.
 */
export function readLines<T>(text: string, read: (value: unknown) => T): Lines<T> {
  const items: T[] = [];
  const faults: LineFault[] = [];
  for (const [i, raw] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    const line = raw.trim();
    if (line === '') continue;
    try {
      items.push(read(parse(line)));
    } catch (error) {
      if (!(error instanceof LineError)) throw error;
      faults.push({ line: i + 1, reason: error.message });
    }
  }
  return { items, faults };
}

/** One line a value, each ended by a line feed; an empty text for none. */
export function toLines(values: readonly object[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join('');
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new LineError('not JSON');
  }
}

/** The value as an object with fields. Throws `LineError`. */
export function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new LineError('not an object');
  return value as Readonly<Record<string, unknown>>;
}

/** A field that is text of 1 to `most` characters. Throws `LineError`. */
export function textField(
  row: Readonly<Record<string, unknown>>,
  field: string,
  most = 1_000,
): string {
  const value = row[field];
  if (typeof value !== 'string' || value === '') throw new LineError(`no "${field}"`);
  if (value.length > most) throw new LineError(`"${field}" is longer than ${most} characters`);
  return value;
}

/** A field that is one of the names. Throws `LineError`. */
export function nameField<T extends string>(
  row: Readonly<Record<string, unknown>>,
  field: string,
  names: readonly T[],
): T {
  const value = textField(row, field);
  const found = names.find((name) => name === value);
  if (found === undefined) throw new LineError(`"${field}" is "${value}", which is unknown`);
  return found;
}
