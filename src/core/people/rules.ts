/** From decisions, in any order, to what holds now. */
import { byText, type Decision } from './types.ts';

export interface Rules {
  /** The person a face is pinned to, by face id. */
  readonly pinned: ReadonlyMap<string, string>;
  /** When that was said. */
  readonly pinnedAt: ReadonlyMap<string, string>;
  /** The people a face must not be, by face id. */
  readonly barred: ReadonlyMap<string, ReadonlySet<string>>;
  /** People of whom anything was ever said: their ids stay. */
  readonly held: ReadonlySet<string>;
}

/** Oldest first; said at the same instant, 'is' before 'not' so that 'not' stands, then by person. */
function inTime(a: Decision, b: Decision): number {
  return byText(a.at, b.at) || Number(b.is) - Number(a.is) || byText(a.personId, b.personId);
}

/**
 * The newest word on a face and a person stands. Of several people a face was said to be, the newest
 * stands alone; when that one is taken back the older ones do not return.
 */
export function rulesOf(decisions: readonly Decision[]): Rules {
  const pinned = new Map<string, string>();
  const pinnedAt = new Map<string, string>();
  const barred = new Map<string, Set<string>>();
  for (const { faceId, personId, is, at } of [...decisions].sort(inTime)) {
    const bars = barred.get(faceId) ?? new Set<string>();
    barred.set(faceId, bars);
    if (is) {
      bars.delete(personId);
      pinned.set(faceId, personId);
      pinnedAt.set(faceId, at);
    } else {
      bars.add(personId);
      if (pinned.get(faceId) !== personId) continue;
      pinned.delete(faceId);
      pinnedAt.delete(faceId);
    }
  }
  return { pinned, pinnedAt, barred, held: new Set(decisions.map((d) => d.personId)) };
}
