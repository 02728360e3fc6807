/** What a browser test asks of Node: test photos and model files, as base64. */
import { readFileSync } from 'node:fs';
import { photoPath } from '../../scripts/test-photos.mjs';

/** The bytes of a test photo, base64. */
export function photo(_context: unknown, name: string): string {
  return readFileSync(photoPath(name)).toString('base64');
}
