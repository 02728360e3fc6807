/**
 * The begun part of a download. Quick ones stay in memory; one that takes longer than two seconds, or
 * breaks, is kept piece by piece, so that a cut costs at most one piece.
 */
import { readStored, removeStored, writeStored } from './store.ts';

const PIECE_BYTES = 1 << 20;
const QUICK_MS = 2_000;

/** Collects a download's bytes and stores every full piece as it comes. */
export class Partial {
  private readonly pieces: Uint8Array<ArrayBuffer>[] = [];
  private rest: Uint8Array[] = [];
  private restBytes = 0;
  private keptPieces = 0;
  private readonly started = performance.now();
  bytes = 0;

  constructor(
    private readonly url: string,
    private readonly total: number,
  ) {}

  private key(index: number): string {
    return `${this.url}?piece=${index}`;
  }

  /** Reads what an earlier, broken download left. */
  async load(): Promise<void> {
    for (let i = 0; i * PIECE_BYTES < this.total; i++) {
      const piece = await readStored(this.key(i));
      if (!piece || piece.byteLength !== PIECE_BYTES) break;
      this.pieces.push(piece);
      this.bytes += piece.byteLength;
    }
    this.keptPieces = this.pieces.length;
  }

  async add(chunk: Uint8Array): Promise<void> {
    this.rest.push(chunk);
    this.restBytes += chunk.byteLength;
    this.bytes += chunk.byteLength;
    while (this.restBytes >= PIECE_BYTES) {
      const joined = join(this.rest, this.restBytes);
      const piece = joined.slice(0, PIECE_BYTES);
      this.rest = [joined.subarray(PIECE_BYTES)];
      this.restBytes -= PIECE_BYTES;
      this.pieces.push(piece);
    }
    if (performance.now() - this.started > QUICK_MS) await this.keep();
  }

  /** Stores the full pieces that are not stored yet. */
  async keep(): Promise<void> {
    for (; this.keptPieces < this.pieces.length; this.keptPieces++)
      await writeStored(this.key(this.keptPieces), this.pieces[this.keptPieces]!);
  }

  /** All bytes so far in one array. */
  whole(): Uint8Array<ArrayBuffer> {
    return join([...this.pieces, ...this.rest], this.bytes);
  }

  /** Forgets everything, stored pieces too. */
  async clear(): Promise<void> {
    for (let i = 0; i < this.keptPieces; i++) await removeStored(this.key(i));
    this.keptPieces = 0;
    this.pieces.length = 0;
    this.rest = [];
    this.restBytes = 0;
    this.bytes = 0;
  }
}

function join(parts: readonly Uint8Array[], bytes: number): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(bytes);
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.byteLength;
  }
  return out;
}
