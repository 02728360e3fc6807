/** What a person sets here. None of these rejects: what cannot be kept is said in a notice. */
import type { GateThresholds } from '../../../core/gates/thresholds.ts';
import { defaultThreshold } from '../../../core/people/thresholds.ts';
import { getSettings, type Settings, setSetting } from '../../../data/settings.ts';
import { notify } from '../../../ui/index.ts';
import { regroup } from '../album/store.ts';
import { text } from './text.ts';

/** Keeps the lines of the gates. Says whether it could. */
export const keepGates = (gates: GateThresholds): Promise<boolean> => keep('gates', gates);

/** Keeps a model's likeness (cosine) for one person, and tells people apart anew. */
export async function keepThreshold(model: string, value: number): Promise<boolean> {
  const { peopleThresholds } = await getSettings();
  const { [model]: _old, ...others } = peopleThresholds;
  const next = value === defaultThreshold(model) ? others : { ...others, [model]: value };
  const kept = await keep('peopleThresholds', next);
  if (kept) regroup();
  return kept;
}

async function keep<K extends keyof Settings>(key: K, value: Settings[K]): Promise<boolean> {
  try {
    await setSetting(key, value);
    return true;
  } catch {
    notify({ text: text.saveFailed, tone: 'bad' });
    return false;
  }
}
