/** Testers' confirmations as files: one JSON object a line. */
import type { ConfirmationRecord } from '../aura/records.ts';
import { AURA_COLORS, BLEND_OUTCOMES, type BlendOutcome } from '../aura/types.ts';
import { LineError, type Lines, nameField, objectOf, readLines, textField } from './jsonl.ts';
import { type Share, wilson } from './wilson.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads a tester's file. Other fields are ignored and not kept. */
export function parseConfirmations(text: string): Lines<ConfirmationRecord> {
  return readLines(text, (value) => {
    const row = objectOf(value);
    const { confidence } = row;
    if (typeof confidence !== 'number' || !(confidence >= 0 && confidence <= 1))
      throw new LineError('"confidence" is not a number from 0 to 1');
    return {
      id: idField(row, 'id'),
      tester: idField(row, 'tester'),
      at: timeField(row),
      shown: nameField(row, 'shown', AURA_COLORS),
      chosen: nameField(row, 'chosen', AURA_COLORS),
      confidence,
      outcome: nameField(row, 'outcome', BLEND_OUTCOMES),
    };
  });
}

function idField(row: Readonly<Record<string, unknown>>, field: string): string {
  const id = textField(row, field).toLowerCase();
  if (!UUID.test(id)) throw new LineError(`"${field}" is no UUID`);
  return id;
}

function timeField(row: Readonly<Record<string, unknown>>): string {
  const at = textField(row, 'at', 40);
  const time = Date.parse(at);
  if (Number.isNaN(time)) throw new LineError(`"at" is no time: ${at}`);
  return new Date(time).toISOString();
}

/**
 * Those of `found` that say something new, in their order: their id is neither in `known` nor came
 * before, or they were said later than what is known under it.
 * @param known when each was said (ISO, UTC), by id
 */
export function newOnly(
  found: readonly ConfirmationRecord[],
  known: ReadonlyMap<string, string>,
): ConfirmationRecord[] {
  const seen = new Map(known);
  return found.filter(({ id, at }) => {
    const before = seen.get(id);
    if (before !== undefined && before >= at) return false;
    seen.set(id, at);
    return true;
  });
}

export interface Testers {
  /** Distinct testers who spoke of a reading that the classifier took part in, without this device's own. */
  readonly count: number;
  /** Their confirmations of such readings, and how often they agreed with what was shown. */
  readonly agreed: Share | null;
  /** Their confirmations of readings by the colour engine alone: they say nothing of the classifier. */
  readonly engineOnly: number;
  /** Confirmations of this device. */
  readonly own: number;
}

/** Outcomes in which the classifier was heard; one that was too unsure left the engine's answer as it was. */
const HEARD: readonly BlendOutcome[] = ['classifier-only', 'agree', 'classifier-led', 'engine-led'];

/** Who confirmed. What this device's own person said is counted apart: it was not imported. */
export function testersOf(all: readonly ConfirmationRecord[], own: string): Testers {
  const others = all.filter(({ tester }) => tester !== own);
  const heard = others.filter(({ outcome }) => HEARD.includes(outcome));
  return {
    count: new Set(heard.map(({ tester }) => tester)).size,
    agreed: wilson(heard.filter(({ shown, chosen }) => shown === chosen).length, heard.length),
    engineOnly: others.length - heard.length,
    own: all.length - others.length,
  };
}
