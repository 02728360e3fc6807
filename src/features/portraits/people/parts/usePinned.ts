import { useMemo } from 'react';
import { rulesOf } from '../../../../core/people/rules.ts';
import { listDecisions } from '../../../../data/people.ts';
import { useLive } from '../../parts/useLive.ts';

/** Which person each face was said to be, by face id; empty until read. */
export function usePinned(): ReadonlyMap<string, string> {
  const { value: decisions } = useLive(['people'], listDecisions);
  return useMemo(() => rulesOf(decisions ?? []).pinned, [decisions]);
}
