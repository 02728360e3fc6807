import { useState } from 'react';
import type { GarmentRecord } from '../../../../core/wardrobe/records.ts';
import { type CurrencySpend, spending } from '../../../../core/wardrobe/stats/spend.ts';
import { Bar, Card, Chip } from '../../../../ui/index.ts';
import { slotName } from '../../words.ts';
import { money } from '../money.ts';
import { text } from '../text.ts';
import { Columns } from './Columns.tsx';
import css from './Stats.module.css';

/** What was spent on which kind and in which year, one currency at a time. */
export function SpendCard({ garments }: { readonly garments: readonly GarmentRecord[] }) {
  const [chosen, setChosen] = useState<string>();
  const all = spending(garments);
  const spend = all.find(({ currency }) => currency === chosen) ?? all[0];
  return (
    <Card title={text.spend.title}>
      {!spend && <p>{text.spend.none}</p>}
      {all.length > 1 && (
        <fieldset className={css.currencies} aria-label={text.spend.currency}>
          {all.map(({ currency }) => (
            <Chip
              key={currency}
              selected={currency === spend?.currency}
              onClick={() => setChosen(currency)}
            >
              {currency || text.spend.noCurrency}
            </Chip>
          ))}
        </fieldset>
      )}
      {spend && <Currency spend={spend} of={garments.length} />}
      {all.length > 1 && <p className={css.note}>{text.spend.note}</p>}
    </Card>
  );
}

function Currency({ spend, of }: { readonly spend: CurrencySpend; readonly of: number }) {
  const { currency, total, count, bySlot, byYear, undated } = spend;
  const most = Math.max(0, ...bySlot.map(({ amount }) => amount));
  return (
    <>
      <p className={css.total}>{text.spend.total(money(total, currency), count, of)}</p>
      <h3 className={css.heading}>{text.spend.bySlot}</h3>
      {bySlot
        .toSorted((a, b) => b.amount - a.amount)
        .map(({ part, amount }) => (
          <Bar
            key={part}
            label={slotName(part)}
            value={most > 0 ? amount / most : 0}
            text={money(amount, currency)}
          />
        ))}
      <h3 className={css.heading}>{text.spend.byYear}</h3>
      {byYear.length === 0 ? (
        <p className={css.note}>{text.spend.noYears}</p>
      ) : (
        <Columns
          label={text.spend.byYear}
          columns={byYear.map(({ part, amount }) => ({
            key: String(part),
            label: String(part),
            value: amount,
            shown: money(Math.round(amount), currency),
          }))}
        />
      )}
      {undated.count > 0 && byYear.length > 0 && (
        <p className={css.note}>
          {text.spend.undated(money(undated.amount, currency), undated.count)}
        </p>
      )}
    </>
  );
}
