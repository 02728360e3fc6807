import { flagStanding } from '../../../../core/lab/cohort.ts';
import { flagMet } from '../../../../core/lab/golive.ts';
import { Card, LinkButton } from '../../../../ui/index.ts';
import type { Standing } from '../actions.ts';
import { text } from '../text.ts';
import css from './FlagCard.module.css';
import { State } from './State.tsx';

const words = text.flag;

interface Props {
  readonly standing: Standing;
}

/** The flag as configured, and whether this device is in, with the reason. */
export function FlagCard({ standing }: Props) {
  const { flag, localId, cohort, automatic } = standing;
  const mine = flagStanding(flag, words.name, localId, cohort);
  const rows = [
    [words.rows.enabled, flag.enabled ? words.yes : words.no],
    [words.rows.percent, words.percent(flag.percent)],
    [words.rows.cohort, words.cohort(Boolean(flag.cohort))],
    [words.rows.device, words.device(mine.on)],
  ] as const;
  return (
    <Card title={words.title} aside={<State met={flagMet(flag)} />}>
      <dl className={css.rows}>
        {rows.map(([name, value]) => (
          <div key={name} className={css.row}>
            <dt className={css.name}>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p>{words.why(mine, flag.percent)}</p>
      {!automatic && <p>{words.chosen}</p>}
      <p className={css.small}>{words.drawn}</p>
      <LinkButton href="/settings">{words.settings}</LinkButton>
    </Card>
  );
}
