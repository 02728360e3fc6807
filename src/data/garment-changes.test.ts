import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import type { VectorMeta } from '../core/vectors/filter.ts';
import type { VectorPiece } from '../core/vectors/piece.ts';
import {
  archiveGarments,
  changeGarments,
  deleteGarments,
  getCutOut,
  getGarment,
  getView,
  listGarments,
  mergeGarments,
  replaceReading,
  saveGarments,
  splitView,
} from './garments.ts';
import {
  GARMENT_MODEL,
  garmentPhotoOf,
  garmentReadingOf,
  garmentVector,
} from './testing/garments.ts';
import { emptyStores, failNthPut, rowCounts } from './testing/stores.ts';
import { getVector, syncVectors } from './vectors.ts';

afterEach(emptyStores);

const bytesOf = async (blob: Blob | null | undefined) =>
  blob && Buffer.from(await blob.arrayBuffer()).toString('base64');

/** Saves one garment of its own photo. */
async function keep(
  seed: number,
  ...how: Parameters<typeof garmentReadingOf> extends [number, ...infer R] ? R : never
) {
  const photo = garmentPhotoOf(seed, [garmentReadingOf(seed, ...how)]);
  return (await saveGarments(photo)).garmentIds[0]!;
}

/** What a search would know of the garments: metadata by id. */
async function metas(): Promise<Record<string, VectorMeta | null>> {
  const known: Record<string, VectorMeta | null> = {};
  await syncVectors(GARMENT_MODEL, null, async (piece: VectorPiece) => {
    if (piece.type !== 'block') return;
    piece.block.ids.forEach((id, i) => {
      known[id] = piece.block.meta[i] ?? null;
    });
  });
  return known;
}

describe('a correction', () => {
  it('sticks, is noted, and ends the doubt; the slot follows', async () => {
    const unsure = { guesses: [{ category: 'shirt' as const, probability: 0.4 }] };
    const id = await keep(1, 'shirt', unsure);
    await changeGarments([id, 'unknown'], { category: 'coat', pattern: 'plaid', title: 'Old one' });
    const record = (await getGarment(id))!;
    expect(record).toMatchObject({
      category: 'coat',
      slot: 'outerwear',
      doubtful: false,
      corrected: ['category', 'pattern'],
      title: 'Old one',
    });
    expect(record.attributes.pattern).toEqual({ value: 'plaid', confidence: 1, origin: 'person' });
    // The habits of the category, which nobody corrected.
    expect(record.attributes.formality).toMatchObject({ value: 0.65, origin: 'rule' });
    expect(record.attributes.seasons.value).toEqual(['autumn', 'winter']);
    expect(record.changedAt > record.addedAt).toBe(true);
  });

  it('leaves what was corrected before where the category changes', async () => {
    const id = await keep(1);
    await changeGarments([id], { formality: 0.9, seasons: ['summer'] });
    await changeGarments([id], { category: 'hoodie' });
    const { attributes } = (await getGarment(id))!;
    expect([attributes.formality.value, attributes.seasons.value]).toEqual([0.9, ['summer']]);
  });

  it('outlives another import of the file and another reading of the garment', async () => {
    const id = await keep(1);
    const [colour] = garmentReadingOf(1).colours;
    const colours = [{ ...colour!, name: 'teal' as const, share: 1 }];
    await changeGarments([id], { category: 'tie', colours, tags: ['party'] });
    const corrected = await getGarment(id);
    await expect(saveGarments(garmentPhotoOf(1))).rejects.toMatchObject({ fault: 'already-saved' });
    expect(await listGarments()).toEqual([corrected]);
    const unsure = { guesses: [{ category: 'skirt' as const, probability: 0.3 }] };
    const record = await replaceReading(id, 0, garmentReadingOf(5, 'skirt', unsure));
    expect(record).toMatchObject({ category: 'tie', slot: 'accessory', colours, doubtful: false });
    expect(record.attributes.tags.value).toEqual(['party']);
    expect(record.guesses).toEqual(unsure.guesses);
  });

  it('is refused when it makes no sense, for all or none', async () => {
    const [a, b] = [await keep(1), await keep(2)];
    const before = await listGarments();
    for (const change of [{ formality: 1.1 }, { formality: Number.NaN }, { colours: [] }])
      await expect(changeGarments([a, b], change)).rejects.toThrow(RangeError);
    const restore = failNthPut(3);
    await expect(changeGarments([a, b], { category: 'cap' })).rejects.toMatchObject({
      fault: 'quota',
    });
    expect(restore()).toBe(true);
    expect(await listGarments()).toEqual(before);
  });
});

describe('what a search filters by', () => {
  it('follows corrections and the archive; notes leave it alone', async () => {
    const id = await keep(1);
    const { [id]: first } = await metas();
    expect(first).toEqual({
      slot: 'top',
      category: 'shirt',
      colour: 'navy',
      formality: 'high',
      spring: true,
      summer: true,
      autumn: true,
      winter: true,
      archived: false,
    });
    await changeGarments([id], { category: 't-shirt' });
    expect((await metas())[id]).toMatchObject({
      category: 't-shirt',
      formality: 'low',
      winter: false,
    });
    await archiveGarments([id], true);
    expect((await metas())[id]).toMatchObject({ archived: true });
    expect((await getGarment(id))?.archivedAt).toMatch(/Z$/);
    await archiveGarments([id], false);
    await changeGarments([id], { brand: 'Own' });
    expect((await metas())[id]).toMatchObject({ archived: false });
    expect((await getGarment(id))?.archivedAt).toBeNull();
    expect((await getVector(id, GARMENT_MODEL))?.vector).toEqual(garmentVector(1).vector.slice());
  });

  it('forgets a deleted garment and learns it again at the undo', async () => {
    const [a, b] = [await keep(1), await keep(2)];
    const deletion = await deleteGarments([a]);
    expect(Object.keys(await metas())).toEqual([b]);
    await deletion.undo();
    expect(Object.keys(await metas()).sort()).toEqual([a, b].sort());
  });
});

describe('several photos of one garment', () => {
  it('join the first, with what was told of the others', async () => {
    const [a, b, c] = [await keep(1, 'shirt'), await keep(2, 'blouse'), await keep(3, 'polo')];
    await changeGarments([a], { title: 'Mine', apart: [b, 'x'] });
    await changeGarments([b], { title: 'Other', price: 40, currency: 'EUR', fit: 'slim' });
    await mergeGarments(a, [b, a, 'unknown', c]);
    const all = await listGarments();
    expect(all.map((record) => record.id)).toEqual([a]);
    expect(all[0]).toMatchObject({
      category: 'shirt',
      title: 'Mine',
      price: 40,
      currency: 'EUR',
      corrected: ['fit'],
      apart: ['x'],
    });
    expect(all[0]!.attributes.fit.value).toBe('slim');
    expect(new Set(all[0]!.views.map((view) => view.photoId)).size).toBe(3);
    for (const [i, seed] of [1, 2, 3].entries())
      expect(await bytesOf((await getView(a, i))?.cutOut)).toBe(
        await bytesOf(garmentReadingOf(seed).cutOut),
      );
    expect(await getView(a, 3)).toBeNull();
    expect(await rowCounts()).toMatchObject({ garments: 1, garmentViews: 3, vectors: 1 });
  });

  it('of one photo, such as two shoes, join as well', async () => {
    const photo = garmentPhotoOf(1, [garmentReadingOf(1, 'shoes'), garmentReadingOf(2, 'shoes')]);
    const { garmentIds } = await saveGarments(photo);
    const [left, right] = garmentIds as [string, string];
    await mergeGarments(left, [right]);
    expect(await bytesOf((await getView(left, 0))?.cutOut)).toBe(
      await bytesOf(garmentReadingOf(1).cutOut),
    );
    expect(await bytesOf((await getView(left, 1))?.cutOut)).toBe(
      await bytesOf(garmentReadingOf(2).cutOut),
    );
  });

  it('come apart as they were', async () => {
    const [a, b] = [await keep(1, 'shirt'), await keep(2, 'blouse')];
    await changeGarments([b], { title: 'Other', category: 'top' });
    const [first, second] = [await getGarment(a), await getGarment(b)];
    await mergeGarments(a, [b]);
    expect(await splitView(a, 1)).toBe(b);
    const back = await getGarment(b);
    expect({ ...back, changedAt: '' }).toEqual({ ...second, changedAt: '' });
    expect((await getGarment(a))!.views).toEqual(first!.views);
    expect((await getVector(b, GARMENT_MODEL))?.vector).toEqual(garmentVector(2).vector.slice());
    expect(await bytesOf(await getCutOut(b))).toBe(await bytesOf(garmentReadingOf(2).cutOut));
    expect(await rowCounts()).toMatchObject({ garments: 2, garmentViews: 2, vectors: 2 });
  });

  it('go on as the next view when the first is split off', async () => {
    const [a, b] = [await keep(1, 'shirt'), await keep(2, 'skirt')];
    await changeGarments([a], { brand: 'Own' });
    await mergeGarments(a, [b]);
    const made = await splitView(a, 0);
    expect([a, b]).not.toContain(made);
    expect(await getGarment(made)).toMatchObject({ category: 'shirt', brand: '' });
    expect(await getGarment(a)).toMatchObject({ category: 'skirt', slot: 'bottom', brand: 'Own' });
    expect((await getVector(a, GARMENT_MODEL))?.vector).toEqual(garmentVector(2).vector.slice());
    expect((await getVector(made, GARMENT_MODEL))?.vector).toEqual(garmentVector(1).vector.slice());
    await expect(splitView(a, 0)).rejects.toThrow(RangeError);
    await expect(splitView(a, 7)).rejects.toThrow(RangeError);
  });

  it('stay apart when joining cannot be written, and go together when deleted', async () => {
    const [a, b] = [await keep(1), await keep(2)];
    const before = await listGarments();
    for (let n = 1; n <= 3; n += 1) {
      const restore = failNthPut(n);
      await expect(mergeGarments(a, [b])).rejects.toMatchObject({ fault: 'quota' });
      expect(restore()).toBe(true);
      expect(await listGarments()).toEqual(before);
    }
    await mergeGarments(a, [b]);
    await (await deleteGarments([a])).commit();
    expect(await rowCounts()).toEqual({});
  });
});
