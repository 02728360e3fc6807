import { useMemo } from 'react';
import type { GarmentNotes, GarmentRecord } from '../../../../core/wardrobe/records.ts';
import { categoryOf, LAUNDRY } from '../../../../core/wardrobe/taxonomy.ts';
import { listGarments } from '../../../../data/garments.ts';
import { Card } from '../../../../ui/index.ts';
import { useLive } from '../../useLive.ts';
import { categoryName, laundryName } from '../../words.ts';
import { edit } from '../actions.ts';
import { currencyOptions, usualCurrency } from '../currencies.ts';
import { parsePrice } from '../edit.ts';
import { text } from '../text.ts';
import css from './Details.module.css';
import { SelectField } from './SelectField.tsx';
import { TextField } from './TextField.tsx';

/** What only the person can tell. Each field is kept when it is left, and can be taken back. */
export function DetailsCard({ garment }: { readonly garment: GarmentRecord }) {
  const { value: all } = useLive(['garments'], listGarments);
  const { category, currency, laundry, price } = garment;
  const words = text.details;
  const options = useMemo(
    () => currencyOptions([currency, usualCurrency(all ?? [])], text.details.noCurrency),
    [all, currency],
  );
  const save = (change: Partial<GarmentNotes>, what: string) =>
    void edit(garment, change, words.changed(what));
  const savePrice = (typed: string) => {
    const next = parsePrice(typed);
    if (next === undefined) return;
    // The first price brings the currency that was used last.
    const usual = next !== null && currency === '' ? { currency: usualCurrency(all ?? []) } : {};
    save({ price: next, ...usual }, words.price);
  };
  return (
    <Card title={words.title}>
      <div className={css.form}>
        <TextField
          wide
          label={words.name}
          value={garment.title}
          placeholder={categoryName(category)}
          onSave={(title) => save({ title }, words.name)}
        />
        <TextField
          label={words.brand}
          value={garment.brand}
          onSave={(brand) => save({ brand }, words.brand)}
        />
        <TextField
          label={words.size}
          value={garment.size}
          most={40}
          onSave={(size) => save({ size }, words.size)}
        />
        <TextField
          label={words.price}
          value={price === null ? '' : String(price)}
          inputMode="decimal"
          most={20}
          check={(typed) => (parsePrice(typed) === undefined ? words.priceBad : null)}
          onSave={savePrice}
        />
        <SelectField
          label={words.currency}
          value={currency}
          options={options}
          onSave={(chosen) => save({ currency: chosen }, words.currency)}
        />
        <TextField
          wide
          label={words.boughtOn}
          value={garment.boughtOn}
          type="date"
          onSave={(boughtOn) => save({ boughtOn }, words.boughtOn)}
        />
        <SelectField
          wide
          label={words.care}
          value={laundry ?? ''}
          options={[
            { value: '', label: words.careUsual(laundryName(categoryOf(category).laundry)) },
            ...LAUNDRY.map((way) => ({ value: way, label: laundryName(way) })),
          ]}
          onSave={(way) =>
            save({ laundry: LAUNDRY.find((each) => each === way) ?? null }, words.care)
          }
        />
        <TextField
          wide
          label={words.notes}
          value={garment.notes}
          rows={3}
          most={2_000}
          onSave={(notes) => save({ notes }, words.notes)}
        />
      </div>
    </Card>
  );
}
