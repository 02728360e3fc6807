import { useState } from 'react';
import type { GarmentRecord } from '../../../../core/wardrobe/records.ts';
import { colourShares } from '../../../../core/wardrobe/stats/colours.ts';
import { Button, Card, percent } from '../../../../ui/index.ts';
import { colourName, swatchOf } from '../../words.ts';
import { text } from '../text.ts';
import css from './Stats.module.css';

/** As many are named before the rest is asked for. */
const FIRST = 8;

/** The wardrobe's colours as a strip, each as wide as its share. */
export function ColoursCard({ garments }: { readonly garments: readonly GarmentRecord[] }) {
  const [all, setAll] = useState(false);
  const shares = colourShares(garments);
  const bySize = shares.toSorted((a, b) => b.share - a.share);
  const named = all ? bySize : bySize.slice(0, FIRST);
  if (shares.length === 0)
    return (
      <Card title={text.colours.title}>
        <p>{text.colours.none}</p>
      </Card>
    );
  return (
    <Card title={text.colours.title}>
      <div className={css.strip} role="img" aria-label={text.colours.strip}>
        {shares.map(({ name, share }) => (
          <span
            key={name}
            title={text.colours.share(colourName(name), share)}
            style={{ background: swatchOf(name), flexGrow: share }}
          />
        ))}
      </div>
      <ul className={css.legend}>
        {named.map(({ name, share, ids }) => (
          <li key={name} className={css.entry}>
            <span className={css.dot} style={{ background: swatchOf(name) }} aria-hidden="true" />
            <span>
              {colourName(name)} <span className={css.note}>{text.colours.main(ids.length)}</span>
            </span>
            <span className={css.figure}>{percent(share)}</span>
          </li>
        ))}
      </ul>
      {bySize.length > FIRST && (
        <Button variant="quiet" className={css.more} onClick={() => setAll(!all)}>
          {all ? text.colours.less : text.colours.more(bySize.length - FIRST)}
        </Button>
      )}
      <p className={css.note}>{text.colours.note}</p>
    </Card>
  );
}
