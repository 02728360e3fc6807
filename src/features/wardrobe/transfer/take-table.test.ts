import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { readTable, writeTable } from '../../../core/wardrobe/transfer/table.ts';
import { getGarment, saveGarments } from '../../../data/garments.ts';
import { garmentPhotoOf } from '../../../data/testing/garments.ts';
import { emptyStores } from '../../../data/testing/stores.ts';
import { exportTable } from './export.ts';
import { isTable, takeTable } from './take-table.ts';

beforeEach(emptyStores);

it('takes in the table that it exports: what was changed in it, with a way back', async () => {
  const first = (await saveGarments(garmentPhotoOf(1))).garmentIds[0]!;
  const second = (await saveGarments(garmentPhotoOf(2))).garmentIds[0]!;
  const before = (await getGarment(first))!;
  const table = await exportTable();
  expect(isTable(table)).toBe(true);
  expect((await takeTable(table)).imported).toMatchObject({ changed: 0, there: 2, problems: [] });

  const rows = readTable(await table.text()).map((row) =>
    row.id === first ? { ...row, category: 'blouse', brand: 'Uniqlo' } : { ...row, fit: 'wide' },
  );
  const gone = { ...rows[0]!, id: 'gone', title: 'Gone' };
  const { imported, undo } = await takeTable(new Blob([writeTable([...rows, gone])]));
  expect(imported).toMatchObject({ changed: 1, there: 0 });
  expect(imported.problems.map(({ what }) => what)).toContain('Gone');
  expect(imported.problems).toHaveLength(2);
  expect(await getGarment(first)).toMatchObject({ category: 'blouse', brand: 'Uniqlo' });
  expect((await getGarment(second))?.brand).toBe('');
  await undo();
  expect(await getGarment(first)).toMatchObject({ category: before.category, brand: '' });
});

it('says what is wrong with another table', async () => {
  await expect(takeTable(new Blob(['name,price\r\ncoat,3']))).rejects.toThrow(/no column "id"/);
});
