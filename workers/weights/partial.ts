/**
 * The begun part of a download. Quick ones stay in memory; one that takes longer than two seconds, or
 * breaks, is kept piece by piece, so that a cut costs at most one piece.
 */
import { readStored, removeStored, writeStored } from './store.ts';

const PIECE_BYTES = 1 << 20;
const QUICK_MS = 2_000;

/** Collects a download's bytes, each in its place, and stores every full piece as it comes. */
export class Partial {
  private buffer: Uint8Array<ArrayBuffer> | null = null;
  private keptPieces = 0;
  private readonly started = performance.now();
  /** Bytes that came; more than `total` when the host sent too many. */
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
      this.put(piece);
      this.keptPieces = i + 1;
    }
  }

  async add(chunk: Uint8Array): Promise<void> {
    this.put(chunk);
    if (performance.now() - this.started > QUICK_MS) await this.keep();
  }

  private put(chunk: Uint8Array): void {
    this.buffer ??= new Uint8Array(this.total);
    const room = Math.max(0, this.total - this.bytes);
    this.buffer.set(chunk.subarray(0, room), Math.min(this.bytes, this.total));
    this.bytes += chunk.byteLength;
  }

  /** Stores the full pieces that are not stored yet. */
  async keep(): Promise<void> {
    const full = Math.floor(Math.min(this.bytes, this.total) / PIECE_BYTES);
    for (; this.keptPieces < full; this.keptPieces++) {
      const from = this.keptPieces * PIECE_BYTES;
      const piece = this.buffer!.slice(from, from + PIECE_BYTES);
      await writeStored(this.key(this.keptPieces), piece);
    }
  }

  /** All bytes in one array, without a copy; null unless there are exactly as many as there should be. */
  whole(): Uint8Array<ArrayBuffer> | null {
    return this.bytes === this.total ? this.buffer : null;
  }

  /** Forgets everything, stored pieces too. */
  async clear(): Promise<void> {
    for (let i = 0; i < this.keptPieces; i++) await removeStored(this.key(i));
    this.keptPieces = 0;
    this.buffer = null;
    this.bytes = 0;
  }
}
