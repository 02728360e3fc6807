import { Sun } from 'lucide-react';
import type { Declined } from '../../../../core/palette/average.ts';
import { Card, LinkButton } from '../../../../ui/index.ts';
import { text } from '../text.ts';
import css from './DeclinedCard.module.css';

/** Why there is no palette, and how to get one. */
export function DeclinedCard({ declined: { reason, faults } }: { readonly declined: Declined }) {
  return (
    <Card
      title={
        <span className={css.title}>
          <Sun size={22} strokeWidth={1.75} aria-hidden />
          {text.declined.title}
        </span>
      }
    >
      <p>{text.declined[reason]}</p>
      {faults.length > 0 && (
        <>
          <h3 className={css.sub}>{text.declined.why}</h3>
          <ul className={css.faults}>
            {faults.map(([fault, photos]) => (
              <li key={fault}>
                <span>{text.declined.faults[fault]}</span>
                <span className={css.count}>{text.declined.count(photos)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3 className={css.sub}>{text.declined.adviceTitle}</h3>
      <ol className={css.advice}>
        {text.declined.advice.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <LinkButton href="/portraits" variant="primary">
        {text.noneAction}
      </LinkButton>
    </Card>
  );
}
