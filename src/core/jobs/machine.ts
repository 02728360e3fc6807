/**
 * One item of a job as a state machine. Pure: time and chance are given.
 *
 *   queued -> running -> done | failed-permanent | failed-transient (again at `retryAt`, or given up)
 *   running -> queued when stopped or found after a crash; anything unsettled -> cancelled
 */
import { type Fault, isTransient } from '../fault.ts';

export const ITEM_STATES = [
  'queued',
  'running',
  'done',
  'failed-permanent',
  'failed-transient',
  'cancelled',
] as const;
export type ItemState = (typeof ITEM_STATES)[number];

/** `tries` counts starts. `retryAt` is ISO UTC; null on a transient failure means given up. */
export interface ItemStatus {
  readonly state: ItemState;
  readonly tries: number;
  readonly retryAt: string | null;
  readonly fault: Fault | null;
}

/** How often and how soon to try again. Milliseconds. */
export interface RetryPolicy {
  readonly tries: number;
  readonly baseMs: number;
  readonly capMs: number;
}
export const RETRY: RetryPolicy = { tries: 5, baseMs: 1_000, capMs: 60_000 };

/** What a transition needs of the world: epoch milliseconds and a number in 0..1. */
export interface Circumstance {
  readonly now: number;
  readonly random: () => number;
  readonly policy: RetryPolicy;
}

export const QUEUED: ItemStatus = { state: 'queued', tries: 0, retryAt: null, fault: null };

/** Nothing more will happen to it by itself. */
export function isSettled(item: ItemStatus): boolean {
  if (item.state === 'queued' || item.state === 'running') return false;
  return item.state !== 'failed-transient' || item.retryAt === null;
}

/** May be started at `now` (epoch milliseconds). */
export function isReady(item: ItemStatus, now: number): boolean {
  if (item.state === 'queued') return true;
  return isWaiting(item) && Date.parse(item.retryAt ?? '') <= now;
}

/** Failed for a passing reason and will be tried again. */
export function isWaiting(item: ItemStatus): boolean {
  return item.state === 'failed-transient' && item.retryAt !== null;
}

/** Begins a try. Throws on an item that is neither queued nor waiting. */
export function startItem<T extends ItemStatus>(item: T): T {
  if (item.state !== 'queued' && !isWaiting(item)) throw illegal(item, 'start');
  return { ...item, state: 'running', tries: item.tries + 1, retryAt: null };
}

/** The work is done. Also true of an item that was cancelled too late to stop it. */
export function finishItem<T extends ItemStatus>(item: T): T {
  if (item.state !== 'running' && item.state !== 'cancelled') throw illegal(item, 'finish');
  return { ...item, state: 'done', retryAt: null, fault: null };
}

/** The try failed: for good, for now, or once too often. A cancelled item stays cancelled. */
export function failItem<T extends ItemStatus>(item: T, fault: Fault, at: Circumstance): T {
  if (item.state === 'cancelled') return item;
  if (item.state !== 'running') throw illegal(item, 'fail');
  if (!isTransient(fault)) return { ...item, state: 'failed-permanent', retryAt: null, fault };
  const again = item.tries < at.policy.tries;
  const retryAt = again ? new Date(at.now + backOff(item.tries, at)).toISOString() : null;
  return { ...item, state: 'failed-transient', retryAt, fault };
}

/** Back to the queue on purpose (pause, tab closing): the try does not count. */
export function releaseItem<T extends ItemStatus>(item: T): T {
  if (item.state !== 'running') return item;
  return { ...item, state: 'queued', tries: Math.max(0, item.tries - 1), retryAt: null };
}

/**
 * Back to the queue after a crash: the try counts, so that an item which kills the tab each time is
 * given up in the end rather than killing it for ever.
 */
export function recoverItem<T extends ItemStatus>(item: T, policy: RetryPolicy): T {
  if (item.state !== 'running') return item;
  if (item.tries < policy.tries) return { ...item, state: 'queued', retryAt: null };
  return { ...item, state: 'failed-transient', retryAt: null, fault: 'worker-died' };
}

/** Stopped by the person; what is settled stays as it is. */
export function cancelItem<T extends ItemStatus>(item: T): T {
  return isSettled(item) ? item : { ...item, state: 'cancelled', retryAt: null };
}

/**
 * Milliseconds to wait after the n-th try: base * 2^(n-1), capped, then half of it fixed and half by
 * chance ("equal jitter": Brooker, Exponential Backoff And Jitter, AWS Architecture Blog, 2015).
 */
export function backOff(tries: number, at: Pick<Circumstance, 'random' | 'policy'>): number {
  const full = Math.min(at.policy.capMs, at.policy.baseMs * 2 ** (tries - 1));
  return Math.round(full / 2 + (full / 2) * at.random());
}

function illegal(item: ItemStatus, what: string): Error {
  return new Error(`cannot ${what} an item that is ${item.state}`);
}
