import { useId, useState } from 'react';
import { plotGroups, type RunLog } from '../../../../core/lab/run-log.ts';
import { Card } from '../../../../ui/index.ts';
import { text } from '../text.ts';
import { Marks } from './Marks.tsx';
import { Plot } from './Plot.tsx';
import css from './Run.module.css';

/** One training of a log: its plots, and what came out. The last one is shown first. */
export function Run({ log }: { readonly log: RunLog }) {
  const id = useId();
  const [chosen, setChosen] = useState<number>();
  const { curves, marks, command } = log;
  const at = Math.min(chosen ?? curves.length - 1, curves.length - 1);
  const curve = curves[at];
  if (!curve) return null;
  return (
    <>
      {curves.length > 1 && (
        <div className={css.field}>
          <label htmlFor={id}>{text.curve}</label>
          <select
            id={id}
            className={css.select}
            value={at}
            onChange={(event) => setChosen(Number(event.currentTarget.value))}
          >
            {curves.map(({ tag, at: time, epochs }, i) => (
              <option key={`${tag} ${time} ${epochs.length}`} value={i}>
                {text.curveName(tag, epochs.length, i + 1)}
              </option>
            ))}
          </select>
          {curve.at && <p className={css.command}>{text.begun(curve.at)}</p>}
        </div>
      )}
      {command && (
        <p className={css.command}>
          {text.command}: <code>{command}</code>
        </p>
      )}
      <div className={css.columns}>
        {plotGroups(curve).map(({ id: group, keys }) => (
          <Card key={keys.join()} title={group === 'other' ? keys[0] : text.group[group]}>
            <Plot
              name={group === 'other' ? (keys[0] ?? '') : text.group[group]}
              epochs={curve.epochs}
              keys={keys}
            />
          </Card>
        ))}
        <Marks marks={marks} />
      </div>
    </>
  );
}
