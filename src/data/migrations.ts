/**
 * The steps from one version of the schema to the next: step `i` makes version `i + 1`. A published
 * step is never changed, only followed by another. A step may await requests of its own transaction
 * and nothing else; when one throws, the whole upgrade is rolled back and the old data stands.
 */
import type { AuraDb, UpgradeTx } from './schema.ts';

export type Migration = (db: AuraDb, tx: UpgradeTx) => Promise<void>;

export const MIGRATIONS: readonly Migration[] = [
  async function foundation(db) {
    const photos = db.createObjectStore('photos', { keyPath: 'id' });
    photos.createIndex('addedAt', 'addedAt');
    photos.createIndex('deletedAt', 'deletedAt');
    for (const name of ['originals', 'views', 'thumbs', 'jobs', 'jobInputs'] as const)
      db.createObjectStore(name, { keyPath: 'id' });
    db.createObjectStore('portraits', { keyPath: 'id' }).createIndex('photoId', 'photoId');
    db.createObjectStore('auraReadings', { keyPath: 'id' }).createIndex('photoId', 'photoId');
    const vectors = db.createObjectStore('vectors', { keyPath: ['owner', 'model'] });
    vectors.createIndex('model', 'model');
    vectors.createIndex('photoId', 'photoId');
    db.createObjectStore('jobItems', { keyPath: 'id' }).createIndex('jobId', 'jobId');
    db.createObjectStore('diagnostics', { keyPath: 'id', autoIncrement: true });
    db.createObjectStore('settings', { keyPath: 'key' });
  },
  async function library(db) {
    // Vectors that are there already are packed when they are first loaded: sealing cannot be waited
    // for in here.
    db.createObjectStore('vectorBlocks', { keyPath: ['model', 'n'] });
    db.createObjectStore('vectorHeads', { keyPath: 'model' });
    db.createObjectStore('vectorChanges', { keyPath: 'n', autoIncrement: true });
    db.createObjectStore('faceFacts', { keyPath: 'id' }).createIndex('photoId', 'photoId');
    for (const name of ['people', 'decisions', 'vibes', 'ratings', 'artifacts'] as const)
      db.createObjectStore(name, { keyPath: 'id' });
  },
  async function aura(db) {
    const names = [
      'captures',
      'captureImages',
      'consents',
      'labelReviews',
      'confirmations',
      'analytics',
    ] as const;
    for (const name of names) db.createObjectStore(name, { keyPath: 'id' });
  },
  async function wardrobe(db) {
    const garments = db.createObjectStore('garments', { keyPath: 'id' });
    garments.createIndex('addedAt', 'addedAt');
    garments.createIndex('deletedAt', 'deletedAt');
    garments.createIndex('photoId', 'photoIds', { multiEntry: true });
    const names = [
      'garmentPhotos',
      'garmentFiles',
      'garmentViews',
      'garmentCutOuts',
      'garmentThumbs',
    ] as const;
    for (const name of names) db.createObjectStore(name, { keyPath: 'id' });
  },
];

/** Runs the steps that a database of `oldVersion` (0: new) lacks, in order. */
export async function migrate(
  db: AuraDb,
  oldVersion: number,
  tx: UpgradeTx,
  steps: readonly Migration[],
): Promise<void> {
  for (const step of steps.slice(oldVersion)) await step(db, tx);
}
