import { describe, expect, it } from 'vitest';
import { judgeGates } from '../gates/judge.ts';
import { PRESET_THRESHOLDS } from '../gates/thresholds.ts';
import { csvCell, toCsv } from './csv.ts';
import { rankPhotos } from './rank.ts';
import { SCORE_COLUMNS, scoresCsv } from './scores-csv.ts';
import { faceFacts } from './testing-faces.ts';

/** A strict RFC 4180 reader, to read back what was written. */
function parse(text: string): string[][] {
  const rows: string[][] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  let row: string[] = [];
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text);
    if (!match) throw new Error('not CSV');
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

describe('csv', () => {
  it('reads back as it was written', () => {
    const rows = [
      ['plain', 'a,b', 'say "hi"', 'two\r\nlines', ' blanks ', '', 'ünïcode 写真'],
      ['1', '"', ',', '\n', '""', 'a', 'b'],
    ];
    const header = ['a', 'b', 'c', 'd', 'e', 'f', 'g,h'];
    expect(parse(toCsv(header, rows))).toEqual([
      header,
      rows[0]!,
      ['1', '"', ',', "'\n", '""', 'a', 'b'],
    ]);
  });

  it('quotes what must be and no more, and ends each line by CRLF', () => {
    expect(toCsv(['n', 'x'], [['a"b', 'c']])).toBe('n,x\r\n"a""b",c\r\n');
    expect(toCsv(['n'], [])).toBe('n\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '\uFF1D1', '\uFF20x'])(
    'does not let %j be a formula',
    (name) => {
      expect(parse(`${csvCell(name)}\r\n`)).toEqual([[`'${name}`]]);
    },
  );

  it('keeps numbers numbers, and what is none empty', () => {
    expect([-1.5, 0, null, Number.NaN, Number.POSITIVE_INFINITY, true].map(csvCell)).toEqual([
      '-1.5',
      '0',
      '',
      '',
      '',
      'true',
    ]);
    expect(csvCell('IMG-2=1.jpg')).toBe('IMG-2=1.jpg');
  });

  it('refuses a row that does not fit its header', () => {
    expect(() => toCsv(['a', 'b'], [['1']])).toThrow(RangeError);
  });
});

describe('scores as csv', () => {
  it('tell of those of nobody too: no person, no place, no score, but what the gates say', () => {
    const face = faceFacts('x', { gates: { ...faceFacts('x').gates, embedding: 0.1 } });
    const gates = judgeGates(face.gates, PRESET_THRESHOLDS.standard);
    const [ranked] = rankPhotos([{ face: faceFacts('a'), taste: null }]);
    const row = { ranked: ranked!, name: 'a.jpg', person: 'Ann', takenAt: null };
    const nobody = { photoId: 'p', name: 'b.jpg', takenAt: null };
    const text = scoresCsv(
      [row],
      [
        { ...nobody, gates },
        { ...nobody, gates: null },
      ],
    );
    const [header, , stranger, faceless] = parse(text);
    const at = (cells: string[], column: string): string => cells[header!.indexOf(column)]!;
    const empty = ['person', 'place', 'final', 'technical_value', 'taste_n'];
    for (const column of empty) expect(at(stranger!, column)).toBe('');
    expect(at(stranger!, 'passed')).toBe('false');
    expect(at(stranger!, 'failed')).toBe('embedding');
    expect(at(stranger!, 'gate_embedding')).toBe('0.1');
    expect(at(stranger!, 'gate_embedding_threshold')).toBe('0.6');
    expect(faceless!.filter((cell) => cell !== '')).toEqual(['p', 'b.jpg']);
  });

  it('have every column, one line a photo, failed and unmeasured named', () => {
    const gates = { ...faceFacts('x').gates, eyes: 0.1, occlusion: null, sharpness: 0.1 };
    const ranked = rankPhotos([
      ...Array.from({ length: 6 }, (_, i) => ({ face: faceFacts(`p${i}`), taste: null })),
      { face: faceFacts('x', { gates }), taste: null },
    ]);
    const text = scoresCsv(
      ranked.map((r) => ({ ranked: r, name: '=cmd.jpg', person: 'Ann, B', takenAt: null })),
    );
    const [header, ...rows] = parse(text);
    expect(header).toEqual(SCORE_COLUMNS);
    expect(new Set(header).size).toBe(header!.length);
    expect(rows).toHaveLength(7);
    const at = (row: number, column: string): string => rows[row]![SCORE_COLUMNS.indexOf(column)]!;
    expect(at(6, 'photo')).toBe('photo-x');
    expect(at(6, 'failed')).toBe('sharpness eyes');
    expect(at(6, 'not_measured')).toBe('occlusion');
    expect(at(6, 'gate_eyes')).toBe('0.1');
    expect(at(6, 'gate_eyes_threshold')).toBe('0.4');
    expect(at(6, 'gate_occlusion')).toBe('');
    expect(at(0, 'name')).toBe("'=cmd.jpg");
    expect(at(0, 'person')).toBe('Ann, B');
    expect(at(0, 'taste_value')).toBe('');
    expect(at(0, 'final_n')).toBe('7');
    expect(Number(at(0, 'final'))).toBeCloseTo(ranked[0]!.final!, 5);
    expect(Number(at(0, 'technical_percentile'))).toBeCloseTo((100 * 4) / 7, 4);
  });
});
