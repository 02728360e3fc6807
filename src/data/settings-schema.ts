/** Which settings there are, what each defaults to, and what each may be. */
import { FaultError } from '../core/fault.ts';
import type { BackendOverride } from '../core/models.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export interface Settings {
  readonly theme: Theme;
  readonly backend: BackendOverride;
  /** Stand-in results in place of models; labelled wherever it shows. */
  readonly simulatedMode: boolean;
  /** Winners of backend trials on this device: model id -> backend. */
  readonly backendWinners: Readonly<Record<string, string>>;
  /** Random, made once, never sent: draws this device's share of feature flags. */
  readonly localId: string;
  /** Ids of the models that the last visit used, to warm them up. */
  readonly lastModels: readonly string[];
}

/** A fresh set of defaults; the local id is empty until it is made. */
export function defaultSettings(): Settings {
  return {
    theme: 'system',
    backend: 'auto',
    simulatedMode: false,
    backendWinners: {},
    localId: '',
    lastModels: [],
  };
}

const isString = (value: unknown): value is string => typeof value === 'string';
const BACKENDS: readonly BackendOverride[] = ['auto', 'wasm', 'webgpu', 'cpu'];

const CHECKS: { readonly [K in keyof Settings]: (value: unknown) => value is Settings[K] } = {
  theme: (value): value is Theme => THEMES.some((theme) => theme === value),
  backend: (value): value is BackendOverride => BACKENDS.some((backend) => backend === value),
  simulatedMode: (value): value is boolean => typeof value === 'boolean',
  backendWinners: (value): value is Readonly<Record<string, string>> =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every(isString),
  localId: (value): value is string => isString(value) && value.length > 0,
  lastModels: (value): value is readonly string[] => Array.isArray(value) && value.every(isString),
};

/** The value, when it may be this setting's. Throws `internal` when not. */
export function checkSetting<K extends keyof Settings>(key: K, value: unknown): Settings[K] {
  const check: (value: unknown) => value is Settings[K] = CHECKS[key];
  if (check(value)) return value;
  throw new FaultError('internal', `malformed setting "${key}"`);
}
