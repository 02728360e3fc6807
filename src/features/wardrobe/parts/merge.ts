import type { WardrobeImportView } from '../imports.ts';

/**
 * Imports as few cards as can be: photos taken one after another are imports of one photo each, and
 * belong together on the screen. Those that run become one, those that wait another; those that are
 * over stay as they are. Ids of what was joined lie in `ids`.
 */
export function merged(
  views: readonly WardrobeImportView[],
): readonly { readonly view: WardrobeImportView; readonly ids: readonly string[] }[] {
  const open = views.filter((view) => !view.over);
  const groups = [
    open.filter((view) => !view.paused),
    open.filter((view) => view.paused),
    ...views.filter((view) => view.over).map((view) => [view]),
  ];
  return groups.flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const minutes = group.flatMap((view) => view.minutesLeft ?? []);
    const view: WardrobeImportView = {
      ...first,
      items: group.flatMap((each) => each.items),
      garments: sum(group.map((each) => each.garments)),
      needLook: sum(group.map((each) => each.needLook)),
      minutesLeft: minutes.length > 0 ? sum(minutes) : null,
      haltedBy: group.find((each) => each.haltedBy !== null)?.haltedBy ?? null,
    };
    return [{ view, ids: group.map((each) => each.id) }];
  });
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
