import type { GateJudgement, GateVerdict } from '../../../../core/gates/judge.ts';
import { Bar } from '../../../../ui/index.ts';
import { GATE_WORDS, verdictWords } from '../../text-gates.ts';
import { text } from '../text.ts';
import css from './Checks.module.css';

interface Props {
  readonly gates: GateJudgement;
  /** The gates that failed, with how to retake, or all the others. */
  readonly which: 'failed' | 'others';
}

/** Gates with their values and thresholds. */
export function Checks({ gates, which }: Props) {
  const failed = which === 'failed';
  const shown = gates.verdicts.filter(({ verdict }) => (verdict === 'fail') === failed);
  if (shown.length === 0) return null;
  return (
    <section className={css.checks}>
      <h3 className={css.title}>{failed ? text.detail.retake : text.detail.checks}</h3>
      {shown.map((verdict) => (
        <Check key={verdict.id} verdict={verdict} />
      ))}
      {!failed && gates.unknown.length > 0 && <p className={css.note}>{text.detail.unknown}</p>}
    </section>
  );
}

function Check({ verdict }: { readonly verdict: GateVerdict }) {
  const { name, what, retake } = GATE_WORDS[verdict.id];
  const words = verdictWords(verdict);
  if (verdict.value === null)
    return (
      <p className={css.unknown}>
        <span>{name}</span>
        <span className={css.note}>{words}</span>
      </p>
    );
  const fails = verdict.verdict === 'fail';
  return (
    <Bar
      label={name}
      value={verdict.value}
      text={words}
      tone={fails ? 'bad' : 'good'}
      note={fails ? <span className={css.retake}>{retake}</span> : what}
    />
  );
}
