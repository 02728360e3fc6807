/** What a key on a tile means. */
import { AURA_COLORS, type AuraColorId } from '../../../core/aura/types.ts';

/** A colour, 'cannot tell' (null), or the proposal again. */
export type KeyChoice = { readonly color: AuraColorId | null } | 'keep';

/** Each colour's first letter, or its place in the schema: 1 to 9, and 0 for the tenth. */
const BY_KEY: ReadonlyMap<string, AuraColorId> = new Map(
  AURA_COLORS.flatMap((color, i) => [
    [color.charAt(0), color],
    [String((i + 1) % 10), color],
  ]),
);

/** What the key chooses, or null when it is none of ours. */
export function choiceOf(key: string): KeyChoice | null {
  const small = key.toLowerCase();
  const color = BY_KEY.get(small);
  if (color) return { color };
  if (small === 'x') return { color: null };
  return small === 'k' || key === 'Backspace' || key === 'Delete' ? 'keep' : null;
}
