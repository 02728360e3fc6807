import { useRef } from 'react';
import { BAND_FROM } from '../../../../core/aura/colors.ts';
import { niceTicks } from '../../../../core/lab/axis.ts';
import type { Bin } from '../../../../core/lab/histogram.ts';
import { count } from '../../../../ui/index.ts';
import { useWidth } from '../../../../ui/useWidth.ts';
import { DataTable } from '../../parts/DataTable.tsx';
import { text } from '../text.ts';
import css from './Histogram.module.css';

/** Pixels. */
const GUESS = 312;
const HEIGHT = 160;
const LEFT = 36;
const RIGHT = 8;
const TOP = 20;
const BANDS = [
  [0, BAND_FROM.leaning, text.guess],
  [BAND_FROM.leaning, BAND_FROM.sure, text.leaning],
  [BAND_FROM.sure, 1, text.sure],
] as const;

/** Confidences in bars, with the bands that give a reading its wording. */
export function Histogram({ bins }: { readonly bins: readonly Bin[] }) {
  const root = useRef<HTMLDivElement>(null);
  const full = useWidth(root, GUESS);
  const width = full - LEFT - RIGHT;
  const most = bins.reduce((max, bin) => Math.max(max, bin.count), 0);
  // Counts are whole: no tick between two of them.
  const ticks = niceTicks(0, Math.max(1, most)).filter(Number.isInteger);
  const top = ticks.at(-1) ?? 1;
  const x = (value: number) => LEFT + value * width;
  const y = (value: number) => TOP + HEIGHT * (1 - value / top);
  const within = (from: number, to: number) =>
    bins.reduce(
      (sum, bin) => (bin.from >= from && (bin.from < to || to === 1) ? sum + bin.count : sum),
      0,
    );
  const n = within(0, 1);
  const [guess, leaning, sure] = BANDS.map(([from, to]) => within(from, to));
  return (
    <div ref={root} className={css.block}>
      <svg
        className={css.plot}
        width={full}
        height={TOP + HEIGHT + 40}
        role="img"
        aria-label={text.histogram(n, guess ?? 0, leaning ?? 0, sure ?? 0)}
      >
        {ticks.map((tick) => (
          <g key={tick}>
            <line className={css.grid} x1={LEFT} x2={LEFT + width} y1={y(tick)} y2={y(tick)} />
            <text className={css.tick} x={LEFT - 6} y={y(tick) + 4} textAnchor="end">
              {count(tick)}
            </text>
          </g>
        ))}
        {BANDS.map(([from, to, name]) => (
          <g key={name}>
            {from > 0 && (
              <line className={css.band} x1={x(from)} x2={x(from)} y1={4} y2={TOP + HEIGHT} />
            )}
            <text className={css.tick} x={(x(from) + x(to)) / 2} y={12} textAnchor="middle">
              {name}
            </text>
          </g>
        ))}
        {bins.map((bin) => (
          <rect
            key={bin.from}
            className={css.bar}
            x={x(bin.from) + 1}
            y={y(bin.count)}
            width={x(bin.to) - x(bin.from) - 2}
            height={TOP + HEIGHT - y(bin.count)}
            rx={2}
          />
        ))}
        {[0, 0.2, 0.4, 0.6, 0.8, 1].map((value) => (
          <text
            key={value}
            className={css.tick}
            x={x(value)}
            y={TOP + HEIGHT + 16}
            textAnchor="middle"
          >
            {value}
          </text>
        ))}
        <text className={css.tick} x={LEFT} y={TOP + HEIGHT + 34}>
          {text.axis}
        </text>
      </svg>
      <DataTable
        summary={text.table}
        caption={text.confidences}
        head={text.head}
        rows={bins
          .filter((bin) => bin.count > 0)
          .map((bin) => [text.bin(bin.from, bin.to), count(bin.count)])}
      />
    </div>
  );
}
