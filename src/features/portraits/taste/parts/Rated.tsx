import type { Verdicts } from '../../../../data/ratings.ts';
import { Card } from '../../../../ui/index.ts';
import { ShortList } from '../../../../ui/ShortList.tsx';
import { FaceThumb } from '../../parts/FaceThumb.tsx';
import { rate } from '../actions.ts';
import { text } from '../text.ts';
import type { Asked } from './Compare.tsx';
import css from './Rated.module.css';
import { Stars } from './Stars.tsx';

interface Props {
  /** In the order to list them; those without a rating are left out. */
  readonly items: readonly Asked[];
  /** Undefined until read. */
  readonly said: Verdicts | undefined;
}

/** What was rated, each with its stars, to be changed; nothing while nothing is. */
export function Rated({ items, said }: Props) {
  const values = new Map(said?.ratings.map(({ id, value }) => [id, value]));
  const rated = items.flatMap((item) => {
    const value = values.get(item.face.id);
    return value === undefined ? [] : [{ ...item, value }];
  });
  if (rated.length === 0) return null;
  return (
    <Card title={text.ratings.title}>
      <div className={css.list} data-own-keys>
        <ShortList all={text.ratings.all}>
          {rated.map(({ face, photo, value }) => (
            <li key={face.id} className={css.row}>
              <span className={css.thumb}>
                <FaceThumb face={face} />
              </span>
              <fieldset className={css.rating}>
                <legend className={css.name}>{photo.name}</legend>
                <Stars
                  value={value}
                  onRate={(next) => {
                    if (next !== value) void rate(face.id, next, value);
                  }}
                />
              </fieldset>
            </li>
          ))}
        </ShortList>
      </div>
    </Card>
  );
}
