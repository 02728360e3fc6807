/**
 * Feature flags: what may be switched on from afar, for which share of devices. Pure: the reading
 * of the file is in `data/config.ts`. The share is drawn from a random local id that never leaves.
 */

/** A flag as the file has it. `percent` 0..100; flags of one `cohort` reach the same devices. */
export interface Flag {
  readonly enabled: boolean;
  readonly percent: number;
  readonly cohort?: string;
}

export interface RemoteConfig {
  readonly version: 1;
  readonly flags: Readonly<Record<string, Flag>>;
}

/** The flags that code asks for, with what holds when the file is missing, malformed or late. */
export const DEFAULT_FLAGS = {
  heic: { enabled: true, percent: 100 },
  warmUp: { enabled: true, percent: 100 },
  ml_enabled: { enabled: false, percent: 0 },
} as const satisfies Readonly<Record<string, Flag>>;
export type FlagName = keyof typeof DEFAULT_FLAGS;

export const DEFAULT_CONFIG: RemoteConfig = { version: 1, flags: DEFAULT_FLAGS };

/**
 * The configuration in an unknown value, or null when it is none. A malformed flag is left out, so
 * that its default holds and the others still count.
 */
export function parseConfig(value: unknown): RemoteConfig | null {
  if (!isObject(value) || value.version !== 1 || !isObject(value.flags)) return null;
  const flags = Object.entries(value.flags).flatMap(([name, raw]) => {
    const flag = parseFlag(raw);
    return flag ? [[name, flag] as const] : [];
  });
  return { version: 1, flags: { ...DEFAULT_FLAGS, ...Object.fromEntries(flags) } };
}

function parseFlag(value: unknown): Flag | null {
  if (!isObject(value)) return null;
  const { enabled, percent, cohort } = value;
  if (typeof enabled !== 'boolean' || typeof percent !== 'number') return null;
  if (!(percent >= 0 && percent <= 100)) return null;
  if (cohort === undefined) return { enabled, percent };
  return typeof cohort === 'string' ? { enabled, percent, cohort } : null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Whether a flag is on for a device: the same answer every time for the same id, and raising
 * `percent` only ever adds devices. With a cohort its name is hashed in place of the flag's.
 */
export function isFlagOn(config: RemoteConfig, flag: FlagName, localId: string): boolean {
  const found: Flag = config.flags[flag] ?? DEFAULT_FLAGS[flag];
  if (!found.enabled) return false;
  return fnv1a(`${found.cohort ?? flag}:${localId}`) % 100 < found.percent;
}

/**
 * FNV-1a, 32 bits, as an unsigned integer (Fowler, Noll, Vo; IETF RFC 9923). Works on char codes,
 * low byte first and the high byte only where there is one, so ASCII gives the published values.
 */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  const mix = (byte: number) => {
    hash = Math.imul(hash ^ byte, 0x01000193);
  };
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    mix(code & 0xff);
    if (code > 0xff) mix(code >>> 8);
  }
  return hash >>> 0;
}
