/**
 * The ship gate of the expression network: it takes the place of the net that was fetched before only
 * where its card shows that it wins on the validation split.
 */

/** Least accuracy and macro-F1 on the validation split. */
export const EXPRESSION_GATE = { accuracy: 0.66, macroF1: 0.62 } as const;

/** Most bytes of the file. */
export const MOST_BYTES = 2_500_000;

interface Figures {
  readonly n: number;
  readonly accuracy: { readonly value: number };
  readonly macroF1: { readonly value: number };
}

/** Another net on the same tiles. */
export interface Peer extends Figures {
  readonly package: string;
  /** Whether ours takes its place. */
  readonly fetchedBefore: boolean;
}

/** What the gate reads of a card. */
export interface ExpressionCard {
  readonly bytes: number;
  readonly metrics: Figures & { readonly split: string; readonly peers?: readonly Peer[] };
}

/** Why a net must not take the fetched one's place; empty when it may. */
export function whyNotReplace({ bytes, metrics }: ExpressionCard): readonly string[] {
  const { split, n, peers = [] } = metrics;
  const why: string[] = [];
  if (bytes > MOST_BYTES) why.push(`${bytes} bytes are more than ${MOST_BYTES}`);
  if (split !== 'val') why.push(`measured on "${split}", not on the validation split`);
  if (!peers.some((peer) => peer.fetchedBefore)) why.push('not measured beside the fetched net');
  for (const key of ['accuracy', 'macroF1'] as const) {
    const own = metrics[key].value;
    if (!(own >= EXPRESSION_GATE[key])) why.push(`${key} ${own} is under ${EXPRESSION_GATE[key]}`);
    for (const peer of peers)
      if (!(own > peer[key].value)) why.push(`${key} ${own} does not beat ${peer.package}`);
  }
  for (const peer of peers)
    if (peer.n !== n) why.push(`${peer.package} was measured on ${peer.n} tiles, not on ${n}`);
  return why;
}
