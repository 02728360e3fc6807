/** QR codes, in the terminal and on a page. */
import qrcode from 'qrcode-generator';

const MARGIN = 4;

/**
 * The code's squares, row by row: true is dark.
 * @param {string} text @returns {boolean[][]}
 */
export function qrMatrix(text) {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const places = Array.from({ length: code.getModuleCount() }, (_, i) => i);
  return places.map((row) => places.map((column) => code.isDark(row, column)));
}

/**
 * The code as an SVG element, black on white with its quiet zone: one square of the path a dark one.
 * @param {string} text @param {string} label what a screen reader says, already fit for an attribute
 * @returns {string}
 */
export function svgQr(text, label) {
  const matrix = qrMatrix(text);
  const size = matrix.length + 2 * MARGIN;
  const squares = matrix.flatMap((line, row) =>
    line.flatMap((dark, column) => (dark ? [`M${column + MARGIN} ${row + MARGIN}h1v1h-1z`] : [])),
  );
  return `<svg class="qr" role="img" aria-label="${label}" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="#fff"/><path fill="#000" d="${squares.join('')}"/></svg>`;
}

/**
 * The code as text: two rows of squares in one line of half blocks, black on white whatever the
 * terminal's colours are.
 * @param {string} text @returns {string}
 */
export function terminalQr(text) {
  const matrix = qrMatrix(text);
  const size = matrix.length;
  /** @param {number} row @param {number} column */
  const dark = (row, column) => matrix[row]?.[column] ?? false;
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
