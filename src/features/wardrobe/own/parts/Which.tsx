import type { GarmentReading } from '../../../../core/wardrobe/types.ts';
import { useBlobUrl } from '../../../../ui/index.ts';
import { categoryName } from '../../words.ts';
import { keyOf } from '../blob-key.ts';
import css from '../Page.module.css';
import { text } from '../text.ts';

interface Props {
  readonly garments: readonly GarmentReading<Blob>[];
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
}

/** Which garment of the photo is meant. */
export function Which({ garments, chosen, onChoose }: Props) {
  return (
    <section className={css.section} aria-label={text.which}>
      <h2 className={css.heading}>{text.which}</h2>
      <div className={css.which}>
        {garments.map((garment, i) => (
          <Pick
            key={keyOf(garment.thumb)}
            garment={garment}
            place={i + 1}
            isChosen={i === chosen}
            onChoose={() => onChoose(i)}
          />
        ))}
      </div>
    </section>
  );
}

interface PickProps {
  readonly garment: GarmentReading<Blob>;
  readonly place: number;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function Pick({ garment, place, isChosen, onChoose }: PickProps) {
  const { thumb, guesses } = garment;
  const url = useBlobUrl(async () => thumb, keyOf(thumb));
  const name = guesses[0] ? categoryName(guesses[0].category) : '';
  return (
    <button
      type="button"
      className={css.pick}
      aria-pressed={isChosen}
      aria-label={text.nth(name, place)}
      onClick={onChoose}
    >
      {url && <img src={url} alt="" />}
    </button>
  );
}
