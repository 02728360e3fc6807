/** Which new cluster an old one lives on in. */

/**
 * The least share of photos, common to both over in either, that makes a new cluster the old one: the
 * larger half of a cluster that was split still is (Jaccard 0.5), a scattering of its photos is not.
 */
const SAME_FROM = 1 / 3;

/** The old id for each new group, or null; each id at most once, the largest overlap first. */
export function matchIds(
  groups: readonly (readonly string[])[],
  old: readonly { readonly id: string; readonly memberIds: readonly string[] }[],
): readonly (string | null)[] {
  const ids: (string | null)[] = groups.map(() => null);
  const known = new Set(old.flatMap(({ memberIds }) => memberIds));
  const pairs = groups
    .flatMap((members, group) => {
      const here = new Set(members.filter((id) => known.has(id)));
      return old.map((cluster) => ({ group, id: cluster.id, share: jaccard(here, cluster) }));
    })
    .filter(({ share }) => share >= SAME_FROM)
    .sort((a, b) => b.share - a.share);
  for (const { group, id } of pairs) if (ids[group] === null && !ids.includes(id)) ids[group] = id;
  return ids;
}

/** Photos in both over photos in either; photos that are new since do not count against a match. */
function jaccard(
  here: ReadonlySet<string>,
  { memberIds }: { readonly memberIds: readonly string[] },
): number {
  const both = memberIds.filter((id) => here.has(id)).length;
  return both / Math.max(1, here.size + memberIds.length - both);
}
