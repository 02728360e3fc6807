/** What a person does with captures. */
import { writeZip } from '../../../bridge/zip.ts';
import type { Lighting } from '../../../core/aura/records.ts';
import type { AuraColorId, AuraReading } from '../../../core/aura/types.ts';
import { FaultError } from '../../../core/fault.ts';
import { CAPTURE_SIDE, captureFile, captureLine, moodOf } from '../../../core/lab/captures.ts';
import { toLines } from '../../../core/lab/jsonl.ts';
import { getCaptureImage, listCaptures, saveCapture } from '../../../data/captures.ts';
import { getView } from '../../../data/photos.ts';
import { redraw } from '../parts/picture.ts';

/** What the person says of a photo that they give. */
export interface Given {
  readonly photoId: string;
  readonly aura: AuraReading;
  readonly label: AuraColorId;
  readonly lighting: Lighting;
  readonly mood: string;
}

/**
 * Copies a photo as a capture: drawn anew, so that nothing of the file's own data comes along. Throws
 * `bad-image`, `quota`, `storage-unavailable`, `aborted` (no consent).
 */
export async function capture({ photoId, aura, label, lighting, mood }: Given): Promise<void> {
  const view = await getView(photoId);
  if (!view) throw new FaultError('bad-image', 'the photo is gone');
  const picture = await redraw(view, CAPTURE_SIDE);
  await saveCapture({
    ...picture,
    label,
    labelBy: label === aura.primary ? 'reading' : 'person',
    probabilities: [...aura.probabilities],
    models: [...new Set(aura.by.map(({ model, version }) => `${model} ${version}`))],
    meta: {
      lighting,
      mood: moodOf(mood),
      locale: navigator.language,
      colorPalette: [...aura.palette],
    },
  });
}

/**
 * All captures as one archive: `dataset/labels.jsonl` and `dataset/images/ID.jpg`. Throws `aborted`,
 * `storage-unavailable`.
 */
export async function packCaptures(
  onProgress?: (done: number, total: number) => void,
  signal?: AbortSignal,
): Promise<Blob> {
  const records = (await listCaptures()).toReversed();
  const labels = new Blob([toLines(records.map(captureLine))], { type: 'application/jsonl' });
  const files = [
    { path: 'dataset/labels.jsonl', open: async () => labels },
    ...records.map(({ id }) => ({ path: `dataset/${captureFile(id)}`, open: () => imageOf(id) })),
  ];
  return writeZip(files, { signal, onProgress: (done) => onProgress?.(done, files.length) });
}

async function imageOf(id: string): Promise<Blob> {
  const image = await getCaptureImage(id);
  if (!image) throw new FaultError('storage-unavailable', 'a picture went away while packing');
  return image;
}
