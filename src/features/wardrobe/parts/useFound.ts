import { useEffect, useMemo, useState } from 'react';
import { type Fault, faultOf } from '../../../core/fault.ts';
import { type GarmentFilter, passesFilter } from '../../../core/wardrobe/browse/filter.ts';
import { isEmpty, parseQuery, type Query } from '../../../core/wardrobe/browse/parse.ts';
import { rank } from '../../../core/wardrobe/browse/rank.ts';
import type { GarmentRecord } from '../../../core/wardrobe/records.ts';
import { similarityTo } from '../search.ts';

/** A pause in typing, milliseconds, after which the pictures are compared. */
const PAUSE_MS = 300;

export interface Found {
  readonly query: Query;
  /** What fits in full, and what comes close, best first. */
  readonly exact: readonly GarmentRecord[];
  readonly near: readonly GarmentRecord[];
  /** The pictures are still being compared. */
  readonly looking: boolean;
  /** Why only words were compared. */
  readonly fault: Fault | null;
}

interface Compared {
  readonly key: string;
  readonly cosines: ReadonlyMap<string, number> | null;
  readonly fault: Fault | null;
}

/**
 * What answers a search among some garments; null for an empty one. Words answer at once, the pictures
 * refine it when the typing rests.
 */
export function useFound(
  typed: string,
  garments: readonly GarmentRecord[],
  archived: boolean,
): Found | null {
  const query = useMemo(() => parseQuery(typed), [typed]);
  const [compared, setCompared] = useState<Compared>();
  const said = query.text;
  const key = `${archived} ${said}`;
  const count = garments.length;

  useEffect(() => {
    // Garments that an import adds are compared as well.
    if (said === '' || count === 0) return;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      similarityTo(said, archived, stop.signal).then(
        (cosines) => !stop.signal.aborted && setCompared({ key, cosines, fault: null }),
        (error: unknown) =>
          !stop.signal.aborted && setCompared({ key, cosines: null, fault: faultOf(error) }),
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [said, archived, key, count]);

  const mine = compared?.key === key ? compared : null;
  return useMemo(() => {
    if (isEmpty(query)) return null;
    const byId = new Map(garments.map((each) => [each.id, each]));
    const hits = rank(query, garments, mine?.cosines ?? null);
    const records = (exact: boolean) =>
      hits.flatMap((hit) => (hit.exact === exact ? (byId.get(hit.id) ?? []) : []));
    return {
      query,
      exact: records(true),
      near: records(false),
      looking: mine === null,
      fault: mine?.fault ?? null,
    };
  }, [query, garments, mine]);
}

/** What of the answers passes a filter, in the same order. */
export function foundWithin(found: Found, filter: GarmentFilter): Found {
  const fitting = (list: readonly GarmentRecord[]) =>
    list.filter((each) => passesFilter(each, filter));
  return { ...found, exact: fitting(found.exact), near: fitting(found.near) };
}
