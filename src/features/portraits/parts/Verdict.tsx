import type { ReactNode, RefObject } from 'react';
import type { Quality, Verdict as VerdictId } from '../../../core/types.ts';
import { Bar, Card } from '../../../ui/index.ts';
import { checkName, checkWords, verdictLead } from '../text-checks.ts';
import { reading as words } from '../text-reading.ts';
import css from './Verdict.module.css';

const TONE = { good: 'good', fair: 'warn', poor: 'bad' } as const satisfies Record<
  VerdictId,
  string
>;

interface HeadProps {
  readonly quality: Quality;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly aside?: ReactNode;
}

/** The verdict in words with its score of ten; the score is a mean, so one decimal is enough. */
export function VerdictHead({ quality, heading, aside }: HeadProps) {
  const score = (quality.score * 10).toFixed(1);
  return (
    <div className={css.head}>
      <div>
        <h1 ref={heading} tabIndex={-1} className={css.title}>
          {words.verdict[quality.verdict]}
        </h1>
        <p className={css.lead}>{verdictLead(quality.verdict, quality.checks)}</p>
        {aside}
      </div>
      <p className={css.score} aria-label={words.score(Number(score))} role="img">
        {score}
      </p>
    </div>
  );
}

/** Every check as a bar with its sentence and, where it is not good, how to retake. */
export function Checks({ quality, title }: { quality: Quality; title: string }) {
  return (
    <Card title={title}>
      <div className={css.checks}>
        {quality.checks.map((check) => {
          const { says, retake } = checkWords(check);
          return (
            <Bar
              key={check.id}
              label={checkName[check.id]}
              value={check.score}
              text={String(Math.round(check.score * 100))}
              tone={TONE[check.verdict]}
              note={retake ? `${says} ${retake}` : says}
            />
          );
        })}
      </div>
    </Card>
  );
}
