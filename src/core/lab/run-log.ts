/** The log of a training as `training/` writes it (`run.jsonl`): one JSON object a line, with a `kind`. */
import { type LineFault, objectOf, readLines, textField } from './jsonl.ts';

/** One epoch, counted from 1, and its numbers by name. */
export interface Epoch {
  readonly epoch: number;
  readonly values: Readonly<Record<string, number>>;
}

/** Epochs that belong together, their numbers rising. */
export interface Curve {
  /** Which of several nets or rounds, as the log tags it: 'second'; empty without a tag. */
  readonly tag: string;
  /** When its first epoch ended, ISO time; empty where the log has none. */
  readonly at: string;
  readonly epochs: readonly Epoch[];
}

/** Another line with numbers, such as `val`. */
export interface Mark {
  readonly kind: string;
  readonly at: string;
  readonly values: Readonly<Record<string, number>>;
}

export interface RunLog {
  /** In the order in which they began. */
  readonly curves: readonly Curve[];
  readonly marks: readonly Mark[];
  /** The last command, or null. */
  readonly command: string | null;
  readonly faults: readonly LineFault[];
}

interface Entry {
  readonly kind: string;
  readonly at: string;
  readonly row: Readonly<Record<string, unknown>>;
}

/** Not plotted: they count the way, not the quality. */
const COUNTERS: ReadonlySet<string> = new Set(['epoch', 'minutes', 'seconds']);
/** Not a tag. */
const PLAIN: ReadonlySet<string> = new Set(['kind', 'at', 'command']);

/**
 * Reads a log. A training that was resumed goes on, from a checkpoint that may lie some epochs back;
 * one that begins at its first epoch again is another curve.
 */
export function parseRunLog(text: string): RunLog {
  const { items, faults } = readLines(text, (value): Entry => {
    const row = objectOf(value);
    const kind = textField(row, 'kind');
    return { kind, at: typeof row.at === 'string' ? row.at : '', row };
  });
  const curves: { tag: string; at: string; epochs: Epoch[] }[] = [];
  const open = new Map<string, (typeof curves)[number]>();
  for (const { kind, at, row } of items) {
    if (kind !== 'epoch' || typeof row.epoch !== 'number') continue;
    const tag = tagOf(row);
    const last = open.get(tag);
    const epoch = { epoch: row.epoch, values: numbersOf(row) };
    if (last && epoch.epoch > (last.epochs[0]?.epoch ?? 0)) {
      last.epochs = [...last.epochs.filter((each) => each.epoch < epoch.epoch), epoch];
    } else {
      const curve = { tag, at, epochs: [epoch] };
      open.set(tag, curve);
      curves.push(curve);
    }
  }
  const marks = items
    .filter(({ kind }) => kind !== 'epoch')
    .map(({ kind, at, row }) => ({ kind, at, values: numbersOf(row) }));
  const commands = items.flatMap(({ row }) => (typeof row.command === 'string' ? row.command : []));
  return { curves, marks, command: commands.at(-1) ?? null, faults };
}

function tagOf(row: Readonly<Record<string, unknown>>): string {
  return Object.entries(row)
    .flatMap(([key, value]) => (typeof value === 'string' && !PLAIN.has(key) ? value : []))
    .join(' ');
}

function numbersOf(row: Readonly<Record<string, unknown>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(row).filter(
      (entry): entry is [string, number] => typeof entry[1] === 'number' && !COUNTERS.has(entry[0]),
    ),
  );
}

/** Lines that share one plot. */
export interface PlotGroup {
  readonly id: 'loss' | 'score' | 'other';
  readonly keys: readonly string[];
}

const SCORE = /accuracy|f1|ece|precision|recall|auc|agreement|top\d/i;

/**
 * Which numbers of a curve share a plot: losses one, scores that lie in 0..1 another, every other
 * number its own, since its unit is unknown. In the order of their first epoch.
 */
export function plotGroups({ epochs }: Curve): PlotGroup[] {
  const keys = [...new Set(epochs.flatMap(({ values }) => Object.keys(values)))];
  const isScore = (key: string) =>
    SCORE.test(key) &&
    epochs.every(({ values }) => values[key] === undefined || isShare(values[key]));
  const loss = keys.filter((key) => /loss/i.test(key));
  const score = keys.filter((key) => !loss.includes(key) && isScore(key));
  const rest = keys.filter((key) => !loss.includes(key) && !score.includes(key));
  const groups: PlotGroup[] = [
    { id: 'loss', keys: loss },
    { id: 'score', keys: score },
    ...rest.map((key) => ({ id: 'other' as const, keys: [key] })),
  ];
  return groups.filter((group) => group.keys.length > 0);
}

const isShare = (value: number): boolean => value >= 0 && value <= 1;
