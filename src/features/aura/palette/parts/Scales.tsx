import { Meter } from '@base-ui/react/meter';
import {
  AXES,
  type AxisValue,
  bandOfAxis,
  type PersonAxes,
} from '../../../../core/palette/axes.ts';
import type { SeasonReading } from '../../../../core/palette/season.ts';
import { Card } from '../../../../ui/index.ts';
import { AXIS_WORDS, text } from '../text.ts';
import { sentence } from '../why.ts';
import css from './Scales.module.css';

interface Props {
  readonly axes: PersonAxes;
  readonly season: SeasonReading;
}

/** The four scales with their doubt, the one that says most first, and what each says of the season. */
export function Scales({ axes, season }: Props) {
  const ordered = season.reasons.map((reason) => reason.axis);
  return (
    <Card title={text.why.title}>
      <ul className={css.scales}>
        {AXES.toSorted((a, b) => ordered.indexOf(a) - ordered.indexOf(b)).map((axis) => (
          <li key={axis} className={css.block}>
            <p>{sentence(season.reasons.find((r) => r.axis === axis)!, season.season)}</p>
            <Scale
              name={AXIS_WORDS[axis].name}
              ends={AXIS_WORDS[axis].ends}
              band={AXIS_WORDS[axis].bands[bandOfAxis(axes[axis].value)]}
              value={axes[axis]}
            />
            <p className={css.what}>{AXIS_WORDS[axis].what}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

interface ScaleProps {
  readonly name: string;
  readonly ends: readonly [string, string];
  readonly band: string;
  readonly value: AxisValue;
}

/** A line from one end to the other, a mark where the person is, and a veil one standard error wide. */
function Scale({ name, ends, band, value: { value, sd } }: ScaleProps) {
  const place = (at: number) => `${50 + 50 * Math.min(1, Math.max(-1, at))}%`;
  const left = Math.max(-1, value - sd);
  const width = Math.min(1, value + sd) - left;
  return (
    <div className={css.scale}>
      <span aria-hidden>{ends[0]}</span>
      <Meter.Root
        value={Math.round(value * 100) / 100}
        min={-1}
        max={1}
        className={css.line}
        aria-label={name}
        aria-valuetext={text.why.scale(band, text.why.give(sd))}
      >
        <span className={css.veil} style={{ left: place(left), width: `${width * 50}%` }} />
        <span className={css.mark} style={{ left: place(value) }} />
      </Meter.Root>
      <span aria-hidden>{ends[1]}</span>
    </div>
  );
}
