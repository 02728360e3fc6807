/** Progress lines: one a model, rewritten in place on a terminal, written once elsewhere. */

/** @typedef {{ write(text: string): unknown, isTTY?: boolean, columns?: number }} Out */

/** Bytes as a person reads them. @param {number} bytes */
export function megabytes(bytes) {
  return bytes < 100_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

/**
 * One model's line. `done` never falls: a second source starts where the first one's bar stood.
 * @param {Out} out @param {string} title @param {number} total bytes of all its files
 */
export function progressLine(out, title, total) {
  let most = 0;
  let last = -1;
  /** @param {string} text */
  const rewrite = (text) => {
    if (out.isTTY) out.write(`\r\x1b[2K${text.slice(0, (out.columns ?? 80) - 1)}`);
  };
  return {
    /** @param {number} done bytes of the model on disk @param {string} note where they come from */
    update(done, note) {
      most = Math.min(total, Math.max(most, done));
      const percent = total > 0 ? Math.floor((100 * most) / total) : 100;
      if (percent === last && most < total) return;
      last = percent;
      const bar = '#'.repeat(Math.floor(percent / 5)).padEnd(20, '.');
      rewrite(`  [${bar}] ${String(percent).padStart(3)} %  ${title}  ${note}`);
    },
    /** The last word on this model. @param {'ok' | 'missing'} state @param {string} note */
    finish(state, note) {
      if (out.isTTY) out.write('\r\x1b[2K');
      out.write(
        `  ${state === 'ok' ? 'ok     ' : 'MISSING'}  ${title}, ${megabytes(total)}: ${note}\n`,
      );
    },
  };
}
