/** Long work leaves a phone room to breathe: none on a charger, longer pauses the emptier the battery. */
import { FaultError, throwIfAborted } from '../core/fault.ts';

/** What the Battery Status API tells, where there is one (not on iPhones). */
interface Battery {
  readonly charging: boolean;
  /** 0..1. */
  readonly level: number;
}

/** Milliseconds between two photos: none when charging or unknown, then more as the battery empties. */
export function restMs(battery: Battery | null): number {
  if (!battery || battery.charging) return 0;
  if (battery.level < 0.15) return 5_000;
  return battery.level < 0.3 ? 1_500 : 100;
}

/** Waits as long as the battery asks. Rejects with `aborted` when the signal fires. */
export async function rest(signal: AbortSignal): Promise<void> {
  const ms = restMs(await batteryNow());
  throwIfAborted(signal);
  if (ms === 0) return;
  await new Promise<void>((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(new FaultError('aborted', 'stopped by the person'));
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
