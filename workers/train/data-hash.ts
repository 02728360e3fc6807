/** A name for what a head learnt from: equal for equal examples, whatever the machine. */
import type { Examples } from '../../src/core/heads/types.ts';

/** SHA-256 of inputs, targets and groups, hex. Class names count, and so does the order of rows. */
export async function dataHash({ x, target, groups }: Examples): Promise<string> {
  const parts: ArrayBufferView[] = [x.data];
  if (target.kind === 'classes') parts.push(target.labels);
  else if (target.kind === 'values') {
    parts.push(target.values);
    if (target.weights) parts.push(target.weights);
  } else parts.push(target.winners, target.losers);
  if (groups) parts.push(groups);
  // The shape goes first, so that the same numbers in other places are other data.
  const shape = JSON.stringify([
    target.kind,
    x.rows,
    x.columns,
    target.kind === 'classes' ? target.names : null,
    parts.map((p) => p.byteLength),
  ]);
  const bytes = [
    new TextEncoder().encode(shape),
    ...parts.map((p) => new Uint8Array(p.buffer, p.byteOffset, p.byteLength)),
  ];
  const all = new Uint8Array(bytes.reduce((sum, b) => sum + b.length, 0));
  let at = 0;
  for (const b of bytes) {
    all.set(b, at);
    at += b.length;
  }
  return sha256(all);
}

/** SHA-256 of a text, hex. */
export function textHash(text: string): Promise<string> {
  return sha256(new TextEncoder().encode(text));
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (b) => b.toString(16).padStart(2, '0')).join('');
}
