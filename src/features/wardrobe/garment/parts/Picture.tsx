import { Brush, ChevronLeft } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { GarmentPhoto, GarmentRecord } from '../../../../core/wardrobe/records.ts';
import { getView } from '../../../../data/garments.ts';
import { Choice, useBlobUrl } from '../../../../ui/index.ts';
import { categoryName, colourName } from '../../words.ts';
import { text } from '../text.ts';
import { PhotoCanvas } from './PhotoCanvas.tsx';
import css from './Picture.module.css';

type Side = 'cut-out' | 'photo';

interface Props {
  readonly garment: GarmentRecord;
  /** Which of its views is shown. */
  readonly view: number;
  readonly photo: GarmentPhoto | null;
}

/** The garment, large: cut out on a calm ground, or in its photo with a frame round it. */
export function Picture({ garment, view, photo }: Props) {
  const [side, setSide] = useState<Side>('cut-out');
  const { id, changedAt, category, colours, views } = garment;
  const url = useBlobUrl(
    async () => (await getView(id, view))?.cutOut,
    `${id} ${view} ${changedAt}`,
  );
  const what = garment.title || categoryName(category);
  const colourWords = colours.map(({ name }) => colourName(name).toLowerCase()).join(', ');
  const place = views[view];
  return (
    <div className={css.stage}>
      <div className={css.bar}>
        <Link href="/wardrobe" className={css.action} aria-label={text.back} title={text.back}>
          <ChevronLeft size={22} strokeWidth={1.75} aria-hidden="true" />
        </Link>
        <Link
          href={`/wardrobe/${id}/mend${view > 0 ? `?view=${view}` : ''}`}
          className={css.action}
          aria-label={text.picture.mend}
          title={text.picture.mend}
        >
          <Brush size={22} strokeWidth={1.75} aria-hidden="true" />
        </Link>
      </div>
      <div className={css.frame}>
        {side === 'cut-out' || !place ? (
          url && (
            <img
              className={css.cutOut}
              src={url}
              alt={text.picture.cutOutAlt(what, colourWords)}
              decoding="async"
            />
          )
        ) : (
          <PhotoCanvas
            photoId={place.photoId}
            box={place.box}
            alt={text.picture.photoAlt(what, photo?.name ?? '')}
          />
        )}
      </div>
      <div className={css.switch}>
        <Choice
          label={text.picture.choose}
          value={side}
          options={[
            { value: 'cut-out', label: text.picture.cutOut },
            { value: 'photo', label: text.picture.photo },
          ]}
          onChange={setSide}
        />
      </div>
    </div>
  );
}
