/** Amounts of money as people write them. */

/** '€1,299.90'; whole amounts without decimals. A currency that is none is written behind. */
export function money(amount: number, currency: string): string {
  const digits = Number.isInteger(amount) ? 0 : 2;
  const plain = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  const locale = globalThis.navigator?.language;
  if (/^[A-Z]{3}$/.test(currency))
    return new Intl.NumberFormat(locale, { style: 'currency', currency, ...plain }).format(amount);
  return `${new Intl.NumberFormat(locale, plain).format(amount)} ${currency}`.trim();
}
