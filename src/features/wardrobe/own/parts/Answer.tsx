import type { GarmentReading } from '../../../../core/wardrobe/types.ts';
import { GarmentTile } from '../../garment/parts/GarmentTile.tsx';
import type { Comparison } from '../compare.ts';
import { reasonsOf } from '../likeness.ts';
import css from '../Page.module.css';
import { text } from '../text.ts';

interface Props {
  readonly wanted: GarmentReading<Blob>;
  readonly comparison: Comparison;
}

/** The nearest of the wardrobe, with how like each is and why. */
export function Answer({ wanted, comparison }: Props) {
  const { found, by } = comparison;
  return (
    <section className={css.section} aria-label={text.nearest}>
      <h2 className={css.heading}>{text.nearest}</h2>
      {found.length === 0 && <p>{text.nothing(wanted.slot)}</p>}
      <ul className={css.found}>
        {found.map(({ garment, likeness }) => (
          <li key={garment.id}>
            <GarmentTile garment={garment} note={text.why(likeness, reasonsOf(wanted, garment))} />
          </li>
        ))}
      </ul>
      <p className={css.note}>{by === 'model' ? text.byModel : text.byRule}</p>
    </section>
  );
}
