import { useState } from 'react';
import type { SeasonReading } from '../../../../core/palette/season.ts';
import { SEASONS } from '../../../../core/palette/seasons.ts';
import { Bar, Button, Card, percent } from '../../../../ui/index.ts';
import { SEASON_NAMES, text } from '../text.ts';
import css from './Twelve.module.css';

const FIRST = 4;

/** The seasons by their probability, the likeliest first. */
export function Twelve({ season: { probabilities } }: { readonly season: SeasonReading }) {
  const [all, setAll] = useState(false);
  const order = SEASONS.map((id, i) => ({ id, p: probabilities[i]! })).sort((a, b) => b.p - a.p);
  return (
    <Card title={text.twelve.title}>
      <ul className={css.bars}>
        {order.slice(0, all ? order.length : FIRST).map(({ id, p }) => (
          <li key={id}>
            <Bar label={SEASON_NAMES[id]} value={p} text={percent(p)} />
          </li>
        ))}
      </ul>
      <Button variant="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
        {all ? text.twelve.fewer : text.twelve.all}
      </Button>
    </Card>
  );
}
