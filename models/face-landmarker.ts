/**
 * MediaPipe Face Landmarker: photo in, 478 points, 52 blendshapes and a 4 × 4 pose matrix a face out.
 * The bundle is a zip of stored files; its BlazeFace detector alone gives the scores that the
 * landmarker keeps to itself.
 */
export const FACE_LANDMARKER = { id: 'face-landmarker', landmarks: 478, blendshapes: 52 } as const;

/** The detector's file inside the bundle. */
export const DETECTOR_FILE = 'face_detector.tflite';

/**
 * One stored (uncompressed) file of a zip, by name. Throws when it is missing, compressed, or the
 * archive is broken. Layout: PKWARE APPNOTE 6.3, sections 4.3.7 and 4.3.12.
 */
export function readStoredFile(zip: Uint8Array, name: string): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  let end = zip.byteLength - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < 0) throw new Error('not a zip');
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    const nameLength = view.getUint16(at + 28, true);
    const found = ascii(zip.subarray(at + 46, at + 46 + nameLength));
    if (found === name) {
      if (view.getUint16(at + 10, true) !== 0) throw new Error(`${name} is compressed`);
      const size = view.getUint32(at + 20, true);
      const local = view.getUint32(at + 42, true);
      const start =
        local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      return zip.subarray(start, start + size);
    }
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  throw new Error(`${name} is not in the bundle`);
}

function ascii(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
