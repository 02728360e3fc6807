/** The registry: one entry a model. Adding a model is one entry in entries/, its own file, and its pipeline. */
import { CLOTHES } from './entries/clothes.ts';
import { FACES } from './entries/faces.ts';
import { PEOPLE } from './entries/people.ts';
import type { ModelEntry, ModelFile, ModelRole } from './types.ts';

export const CATALOG = [...FACES, ...PEOPLE, ...CLOTHES] as const satisfies readonly ModelEntry[];

export type ModelId = (typeof CATALOG)[number]['id'];

/** The entry of an id; throws when the catalog has none, which is a mistake in our code. */
export function modelById(id: string): ModelEntry {
  const entry = CATALOG.find((m) => m.id === id);
  if (!entry) throw new Error(`no model "${id}" in the catalog`);
  return entry;
}

/** The default model of a role: the first essential entry that plays it. */
export function modelForRole(role: ModelRole): ModelEntry {
  const entry = CATALOG.find((m) => m.role === role && m.essential);
  if (!entry) throw new Error(`no model plays "${role}"`);
  return entry;
}

/** Bytes of all files of a model. */
export function modelBytes(entry: ModelEntry): number {
  return entry.files.reduce((sum, file) => sum + file.bytes, 0);
}

/**
 * The address a file is served under, relative to the models' base: its name with the head of its
 * hash, so that it may be cached for ever.
 */
export function hashedName(file: ModelFile): string {
  const dot = file.name.lastIndexOf('.');
  return `${file.name.slice(0, dot)}-${file.sha256.slice(0, 10)}${file.name.slice(dot)}`;
}
