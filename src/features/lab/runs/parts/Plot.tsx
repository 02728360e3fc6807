import { useRef } from 'react';
import { type Frame, niceTicks, pathOf, placeIn } from '../../../../core/lab/axis.ts';
import type { Epoch } from '../../../../core/lab/run-log.ts';
import { useWidth } from '../../../../ui/useWidth.ts';
import { DataTable } from '../../parts/DataTable.tsx';
import { text } from '../text.ts';
import css from './Plot.module.css';

/** Pixels. */
const GUESS = 312;
const RIGHT = 12;
const HEIGHT = 180;
const LEFT = 52;
const TOP = 10;
/** A line is told by its dashes and its mark as well as by its colour. */
const DASHES = ['', '6 4', '2 4', '10 4 2 4', '1 5'] as const;
const COLORS = ['accent', 'good', 'warn', 'bad', 'ink'] as const;

interface Props {
  readonly name: string;
  readonly epochs: readonly Epoch[];
  /** The numbers to plot, one line each. */
  readonly keys: readonly string[];
}

/** Numbers by epoch as lines, with a table of the same numbers. */
export function Plot({ name, epochs, keys }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const full = useWidth(root, GUESS);
  const width = full - LEFT - RIGHT;
  const lines = keys.map((key) => ({
    key,
    points: epochs.flatMap(({ epoch, values }) => {
      const value = values[key];
      return value === undefined ? [] : [{ epoch, value }];
    }),
  }));
  const all = lines.flatMap(({ points }) => points);
  const values = all.map(({ value }) => value);
  const ticks = niceTicks(Math.min(...values), Math.max(...values), 4);
  const first = epochs[0]?.epoch ?? 0;
  const last = epochs.at(-1)?.epoch ?? 0;
  const frame: Frame = {
    width,
    height: HEIGHT,
    x: [first, last],
    y: [ticks[0] ?? 0, ticks.at(-1) ?? 1],
  };
  const facts = lines.flatMap(({ key, points }) => {
    const [start, end] = [points[0], points.at(-1)];
    return start && end
      ? [text.lineFacts(key, start.value, end.value, [start.epoch, end.epoch])]
      : [];
  });
  const epochTicks = first === last ? [first] : niceTicks(first, last, 5);
  return (
    <div ref={root} className={css.block}>
      <svg
        className={css.plot}
        width={full}
        height={TOP + HEIGHT + 38}
        role="img"
        aria-label={text.plot(name, facts)}
      >
        <g transform={`translate(${LEFT} ${TOP})`}>
          {ticks.map((tick) => (
            <g key={tick} transform={`translate(0 ${placeIn(frame, first, tick).y})`}>
              <line className={css.grid} x2={width} />
              <text className={css.tick} x={-8} y={4} textAnchor="end">
                {text.number(tick)}
              </text>
            </g>
          ))}
          {epochTicks
            .filter((tick) => Number.isInteger(tick) && tick >= first && tick <= last)
            .map((tick) => (
              <text
                key={tick}
                className={css.tick}
                x={placeIn(frame, tick, 0).x}
                y={HEIGHT + 18}
                textAnchor="middle"
              >
                {tick}
              </text>
            ))}
          <text className={css.tick} y={HEIGHT + 34}>
            {text.epoch}
          </text>
          {lines.map(({ key, points }, i) => {
            const places = points.map(({ epoch, value }) => placeIn(frame, epoch, value));
            const end = places.at(-1);
            return (
              <g key={key} className={css[COLORS[i % COLORS.length]!]}>
                <path className={css.line} d={pathOf(places)} strokeDasharray={dashOf(i)} />
                {end && <circle className={css.end} cx={end.x} cy={end.y} r={3.5} />}
              </g>
            );
          })}
        </g>
      </svg>
      {keys.length > 1 && (
        <ul className={css.legend}>
          {keys.map((key, i) => (
            <li key={key} className={css[COLORS[i % COLORS.length]!]}>
              <svg width="32" height="10" aria-hidden="true">
                <path className={css.line} d="M0 5 L32 5" strokeDasharray={dashOf(i)} />
              </svg>
              <span className={css.key}>{key}</span>
            </li>
          ))}
        </ul>
      )}
      <DataTable
        summary={text.table}
        caption={name}
        head={[text.epochHead, ...keys]}
        rows={epochs.map(({ epoch, values: row }) => [
          String(epoch),
          ...keys.map((key) => (row[key] === undefined ? '' : text.number(row[key]))),
        ])}
      />
    </div>
  );
}

function dashOf(i: number): string | undefined {
  return DASHES[i % DASHES.length] || undefined;
}
