/** All that was scored, one line a photo of a person. */
import type { GateJudgement } from '../gates/judge.ts';
import { GATE_IDS } from '../portrait/facts.ts';
import type { CsvCell } from './csv.ts';
import { toCsv } from './csv.ts';
import type { Percentile } from './percentile.ts';
import type { Ranked } from './rank.ts';
import { CRITERIA } from './weights.ts';

/** A ranked photo with the names that a person knows it by. */
export interface ScoreRow {
  readonly ranked: Ranked;
  /** File name. */
  readonly name: string;
  readonly person: string | null;
  /** ISO string in UTC. */
  readonly takenAt: string | null;
}

/** A photo, or a face of one, that takes no part in any ranking: nobody's, so without a place and a score. */
export interface UnrankedRow {
  readonly photoId: string;
  /** File name. */
  readonly name: string;
  /** ISO string in UTC. */
  readonly takenAt: string | null;
  /** Null where there is no face. */
  readonly gates: GateJudgement | null;
}

const PERCENTILE = ['percentile', 'low', 'high', 'n'] as const;

/** The header of `scoresCsv`. Values, weights and contributions are 0..1, percentiles 0..100. */
export const SCORE_COLUMNS: readonly string[] = [
  ...['photo', 'name', 'person', 'taken_at', 'place', 'passed', 'failed', 'not_measured', 'final'],
  ...PERCENTILE.map((of) => `final_${of}`),
  ...CRITERIA.flatMap((id) => [
    `${id}_value`,
    `${id}_weight`,
    `${id}_contribution`,
    ...PERCENTILE.map((of) => `${id}_${of}`),
  ]),
  ...GATE_IDS.flatMap((id) => [`gate_${id}`, `gate_${id}_threshold`]),
];

/**
 * The rows as CSV in the order given, those of nobody last, numbers to six decimals, lists joined by
 * blanks.
 */
export function scoresCsv(
  rows: readonly ScoreRow[],
  unranked: readonly UnrankedRow[] = [],
): string {
  return toCsv(SCORE_COLUMNS, [...rows.map(cellsOf), ...unranked.map(unrankedCells)]);
}

function unrankedCells({ photoId, name, takenAt, gates }: UnrankedRow): readonly CsvCell[] {
  const lists = gates ? [gates.failed.join(' '), gates.unknown.join(' ')] : [null, null];
  const judged = gateCells(gates);
  const before = [photoId, name, null, takenAt, null, gates?.passed ?? null, ...lists];
  const scores = SCORE_COLUMNS.length - before.length - judged.length;
  return [...before, ...Array.from({ length: scores }, () => null), ...judged];
}

function gateCells(gates: GateJudgement | null): readonly CsvCell[] {
  if (!gates) return GATE_IDS.flatMap(() => [null, null]);
  return gates.verdicts.flatMap(({ value, threshold }) => [rounded(value), rounded(threshold)]);
}

function cellsOf({ ranked, name, person, takenAt }: ScoreRow): readonly CsvCell[] {
  const { gates, final, percentile } = ranked;
  const parts = new Map(ranked.parts.map((part) => [part.id, part]));
  return [
    ...[ranked.photoId, name, person, takenAt, ranked.place, ranked.passed],
    ...[gates.failed.join(' '), gates.unknown.join(' '), rounded(final)],
    ...percentileCells(percentile),
    ...CRITERIA.flatMap((id) => {
      const part = parts.get(id);
      return [
        rounded(part?.value ?? null),
        rounded(part?.weight ?? null),
        rounded(part?.contribution ?? null),
        ...percentileCells(part?.percentile ?? null),
      ];
    }),
    ...gateCells(gates),
  ];
}

function percentileCells(percentile: Percentile | null): readonly CsvCell[] {
  return PERCENTILE.map((of) => {
    if (percentile === null) return null;
    return rounded(of === 'percentile' ? percentile.value : percentile[of]);
  });
}

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1e6) / 1e6;
}
