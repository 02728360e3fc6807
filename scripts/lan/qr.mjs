/** A QR code in the terminal. */
import qrcode from 'qrcode-generator';

const MARGIN = 4;

/**
 * The code as text: two rows of squares in one line of half blocks, black on white whatever the
 * terminal's colours are.
 * @param {string} text @returns {string}
 */
export function terminalQr(text) {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const size = code.getModuleCount();
  /** @param {number} row @param {number} column */
  const dark = (row, column) =>
    row >= 0 && column >= 0 && row < size && column < size && code.isDark(row, column);
  /** @param {boolean} upper @param {boolean} lower */
  const block = (upper, lower) => (upper ? (lower ? '\u2588' : '\u2580') : lower ? '\u2584' : ' ');
  const lines = [];
  for (let row = -MARGIN; row < size + MARGIN; row += 2) {
    let line = '';
    for (let column = -MARGIN; column < size + MARGIN; column++)
      line += block(dark(row, column), dark(row + 1, column));
    lines.push(`  \x1b[38;5;16;48;5;231m${line}\x1b[0m`);
  }
  return lines.join('\n');
}
