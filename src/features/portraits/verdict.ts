/** The head of a photo's page: what the gates say of the face that is shown, in words. */
import type { GateJudgement } from '../../core/gates/judge.ts';
import { spoiler } from '../../core/quality/spoiler.ts';
import type { Quality } from '../../core/types.ts';
import { checkWords } from './text-checks.ts';
import { GATE_WORDS } from './text-gates.ts';
import { reading as words } from './text-reading.ts';

export interface VerdictWords {
  readonly title: string;
  readonly lead: string;
  /** How many of the checks that could be made pass, '8/9', and the same read aloud; or null. */
  readonly figure: string | null;
  readonly spoken: string;
}

/**
 * The verdict on a face by its gates alone. Without a face (`gates` null) none is given: it is said
 * whether blur or light may have hidden one.
 */
export function headOf(gates: GateJudgement | null, quality: Quality): VerdictWords {
  if (!gates) return { ...facelessHead(quality), figure: null, spoken: '' };
  const made = gates.verdicts.length - gates.unknown.length;
  if (made === 0) return { ...words.verdict.waiting, figure: null, spoken: '' };
  const passed = made - gates.failed.length;
  const counts = { figure: `${passed}/${made}`, spoken: words.passed(passed, made) };
  if (gates.passed) return { ...words.verdict.passes, ...counts };
  const lead = gates.failed.map((id) => `${GATE_WORDS[id].missed}.`).join(' ');
  return { title: words.verdict.misses.title, lead, ...counts };
}

function facelessHead(quality: Quality): Pick<VerdictWords, 'title' | 'lead'> {
  const { title, lead, hidden } = words.verdict.faceless;
  const poor = spoiler(quality);
  return { title, lead: poor ? hidden(checkWords(poor).says) : lead };
}
