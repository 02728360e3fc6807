/**
 * The bytes a `Range` header asks for (RFC 9110, 14). Several ranges are answered with the whole.
 * @param {string | undefined} header @param {number} size of the file in bytes
 * @returns {{ start: number, end: number } | 'whole' | 'unsatisfiable'} `end` is the last byte, inclusive
 */
export function parseRange(header, size) {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return 'whole';
  if (match[1] === '') {
    const last = Number(match[2]);
    if (last === 0 || size === 0) return 'unsatisfiable';
    return { start: Math.max(0, size - last), end: size - 1 };
  }
  const start = Number(match[1]);
  const end = match[2] === '' ? size - 1 : Math.min(Number(match[2]), size - 1);
  if (match[2] !== '' && Number(match[2]) < start) return 'whole';
  return start >= size ? 'unsatisfiable' : { start, end };
}
