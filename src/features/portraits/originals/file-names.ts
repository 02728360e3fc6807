/** Names for files beside others: none is refused by a file system, none takes another's place. */

/** What Windows, macOS or Linux refuse within a name, control characters apart. */
const REFUSED = /[\\/:*?"<>|]/g;
/** The first character that is no control character. */
const PRINTABLE = ' ';

/** The name as every file system takes it; 'photo' when nothing is left of it. */
export function safeName(name: string): string {
  const printed = [...name].map((letter) => (letter < PRINTABLE ? '_' : letter)).join('');
  return printed.replace(REFUSED, '_').replace(/^[\s.]+|[\s.]+$/g, '') || 'photo';
}

/**
 * The name, or with a number when it is taken: 'me.jpg', 'me (2).jpg', 'me (3).jpg'. Upper and lower
 * case are the same, since many file systems take them so.
 * @param taken names in lower case.
 */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  const safe = safeName(name);
  const dot = safe.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [safe.slice(0, dot), safe.slice(dot)] : [safe, ''];
  for (let n = 1; ; n++) {
    const candidate = n === 1 ? safe : `${stem} (${n})${ending}`;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}
