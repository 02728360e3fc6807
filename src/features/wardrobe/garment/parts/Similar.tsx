import { useEffect, useState } from 'react';
import type { GarmentRecord } from '../../../../core/wardrobe/records.ts';
import { onChange } from '../../../../data/changes.ts';
import { Card, Skeleton } from '../../../../ui/index.ts';
import { type Near, similarTo } from '../near.ts';
import { text } from '../text.ts';
import css from './Garments.module.css';
import { GarmentTile } from './GarmentTile.tsx';

/** How many are shown. */
const SHOWN = 8;

type Found = readonly Near[] | null | 'failed';

/** Garments that the model sees as near, the nearest first. */
export function Similar({ garment }: { readonly garment: GarmentRecord }) {
  const found = useSimilar(garment);
  return (
    <Card title={text.similar.title}>
      {found === undefined && (
        <div className={css.row} role="status" aria-label={text.similar.loading}>
          <Skeleton width={104} height={104} radius={14} />
          <Skeleton width={104} height={104} radius={14} />
          <Skeleton width={104} height={104} radius={14} />
        </div>
      )}
      {found === 'failed' && <p>{text.similar.failed}</p>}
      {found === null && <p>{text.similar.noVector}</p>}
      {Array.isArray(found) && found.length === 0 && <p>{text.similar.none}</p>}
      {Array.isArray(found) && found.length > 0 && (
        <ul className={css.row}>
          {(found as readonly Near[]).map((near) => (
            <li key={near.garment.id}>
              <GarmentTile garment={near.garment} />
            </li>
          ))}
        </ul>
      )}
      <p className={css.note}>{text.similar.how}</p>
    </Card>
  );
}

function useSimilar({ id, embeddingModel }: GarmentRecord): Found | undefined {
  const [found, setFound] = useState<Found>();
  useEffect(() => {
    let stop = new AbortController();
    const find = () => {
      stop.abort();
      stop = new AbortController();
      const { signal } = stop;
      similarTo({ id, embeddingModel }, SHOWN, signal).then(
        (near) => !signal.aborted && setFound(near),
        () => !signal.aborted && setFound('failed'),
      );
    };
    find();
    const unlisten = onChange('vectors', find);
    return () => {
      unlisten();
      stop.abort();
    };
  }, [id, embeddingModel]);
  return found;
}
