/** Currencies to choose from, and the one to begin with. */
import type { GarmentRecord } from '../../../core/wardrobe/records.ts';

export interface CurrencyOption {
  readonly value: string;
  readonly label: string;
}

/** All that this browser knows (ISO 4217), by code, with those in use first and 'none' before all. */
export function currencyOptions(used: readonly string[], none: string): readonly CurrencyOption[] {
  const names = new Intl.DisplayNames(undefined, { type: 'currency', fallback: 'code' });
  const label = (code: string) => {
    const name = /^[A-Z]{3}$/.test(code) ? names.of(code) : undefined;
    return name && name !== code ? `${code} · ${name}` : code;
  };
  const first = [...new Set(used.filter((code) => code !== ''))];
  const rest = Intl.supportedValuesOf('currency').filter((code) => !first.includes(code));
  return [
    { value: '', label: none },
    ...[...first, ...rest].map((code) => ({ value: code, label: label(code) })),
  ];
}

/** The currency of the newest garment that has one, or an empty string. */
export function usualCurrency(garments: readonly Pick<GarmentRecord, 'currency'>[]): string {
  return garments.find(({ currency }) => currency !== '')?.currency ?? '';
}
