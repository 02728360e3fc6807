/** Which settings there are, what each defaults to, and what each may be. */
import { AURA_MODES, type AuraDetectionMode } from '../core/aura/types.ts';
import { FaultError } from '../core/fault.ts';
import { type GateThresholds, PRESET_THRESHOLDS } from '../core/gates/thresholds.ts';
import type { BackendOverride } from '../core/models.ts';
import { GATE_IDS } from '../core/portrait/facts.ts';

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
  /** Which network embeds faces: an id of the catalog. */
  readonly embeddingModel: string;
  /** Least values of the quality gates, 0..1. */
  readonly gates: GateThresholds;
  /** Least cosine at which faces are taken for one person, by embedding model; missing: its default. */
  readonly peopleThresholds: Readonly<Record<string, number>>;
  /** Who reads aura colours; 'auto' lets the flag `ml_enabled` decide. */
  readonly auraMode: AuraDetectionMode | 'auto';
  /** The cohort that a person joined by its code, or an empty string. */
  readonly cohort: string;
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
    embeddingModel: 'face-embedding',
    gates: PRESET_THRESHOLDS.standard,
    peopleThresholds: {},
    auraMode: 'auto',
    cohort: '',
    lastModels: [],
  };
}

const isString = (value: unknown): value is string => typeof value === 'string';
const isShare = (value: unknown): boolean => typeof value === 'number' && value >= 0 && value <= 1;
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const BACKENDS: readonly BackendOverride[] = ['auto', 'wasm', 'webgpu', 'cpu'];

const CHECKS: { readonly [K in keyof Settings]: (value: unknown) => value is Settings[K] } = {
  theme: (value): value is Theme => THEMES.some((theme) => theme === value),
  backend: (value): value is BackendOverride => BACKENDS.some((backend) => backend === value),
  simulatedMode: (value): value is boolean => typeof value === 'boolean',
  backendWinners: (value): value is Readonly<Record<string, string>> =>
    isRecord(value) && Object.values(value).every(isString),
  embeddingModel: (value): value is string => isString(value) && value.length > 0,
  gates: (value): value is GateThresholds =>
    isRecord(value) && GATE_IDS.every((id) => isShare(value[id])),
  peopleThresholds: (value): value is Readonly<Record<string, number>> =>
    isRecord(value) && Object.values(value).every((v) => isShare(v)),
  localId: (value): value is string => isString(value) && value.length > 0,
  auraMode: (value): value is AuraDetectionMode | 'auto' =>
    value === 'auto' || AURA_MODES.some((mode) => mode === value),
  cohort: isString,
  lastModels: (value): value is readonly string[] => Array.isArray(value) && value.every(isString),
};

/** The value, when it may be this setting's. Throws `internal` when not. */
export function checkSetting<K extends keyof Settings>(key: K, value: unknown): Settings[K] {
  const check: (value: unknown) => value is Settings[K] = CHECKS[key];
  if (check(value)) return value;
  throw new FaultError('internal', `malformed setting "${key}"`);
}
