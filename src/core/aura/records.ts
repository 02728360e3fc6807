/** What is kept beside readings: captures given for the dataset, reviews of labels, confirmations of testers. */
import type { AuraColorId, BlendOutcome } from './types.ts';

export const LIGHTINGS = ['daylight', 'window', 'lamp', 'mixed', 'low'] as const;
export type Lighting = (typeof LIGHTINGS)[number];

/** What a capture tells beside its picture. */
export interface CaptureMeta {
  readonly lighting: Lighting;
  /** The person's own word, or null. */
  readonly mood: string | null;
  /** BCP 47, as the browser has it. */
  readonly locale: string;
  /** The reading's swatches, hex. */
  readonly colorPalette: readonly string[];
}

/** A picture that a person gave for the dataset; it stays on the device until they export it. */
export interface CaptureRecord {
  readonly id: string;
  readonly at: string;
  /** Version of the consent text that was agreed to. */
  readonly consent: number;
  /** The label that the person saw, and whether they confirmed or changed it. */
  readonly label: AuraColorId;
  readonly labelBy: 'reading' | 'person';
  readonly probabilities: readonly number[];
  readonly models: readonly string[];
  readonly width: number;
  readonly height: number;
  readonly meta: CaptureMeta;
}

/** That a person agreed, and to which text. */
export interface ConsentRecord {
  readonly id: 'aura-captures';
  readonly version: number;
  readonly at: string;
}

/** A looked-at label: kept as proposed, or overturned. `sample` is a photo's id or a sample's name. */
export interface LabelReview {
  readonly id: string;
  readonly sample: string;
  readonly proposed: AuraColorId;
  /** Null: cannot be told. */
  readonly decided: AuraColorId | null;
  readonly at: string;
}

/** That a reading was right, or what it should have been; exported by testers, imported for go-live. */
export interface ConfirmationRecord {
  readonly id: string;
  /** Random id of the tester's device. */
  readonly tester: string;
  readonly at: string;
  readonly shown: AuraColorId;
  readonly chosen: AuraColorId;
  readonly confidence: number;
  readonly outcome: BlendOutcome;
}

/** One reading as the local analytics count it: numbers and names, never a picture. */
export interface AuraEvent {
  readonly id: string;
  readonly at: string;
  readonly source: 'photo' | 'live';
  readonly primary: AuraColorId;
  readonly confidence: number;
  readonly outcome: BlendOutcome;
  /** What the person said it is instead, or null. */
  readonly override: AuraColorId | null;
}
