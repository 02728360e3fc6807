import type { GarmentReading } from '../../../../core/wardrobe/types.ts';
import { Card, cx, percent, useBlobUrl } from '../../../../ui/index.ts';
import { categoryName, colourName } from '../../words.ts';
import { keyOf } from '../blob-key.ts';
import type { Comparison } from '../compare.ts';
import { verdictOf } from '../likeness.ts';
import css from '../Page.module.css';
import { text } from '../text.ts';

interface Props {
  readonly file: Blob;
  /** Undefined while the photo is read. */
  readonly wanted: GarmentReading<Blob> | undefined;
  readonly comparison: Comparison | undefined;
}

/** What is in the shop, what it is taken for, and the answer. */
export function Wanted({ file, wanted, comparison }: Props) {
  const url = useBlobUrl(async () => wanted?.thumb ?? file, keyOf(wanted?.thumb ?? file));
  const guess = wanted?.guesses[0];
  const name = guess ? categoryName(guess.category) : '';
  const colours = wanted?.colours.map((colour) => colourName(colour.name).toLowerCase()) ?? [];
  const found = comparison?.found ?? [];
  return (
    <Card>
      <div className={css.shop}>
        <div className={cx(css.wanted, !wanted && css.photo)}>
          {url && <img src={url} alt={wanted ? name : text.photoAlt} />}
        </div>
        <div role="status">
          {!wanted && <p>{text.reading}</p>}
          {wanted && !comparison && <p>{text.comparing}</p>}
          {wanted && comparison && (
            <h2 className={css.verdict}>{text.verdict(verdictOf(wanted, found))}</h2>
          )}
          {guess && (
            <p className={css.facts}>
              {name}, {percent(guess.probability)}
              {colours.length > 0 && ` · ${colours.join(', ')}`}
            </p>
          )}
        </div>
      </div>
    </Card>
  );
}
