/** How the vectors of a model travel from the store to whoever searches them: in pieces, in order. */
import type { VectorBlock } from './block.ts';
import type { VectorKind } from './space.ts';

export type VectorPiece =
  /** Forget all vectors of the model: what follows is everything. */
  | { readonly type: 'reset' }
  /** These are there; an id known before is replaced. */
  | { readonly type: 'block'; readonly kind: VectorKind; readonly block: VectorBlock }
  /** These are gone, of whichever kind. */
  | { readonly type: 'gone'; readonly ids: readonly string[] }
  /** These, and no others, are left out of searches: they belong to photos waiting for an undo. */
  | { readonly type: 'hidden'; readonly ids: readonly string[] };
