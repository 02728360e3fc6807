/** Reading CSV: RFC 4180, and what spreadsheets make of it. Writing is `core/scoring/csv.ts`. */
import { csvCell } from '../../scoring/csv.ts';
import { TransferError } from './format.ts';

/**
 * The rows of a CSV text: fields in quotes may hold commas, line ends and doubled quotes; lines may end
 * by CRLF, LF or nothing at the last; a byte order mark is passed over. Throws `TransferError` for
 * quotes in the wrong place.
 */
export function parseCsv(csv: string): string[][] {
  const rows: string[][] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y;
  field.lastIndex = csv.startsWith('\uFEFF') ? 1 : 0;
  let row: string[] = [];
  while (field.lastIndex < csv.length || row.length > 0) {
    const match = field.exec(csv);
    if (!match) throw new TransferError(`the table is damaged in line ${rows.length + 1}`);
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

/**
 * Text as it goes into a cell that is read back: `csvCell` puts a quote before what a spreadsheet would
 * run as a formula; text that has such a quote of its own gets one more.
 */
export function guarded(text: string): string {
  return text.startsWith("'") && isFormula(text.replace(/^'+/, '')) ? `'${text}` : text;
}

/** Text as it was before `guarded` and `csvCell`. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && isFormula(cell.replace(/^'+/, '')) ? cell.slice(1) : cell;
}

function isFormula(text: string): boolean {
  return /^"?'/.test(csvCell(text));
}
