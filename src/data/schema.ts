/**
 * What is stored and under which keys. A row shows ids, times, model names and machine states in the
 * clear, since stores are keyed and indexed by them; whatever tells about a person is in a sealed
 * part that only `codec.ts` opens. No index is built on a sensitive value.
 */
import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { AuraReading } from '../core/aura/types.ts';
import type { DiagnosticEntry } from '../core/diagnostics.ts';
import type { ItemStatus } from '../core/jobs/machine.ts';
import type { JobState } from '../core/jobs/queue.ts';
import type { Sealed, SealedBlob, SealedVector } from './codec.ts';
import type { JobBody, JobItemBody, JobItemOutcome } from './job/types.ts';
import type { PhotoRecord, PortraitRecord } from './photo/types.ts';

/** Light: listing 2,000 of these reads no image. `deletedAt` is set while a deletion can be undone. */
export interface PhotoRow {
  readonly id: string;
  readonly addedAt: string;
  readonly deletedAt: string | null;
  readonly body: Sealed<PhotoRecord>;
}

/** A file or picture of a photo, or a job item's input file; `id` is the photo's or the item's. */
export interface BlobRow {
  readonly id: string;
  readonly body: SealedBlob;
}

/** Something read off a photo. */
export interface DerivedRow<T> {
  readonly id: string;
  readonly photoId: string;
  readonly body: Sealed<T>;
}

/** One vector: `owner` is what it stands for (a portrait), `photoId` what it goes away with. */
export interface VectorRow {
  readonly owner: string;
  readonly model: string;
  readonly photoId: string | null;
  readonly body: SealedVector;
}

export interface JobRow {
  readonly id: string;
  readonly kind: string;
  readonly state: JobState;
  readonly createdAt: string;
  readonly body: Sealed<JobBody>;
}

export interface JobItemRow extends ItemStatus {
  readonly id: string;
  readonly jobId: string;
  /** Place in its job, from 0. */
  readonly seq: number;
  readonly body: Sealed<JobItemBody>;
  readonly outcome: Sealed<JobItemOutcome> | null;
}

export interface DiagnosticRow {
  readonly id?: number;
  readonly body: Sealed<DiagnosticEntry>;
}

export interface SettingRow {
  readonly key: string;
  readonly body: Sealed<unknown>;
}

export interface AuraSchema extends DBSchema {
  photos: { key: string; value: PhotoRow; indexes: { addedAt: string; deletedAt: string } };
  originals: { key: string; value: BlobRow };
  views: { key: string; value: BlobRow };
  thumbs: { key: string; value: BlobRow };
  portraits: { key: string; value: DerivedRow<PortraitRecord>; indexes: { photoId: string } };
  auraReadings: { key: string; value: DerivedRow<AuraReading>; indexes: { photoId: string } };
  vectors: {
    key: [owner: string, model: string];
    value: VectorRow;
    indexes: { model: string; photoId: string };
  };
  jobs: { key: string; value: JobRow };
  jobItems: { key: string; value: JobItemRow; indexes: { jobId: string } };
  /** Input files apart from the items, so that an item's change of state never rewrites a file. */
  jobInputs: { key: string; value: BlobRow };
  diagnostics: { key: number; value: DiagnosticRow };
  settings: { key: string; value: SettingRow };
}

export type StoreName = StoreNames<AuraSchema>;
export type AuraDb = IDBPDatabase<AuraSchema>;
export type UpgradeTx = IDBPTransaction<AuraSchema, StoreName[], 'versionchange'>;
