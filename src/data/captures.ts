/** Pictures given for the dataset, and the consent to it. They stay here until they are exported. */
import type { CaptureRecord, ConsentRecord } from '../core/aura/records.ts';
import { FaultError } from '../core/fault.ts';
import { CONSENT_VERSION } from '../core/lab/captures.ts';
import { decodeBlob, encodeBlob, encodeRecord } from './codec.ts';
import { getRecord, listRecords, writeRecords } from './records.ts';
import { newId, nextStamp } from './stamp.ts';
import { readTx, together, writeTx } from './transact.ts';

const CONSENT = 'aura-captures';

/** A capture to keep, and its picture: a JPEG without EXIF (see `captureSize`). */
export interface NewCapture
  extends Pick<
    CaptureRecord,
    'label' | 'labelBy' | 'probabilities' | 'models' | 'width' | 'height' | 'meta'
  > {
  readonly image: Blob;
}

/** What was agreed to last, of whatever version, or null. Throws `storage-unavailable`. */
export function getConsent(): Promise<ConsentRecord | null> {
  return getRecord('consents', CONSENT);
}

/** Whether the consent text of this version was agreed to. Throws `storage-unavailable`. */
export async function hasConsent(version = CONSENT_VERSION): Promise<boolean> {
  return (await getConsent())?.version === version;
}

/** Keeps that the person agreed. Throws `quota`, `storage-unavailable`. */
export async function giveConsent(version = CONSENT_VERSION): Promise<void> {
  const record = { id: CONSENT, version, at: nextStamp() } as const;
  await writeRecords('consents', [{ id: CONSENT, record }]);
}

/** All captures, newest first. Reads no image. Throws `storage-unavailable`. */
export async function listCaptures(): Promise<CaptureRecord[]> {
  const all = (await listRecords('captures')).map(({ record }) => record);
  return all.sort((a, b) => b.at.localeCompare(a.at));
}

/** How many there are. Throws `storage-unavailable`. */
export function countCaptures(): Promise<number> {
  return readTx(['captures'], (tx) => tx.objectStore('captures').count());
}

/** A capture's picture, or null. Throws `storage-unavailable`. */
export async function getCaptureImage(id: string): Promise<Blob | null> {
  const row = await readTx(['captureImages'], (tx) => tx.objectStore('captureImages').get(id));
  return row ? decodeBlob(row.body) : null;
}

/**
 * Keeps a capture with its picture, both or nothing. Throws `aborted` where there is no consent, also
 * when it was withdrawn in another tab a moment ago; `quota`, `storage-unavailable`.
 */
export async function saveCapture(capture: NewCapture): Promise<CaptureRecord> {
  if (!(await hasConsent())) throw noConsent();
  const { label, labelBy, probabilities, models, width, height, meta } = capture;
  const record: CaptureRecord = {
    id: newId(),
    at: nextStamp(),
    consent: CONSENT_VERSION,
    label,
    labelBy,
    probabilities,
    models,
    width,
    height,
    meta,
  };
  const row = { id: record.id, body: await encodeRecord(record) };
  const image = { id: record.id, body: await encodeBlob(capture.image) };
  await writeTx(['consents', 'captures', 'captureImages'], async (tx) => {
    if (!(await tx.objectStore('consents').getKey(CONSENT))) throw noConsent();
    await together([
      () => tx.objectStore('captureImages').put(image),
      () => tx.objectStore('captures').put(row),
    ]);
  });
  return record;
}

/** Deletes one capture with its picture, for good. Throws `storage-unavailable`. */
export async function removeCapture(id: string): Promise<void> {
  await writeTx(
    ['captures', 'captureImages'],
    (tx) =>
      together([
        () => tx.objectStore('captures').delete(id),
        () => tx.objectStore('captureImages').delete(id),
      ]),
    'strict',
  );
}

/**
 * Withdraws: all captures, their pictures and the consent are deleted, in one transaction that the
 * disk has when this resolves. When it throws (`storage-unavailable`) everything is as it was, the
 * consent included, so that the page goes on to say that there is something to withdraw.
 */
export async function withdrawCaptures(): Promise<void> {
  await writeTx(
    ['consents', 'captures', 'captureImages'],
    (tx) =>
      together([
        () => tx.objectStore('captureImages').clear(),
        () => tx.objectStore('captures').clear(),
        () => tx.objectStore('consents').delete(CONSENT),
      ]),
    'strict',
  );
}

function noConsent(): FaultError {
  return new FaultError('aborted', 'no consent to captures');
}
