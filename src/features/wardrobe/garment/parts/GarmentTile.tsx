import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { GarmentRecord } from '../../../../core/wardrobe/records.ts';
import { useThumb } from '../../parts/thumbs.ts';
import { categoryName } from '../../words.ts';
import css from './Garments.module.css';

/** A garment's cut-out on its ground. */
export function CutOut({ garment }: { readonly garment: Pick<GarmentRecord, 'id' | 'changedAt'> }) {
  const url = useThumb(garment.id, garment.changedAt);
  return (
    <span className={css.picture}>
      {url && <img src={url} alt="" decoding="async" draggable={false} />}
    </span>
  );
}

interface Props {
  readonly garment: GarmentRecord;
  /** A line under its name. */
  readonly note?: ReactNode;
}

/** A garment as a way to its page. */
export function GarmentTile({ garment, note }: Props) {
  return (
    <Link href={`/wardrobe/${garment.id}`} className={css.tile}>
      <CutOut garment={garment} />
      <span>{garment.title || categoryName(garment.category)}</span>
      {note && <span className={css.note}>{note}</span>}
    </Link>
  );
}
