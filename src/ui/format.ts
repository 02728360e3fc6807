/** Numbers and dates in words, in the person's own locale, with English units. */

const locale = (): string | undefined => globalThis.navigator?.language;

/**
 * A size in decimal units, as downloads are named: '4.9 MB', '512 KB', '0 bytes'.
 * @param value bytes, 0 or more; what is not finite reads 'unknown size'.
 */
export function bytes(value: number): string {
  if (!Number.isFinite(value) || value < 0) return 'unknown size';
  if (value < 1000) return `${count(Math.round(value))} ${value === 1 ? 'byte' : 'bytes'}`;
  const units = ['KB', 'MB', 'GB', 'TB'] as const;
  let size = value / 1000;
  let unit = 0;
  while (size >= 999.5 && unit < units.length - 1) {
    size /= 1000;
    unit++;
  }
  return `${number(size, size < 9.95 ? 1 : 0)} ${units[unit]}`;
}

/** A duration: '0.8 ms', '24 ms', '1.2 s'. @param value milliseconds, 0 or more. */
export function ms(value: number): string {
  if (!Number.isFinite(value) || value < 0) return 'unknown time';
  if (value >= 999.5) return `${number(value / 1000, value < 9950 ? 1 : 0)} s`;
  return `${number(value, value < 9.95 ? 1 : 0)} ms`;
}

/** A share as a whole percentage: 0.934 reads '93 %'. Never 100 % or 0 % unless it is. */
export function percent(share: number): string {
  if (!Number.isFinite(share)) return 'unknown';
  const whole = Math.round(share * 100);
  if (whole >= 100 && share < 1) return '99 %';
  if (whole <= 0 && share > 0) return '1 %';
  return `${number(whole, 0)} %`;
}

/** A whole number with its group marks: '2,000'. */
export function count(value: number): string {
  return number(value, 0);
}

/** An ISO time as a day: '21 November 2026'; with `time`, the hour as well. */
export function date(iso: string, style: 'day' | 'time' = 'day'): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return 'unknown date';
  return new Intl.DateTimeFormat(locale(), {
    dateStyle: 'long',
    ...(style === 'time' && { timeStyle: 'short' }),
  }).format(at);
}

function number(value: number, digits: number): string {
  return new Intl.NumberFormat(locale(), { maximumFractionDigits: digits }).format(value);
}
