import { useMemo } from 'react';
import { rulesOf } from '../../../../core/people/rules.ts';
import type { Decision } from '../../../../core/people/types.ts';
import { listDecisions } from '../../../../data/people.ts';
import { useLive } from '../../parts/useLive.ts';

const NONE: readonly Decision[] = [];

/** All that was decided of who is who; empty until read. */
export function useDecisions(): readonly Decision[] {
  return useLive(['people'], listDecisions).value ?? NONE;
}

/** Which person each face was said to be, by face id; empty until read. */
export function usePinned(): ReadonlyMap<string, string> {
  const decisions = useDecisions();
  return useMemo(() => rulesOf(decisions).pinned, [decisions]);
}
