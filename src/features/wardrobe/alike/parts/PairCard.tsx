import { Button, Card, date } from '../../../../ui/index.ts';
import { GarmentTile } from '../../garment/parts/GarmentTile.tsx';
import { categoryName } from '../../words.ts';
import { keepApart, merge } from '../actions.ts';
import type { PairView } from '../pairs.ts';
import { text } from '../text.ts';
import css from './PairCard.module.css';

function whyOf({ why, bits, cosine }: PairView): string {
  if (why === 'vector') return text.pair.vector(cosine ?? 0);
  return why === 'look' ? text.pair.look(bits) : text.pair['same-picture'];
}

/** Two garments that may be one, why, and the two answers. */
export function PairCard({ pair }: { readonly pair: PairView }) {
  const [a, b] = pair.garments;
  const name = text.pair.name(
    a.title || categoryName(a.category),
    b.title || categoryName(b.category),
  );
  return (
    <Card>
      <section className={css.pair} aria-label={name}>
        <div className={css.two}>
          <GarmentTile garment={a} note={date(a.addedAt)} />
          <GarmentTile garment={b} note={date(b.addedAt)} />
        </div>
        <div className={css.side}>
          <p className={css.why}>{whyOf(pair)}</p>
          <div className={css.answers}>
            <Button onClick={() => void merge(pair)}>{text.pair.merge}</Button>
            <Button onClick={() => void keepApart(pair)}>{text.pair.apart}</Button>
          </div>
        </div>
      </section>
    </Card>
  );
}
