import type { ReactNode, RefObject } from 'react';
import type { GateJudgement } from '../../../core/gates/judge.ts';
import type { Quality, Verdict as VerdictId } from '../../../core/types.ts';
import { Bar, Card } from '../../../ui/index.ts';
import { checkName, checkWords, gateHint } from '../text-checks.ts';
import { reading as words } from '../text-reading.ts';
import { headOf } from '../verdict.ts';
import { GateChecks } from './GateChecks.tsx';
import css from './Verdict.module.css';

const TONE = { good: 'good', fair: 'warn', poor: 'bad' } as const satisfies Record<
  VerdictId,
  string
>;

interface HeadProps {
  /** Of the face that is shown; null where there is none. */
  readonly gates: GateJudgement | null;
  /** Of the photo itself. */
  readonly quality: Quality;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly aside?: ReactNode;
}

/** Whether the face passes the gates, in words, with how many it passes; or that there is no face. */
export function VerdictHead({ gates, quality, heading, aside }: HeadProps) {
  const { title, lead, figure, spoken } = headOf(gates, quality);
  return (
    <div className={css.head}>
      <div>
        <h1 ref={heading} tabIndex={-1} className={css.title}>
          {title}
        </h1>
        <p className={css.lead}>{lead}</p>
        {aside}
      </div>
      {figure !== null && (
        <p className={css.score} aria-label={spoken} role="img">
          {figure}
        </p>
      )}
    </div>
  );
}

/** Every gate of a face: first those it fails with how to retake, then the others. */
export function FaceChecks({ gates, quality }: { gates: GateJudgement; quality: Quality }) {
  const hint = gateHint(quality);
  return (
    <Card title={words.checks}>
      <div className={css.checks}>
        <GateChecks gates={gates} which="failed" hint={hint} />
        <GateChecks gates={gates} which="others" bare={gates.passed} hint={hint} />
      </div>
    </Card>
  );
}

/** Every check of the photo itself as a bar with its sentence and, where it is not good, how to retake. */
export function PhotoChecks({ quality }: { quality: Quality }) {
  return (
    <Card title={words.checksNoFace}>
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
