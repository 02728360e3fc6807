/**
 * What may enter the log: per kind of entry a fixed list of fields, each a number or a short text.
 * So no image can get in, whether as a blob, an array or an address that holds one.
 */
import type { DiagnosticEntry } from '../core/diagnostics.ts';

type FieldType = 'text' | 'number' | 'number-or-null';
type Shape = Readonly<Record<string, FieldType>>;
type Fields<E> = { readonly [K in Exclude<keyof E, 'kind'>]: FieldType };
type Shapes = {
  readonly [K in DiagnosticEntry['kind']]: Fields<Extract<DiagnosticEntry, { kind: K }>>;
};

const SHAPES: Shapes = {
  load: {
    model: 'text',
    backend: 'text',
    ms: 'number',
    bytes: 'number-or-null',
    timestamp: 'text',
  },
  run: { model: 'text', ms: 'number', imageSize: 'text', timestamp: 'text' },
  memory: {
    tensors: 'number',
    tensorBytes: 'number',
    heapBytes: 'number-or-null',
    timestamp: 'text',
  },
  error: { type: 'text', model: 'text', error: 'text', imageSize: 'text', timestamp: 'text' },
  backend: { model: 'text', backend: 'text', reason: 'text', timestamp: 'text' },
};

/** Longest text of a field, characters. */
const TEXT_LIMIT = 300;
const REMOVED = '[removed]';
/** Addresses that hold or name local data, and long runs of base64. */
const HIDDEN = /\b(?:data|blob):\S+|[A-Za-z0-9+/_-]{80,}={0,2}/gi;

/** The entry with nothing but its own fields; null when it is not an entry at all. Never throws. */
export function guardEntry(value: unknown): DiagnosticEntry | null {
  if (typeof value !== 'object' || value === null) return null;
  const given = value as Record<string, unknown>;
  const kind = given.kind;
  if (typeof kind !== 'string' || !Object.hasOwn(SHAPES, kind)) return null;
  const shape: Shape = SHAPES[kind as DiagnosticEntry['kind']];
  const kept: Record<string, unknown> = { kind };
  for (const [field, type] of Object.entries(shape)) kept[field] = guardField(given[field], type);
  return kept as unknown as DiagnosticEntry;
}

function guardField(value: unknown, type: FieldType): string | number | null {
  if (type === 'text') return typeof value === 'string' ? guardText(value) : '';
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  return type === 'number' ? 0 : null;
}

function guardText(text: string): string {
  return text
    .slice(0, 10 * TEXT_LIMIT)
    .replace(HIDDEN, REMOVED)
    .slice(0, TEXT_LIMIT);
}
