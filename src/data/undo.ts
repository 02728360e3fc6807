/**
 * The one undo of the house. What was done waits here for a while; then it is committed. Entries are
 * undone last first. A failing undo keeps its entry and says so.
 */
import { type FaultError, toFaultError } from '../core/fault.ts';
import { newId } from './stamp.ts';

/** How long an entry can be undone, milliseconds. */
export const UNDO_MS = 10_000;

export interface UndoEntry {
  /** What was done, in the person's words: 'Photo deleted'. */
  readonly label: string;
  /** Takes it back. When it rejects, the entry stays and can be tried again. */
  undo(): Promise<void>;
  /** Makes it final, once the time is over. */
  commit?(): Promise<void>;
  /** Told when `commit` failed, since nobody is waiting for it then. */
  onCommitFault?(error: FaultError): void;
}

/** What a person can still undo; `fault` is of the last attempt. */
export interface PendingUndo {
  readonly id: string;
  readonly label: string;
  readonly expiresAt: string;
  readonly fault: FaultError | null;
}

interface Slot {
  readonly view: PendingUndo;
  readonly entry: UndoEntry;
  readonly keepMs: number;
  readonly timer: ReturnType<typeof setTimeout>;
}

let slots: readonly Slot[] = [];
let shown: readonly PendingUndo[] = [];
const listeners = new Set<() => void>();

/** Adds an entry that can be undone for `keepMs`. Returns its id. */
export function pushUndo(entry: UndoEntry, keepMs: number = UNDO_MS): string {
  const id = newId();
  show([...slots, slotOf(id, entry, keepMs, null)]);
  return id;
}

/** The entries that can be undone, oldest first; the same array until something changes. */
export function pending(): readonly PendingUndo[] {
  return shown;
}

/** Calls `listener` after each change of `pending()`. Returns the way to stop. */
export function onPending(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Undoes the last entry and gives back its label, or null when there is none. When its undo fails,
 * the entry is kept for another full time and the fault is thrown.
 */
export async function undoLast(): Promise<string | null> {
  const slot = slots.at(-1);
  if (!slot) return null;
  take(slot);
  try {
    await slot.entry.undo();
    return slot.view.label;
  } catch (error) {
    const fault = toFaultError(error);
    show([...slots, slotOf(slot.view.id, slot.entry, slot.keepMs, fault)]);
    throw fault;
  }
}

/** Commits one entry now (the person closed its message), or all of them. Never rejects. */
export async function commitUndo(id?: string): Promise<void> {
  const due = slots.filter((slot) => id === undefined || slot.view.id === id);
  for (const slot of due) take(slot);
  await Promise.all(due.map(finish));
}

function slotOf(id: string, entry: UndoEntry, keepMs: number, fault: FaultError | null): Slot {
  const timer = setTimeout(() => void commitUndo(id), keepMs);
  const expiresAt = new Date(Date.now() + keepMs).toISOString();
  return { view: { id, label: entry.label, expiresAt, fault }, entry, keepMs, timer };
}

async function finish({ entry }: Slot): Promise<void> {
  try {
    await entry.commit?.();
  } catch (error) {
    entry.onCommitFault?.(toFaultError(error));
  }
}

function take(slot: Slot): void {
  clearTimeout(slot.timer);
  show(slots.filter((each) => each !== slot));
}

function show(next: readonly Slot[]): void {
  slots = next;
  shown = next.map((slot) => slot.view);
  for (const listener of [...listeners]) listener();
}
