/** Metadata of vectors, and filters over it: both plain data, so that they cross to the worker. */

export type MetaValue = string | number | boolean;

/** A few plain facts about what a vector stands for: its category, its season. */
export type VectorMeta = Readonly<Record<string, MetaValue>>;

/** What each key must be: a value, or one of several. No key: everything passes. */
export type VectorFilter = Readonly<Record<string, MetaValue | readonly MetaValue[]>>;

/** Whether every key of the filter is there and fits. A list of no values lets nothing pass. */
export function passes(meta: VectorMeta | null, filter: VectorFilter): boolean {
  return Object.entries(filter).every(([key, wanted]) => {
    if (!meta || !Object.hasOwn(meta, key)) return false;
    const value = meta[key]!;
    return Array.isArray(wanted) ? wanted.includes(value) : value === wanted;
  });
}
