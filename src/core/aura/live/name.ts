/** The named colours of a stream of averages, with hysteresis: a name is kept until another clearly leads. */
import type { AuraColorId } from '../types.ts';
import { AURA_COLORS } from '../types.ts';

export const NAMING = {
  /** A challenger must lead by this much probability ... */
  lead: 0.06,
  /** ... in this many frames one after the other. A confirmed change counts at once. */
  frames: 2,
  /** The second colour appears and goes at these probabilities. */
  secondFrom: 0.17,
  secondUntil: 0.12,
} as const;

/** What is named, and who is about to take over. */
export interface Named {
  readonly primary: AuraColorId;
  readonly secondary: AuraColorId | null;
  readonly challenger: AuraColorId | null;
  /** Frames in which the challenger led. */
  readonly led: number;
}

/** The names after an average; `jumped` says that it follows a confirmed change. `previous` null begins. */
export function nameAfter(
  previous: Named | null,
  probabilities: readonly number[],
  jumped: boolean,
): Named {
  const of = (id: AuraColorId): number => probabilities[AURA_COLORS.indexOf(id)] ?? 0;
  const best = leader(probabilities, null);
  if (!previous) return named(best, null, probabilities);
  const { primary, secondary } = previous;
  const ahead = best !== primary && of(best) - of(primary) >= NAMING.lead;
  if (!ahead) return named(primary, secondary, probabilities);
  const led = previous.challenger === best ? previous.led + 1 : 1;
  if (jumped || led >= NAMING.frames) return named(best, secondary, probabilities);
  return { ...named(primary, secondary, probabilities), challenger: best, led };
}

function named(
  primary: AuraColorId,
  before: AuraColorId | null,
  probabilities: readonly number[],
): Named {
  return { primary, secondary: second(primary, before, probabilities), challenger: null, led: 0 };
}

/** The second colour: kept while it is strong enough and no other clearly leads it. */
function second(
  primary: AuraColorId,
  before: AuraColorId | null,
  probabilities: readonly number[],
): AuraColorId | null {
  const of = (id: AuraColorId): number => probabilities[AURA_COLORS.indexOf(id)] ?? 0;
  const best = leader(probabilities, primary);
  const stays = before !== null && before !== primary && of(before) >= NAMING.secondUntil;
  if (stays && of(best) - of(before) < NAMING.lead) return before;
  return of(best) >= NAMING.secondFrom ? best : null;
}

/** The most probable colour but one; ties go to the first of the schema. */
function leader(probabilities: readonly number[], but: AuraColorId | null): AuraColorId {
  let best: AuraColorId | null = null;
  let most = Number.NEGATIVE_INFINITY;
  AURA_COLORS.forEach((id, i) => {
    const p = probabilities[i] ?? 0;
    if (id === but || p <= most) return;
    best = id;
    most = p;
  });
  return best ?? AURA_COLORS[0];
}
