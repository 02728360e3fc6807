import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../colour/random.ts';
import { csvCell } from '../../scoring/csv.ts';
import { guarded, parseCsv, unguarded } from './csv.ts';
import { TransferError } from './format.ts';
import { readTable, rowOf, TABLE_COLUMNS, type TableRow, writeTable } from './table.ts';
import { garmentFixture } from './testing-wardrobe.ts';

describe('reading CSV', () => {
  it('takes quotes, commas, line ends and doubled quotes as RFC 4180 has them', () => {
    expect(parseCsv('a,b\r\n"x, y","say ""hi""\r\nthere"\r\n')).toEqual([
      ['a', 'b'],
      ['x, y', 'say "hi"\r\nthere'],
    ]);
  });

  it('takes what spreadsheets make of it: a mark, other line ends, none at the last', () => {
    expect(parseCsv('\uFEFFa,b\n1,\n,2')).toEqual([
      ['a', 'b'],
      ['1', ''],
      ['', '2'],
    ]);
    expect(parseCsv('a,')).toEqual([['a', '']]);
    expect(parseCsv('')).toEqual([]);
  });

  it('says where quotes are wrong', () => {
    for (const bad of ['a"b,c', '"a', 'x\r\n"a"b'])
      expect(() => parseCsv(bad)).toThrow(TransferError);
  });

  it('gives back any text, also one that reads as a formula', () => {
    const random = randomFrom(7);
    const letters = [...'=+-@\'\t\r\n",; aé写\uFF1D'];
    const word = () =>
      Array.from(
        { length: Math.floor(random() * 6) },
        () => letters[Math.floor(random() * letters.length)],
      ).join('');
    for (let i = 0; i < 1_000; i += 1) {
      const words = [word(), word(), word()];
      const line = `${words.map((each) => csvCell(guarded(each))).join(',')}\r\n`;
      expect(parseCsv(line)[0]!.map(unguarded)).toEqual(words);
    }
  });
});

describe('the table', () => {
  const record = garmentFixture({
    title: '=HYPERLINK("http://example.com","Click")',
    notes: 'two\r\nlines, and a "quote"',
    brand: "'+1",
    price: -12.5,
    archivedAt: '2026-11-21T10:00:00.000Z',
  });
  const paths = { photos: ['photos/p.jpg'], cutOuts: ['cut-outs/g-0.webp'] };

  it('comes back as it was written', () => {
    const rows = [rowOf(record, paths), rowOf(garmentFixture({ id: 'g2' }), paths)];
    expect(readTable(writeTable(rows))).toEqual(rows);
    expect(rows[0]).toMatchObject({
      category: 'shirt',
      colours: 'navy; white',
      colour_shares: '0.75; 0.25',
      formality: '0.6',
      seasons: 'spring; summer; autumn; winter',
      price: '-12.5',
      corrected: 'category; tags',
    });
    expect(readTable(writeTable([]))).toEqual([]);
  });

  it('has no cell that a spreadsheet would run, and numbers stay numbers', () => {
    const csv = writeTable([rowOf(record, paths)]);
    const cells = parseCsv(csv)[1]!;
    const at = (column: keyof TableRow) => cells[TABLE_COLUMNS.indexOf(column)]!;
    expect(at('title').startsWith("'=")).toBe(true);
    expect(at('brand')).toBe("''+1");
    expect(at('price')).toBe('-12.5');
    const texts = cells.filter((_, i) => TABLE_COLUMNS[i] !== 'price');
    for (const cell of texts) expect(cell).not.toMatch(/^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/);
  });

  it('is read whatever the order of its columns, and not without ids', () => {
    const [row] = readTable('extra,brand,id\r\nx,Own,g1\r\n,,\r\n');
    expect(row).toMatchObject({ id: 'g1', brand: 'Own', title: '' });
    expect(readTable('id\r\n\r\ng1\r\n')).toHaveLength(1);
    expect(() => readTable('name\r\nx\r\n')).toThrow(/"id"/);
  });
});
