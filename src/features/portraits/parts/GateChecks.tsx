import type { GateJudgement, GateVerdict } from '../../../core/gates/judge.ts';
import type { GateId } from '../../../core/portrait/facts.ts';
import { Bar } from '../../../ui/index.ts';
import { GATE_WORDS, verdictWords, gates as words } from '../text-gates.ts';
import css from './GateChecks.module.css';

interface Props {
  readonly gates: GateJudgement;
  /** The gates that failed, with how to retake, or all the others. */
  readonly which: 'failed' | 'others';
  /** Without its heading, where one above says it already. */
  readonly bare?: boolean;
  /** What more is known of a gate, to be said in place of its own words; null for nothing. */
  readonly hint?: (id: GateId) => string | null;
}

/** Gates with their values and thresholds. */
export function GateChecks({ gates, which, bare, hint }: Props) {
  const failed = which === 'failed';
  const shown = gates.verdicts.filter(({ verdict }) => (verdict === 'fail') === failed);
  if (shown.length === 0) return null;
  return (
    <section className={css.checks}>
      {!bare && <h3 className={css.title}>{failed ? words.retake : words.title}</h3>}
      {shown.map((verdict) => (
        <Check key={verdict.id} verdict={verdict} hint={hint?.(verdict.id) ?? null} />
      ))}
      {!failed && gates.unknown.length > 0 && <p className={css.note}>{words.unknown}</p>}
    </section>
  );
}

interface CheckProps {
  readonly verdict: GateVerdict;
  readonly hint: string | null;
}

function Check({ verdict, hint }: CheckProps) {
  const { name, what, retake } = GATE_WORDS[verdict.id];
  const says = verdictWords(verdict);
  if (verdict.value === null)
    return (
      <p className={css.unknown}>
        <span>{name}</span>
        <span className={css.note}>{says}</span>
      </p>
    );
  const fails = verdict.verdict === 'fail';
  return (
    <Bar
      label={name}
      value={verdict.value}
      text={says}
      tone={fails ? 'bad' : 'good'}
      note={fails ? <span className={css.retake}>{hint ?? retake}</span> : (hint ?? what)}
    />
  );
}
