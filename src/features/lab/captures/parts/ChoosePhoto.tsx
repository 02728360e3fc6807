import { Images } from 'lucide-react';
import { useState } from 'react';
import { getThumb, type PhotoRecord } from '../../../../data/photos.ts';
import { Button, EmptyState, LinkButton } from '../../../../ui/index.ts';
import { Picture } from '../../parts/Picture.tsx';
import { text as lab } from '../../text.ts';
import { text } from '../text.ts';
import css from './ChoosePhoto.module.css';

interface Props {
  /** Newest first. */
  readonly photos: readonly PhotoRecord[];
  readonly onChoose: (id: string) => void;
}

const STEP = 60;

/** The stored photos, to choose one from. */
export function ChoosePhoto({ photos, onChoose }: Props) {
  const [limit, setLimit] = useState(STEP);
  if (photos.length === 0)
    return (
      <EmptyState
        icon={Images}
        title={text.noPhotosTitle}
        text={text.noPhotosText}
        action={<LinkButton href="/portraits">{text.noPhotosAction}</LinkButton>}
      />
    );
  return (
    <>
      <p>{text.chooseLead}</p>
      <ul className={css.list} aria-label={text.choose}>
        {photos.slice(0, limit).map(({ id, name }) => (
          <li key={id}>
            <button
              type="button"
              className={css.photo}
              aria-label={text.photo(name)}
              onClick={() => onChoose(id)}
            >
              <Picture id={id} load={() => getThumb(id)} />
            </button>
          </li>
        ))}
      </ul>
      {photos.length > limit && <Button onClick={() => setLimit(limit + STEP)}>{lab.more}</Button>}
    </>
  );
}
