import type { GarmentPhoto, GarmentRecord } from '../../../../core/wardrobe/records.ts';
import { MakersCard } from '../../../../ui/index.ts';
import { text } from '../text.ts';
import css from './Garments.module.css';

interface Props {
  readonly garment: GarmentRecord;
  readonly photo: GarmentPhoto | null;
}

/** Which model or rule read what, from which photo, and when. */
export function Makers({ garment, photo }: Props) {
  const words = text.makers;
  const rows = garment.by.map(({ role, model, version, backend, ms }) => ({
    key: `${role}-${model}`,
    what: words.role(role),
    by: `${model}, ${words.version(version)}, ${backend === 'rule' ? words.rule : backend}`,
    took: words.took(ms),
  }));
  return (
    <MakersCard title={words.title} rows={rows}>
      <p className={css.note}>
        {words.added(garment.addedAt)} {photo && words.photo(photo.name, photo.width, photo.height)}
      </p>
    </MakersCard>
  );
}
