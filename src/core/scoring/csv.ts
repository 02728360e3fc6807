/** Tables as CSV text that a spreadsheet opens and does not execute. */

/** A cell; null and numbers that are not finite become empty. */
export type CsvCell = string | number | boolean | null;

/**
 * What a spreadsheet takes for the start of a formula (OWASP, "CSV Injection"): = + - @ and their
 * full-width forms, also after blanks, and a leading tab, carriage return or line feed.
 */
const FORMULA = /^(?:[\t\r\n]|\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/;

/** What RFC 4180 puts in quotes; blanks at the ends too, since some readers trim them otherwise. */
const QUOTED = /[",\r\n]|^\s|\s$/;

/** One cell. Text that reads as a formula gets a quote in front; a negative number stays a number. */
export function csvCell(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  if (typeof cell === 'boolean') return String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * RFC 4180: a header line, comma-separated, every line ended by CRLF, quotes doubled within quotes.
 * @throws RangeError when a row has more or fewer cells than the header.
 */
export function toCsv(header: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  if (rows.some((row) => row.length !== header.length))
    throw new RangeError(`a row must have ${header.length} cells`);
  return [header, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}
