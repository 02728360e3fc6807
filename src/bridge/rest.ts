/** Long work leaves a phone room to breathe: none on a charger, longer pauses the emptier the battery. */
import { FaultError, throwIfAborted } from '../core/fault.ts';

/** What the Battery Status API tells, where there is one (not on iPhones). */
interface Battery {
  readonly charging: boolean;
  /** 0..1. */
  readonly level: number;
}

/** Below this level of the battery the device is to cool down between two photos. */
const LOW = 0.3;

/** Milliseconds between two photos: none when charging or unknown, then more as the battery empties. */
export function restMs(battery: Battery | null): number {
  if (!battery || battery.charging) return 0;
  if (battery.level < 0.15) return 5_000;
  return battery.level < LOW ? 1_500 : 100;
}

/** The end of the line that rests stand in. */
let line: Promise<unknown> = Promise.resolve();

/**
 * Does work on one photo after the rest that the battery asks for. Rests follow one another, however
 * many photos are under way at a time: lanes that rested side by side would rest a part of it each. On
 * a low battery the work stands in the line as well, so that the device is idle for the whole of each
 * rest. Rejects with `aborted` as soon as the signal fires while it waits, and as the work does.
 */
export async function afterRest<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  const battery = await batteryNow();
  throwIfAborted(signal);
  if (!battery || restMs(battery) === 0) return work();
  let begun = false;
  const rested = line.then(() => rest(signal));
  const done = rested.then(() => {
    begun = true;
    return work();
  });
  line = (battery.level < LOW ? done : rested).catch(() => undefined);
  return new Promise((resolve, reject) => {
    const leave = () => !begun && reject(stopped());
    signal.addEventListener('abort', leave, { once: true });
    done.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
  });
}

const stopped = (): FaultError => new FaultError('aborted', 'stopped by the person');

/** Waits as long as the battery asks. Rejects with `aborted` when the signal fires. */
async function rest(signal: AbortSignal): Promise<void> {
  const ms = restMs(await batteryNow());
  throwIfAborted(signal);
  if (ms === 0) return;
  await new Promise<void>((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(stopped());
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal.addEventListener('abort', stop, { once: true });
  });
}

/** The battery as the browser tells it, or null. */
export async function batteryNow(): Promise<Battery | null> {
  const { getBattery } = navigator as { getBattery?: () => Promise<Battery> };
  try {
    return (await getBattery?.call(navigator)) ?? null;
  } catch {
    return null;
  }
}
