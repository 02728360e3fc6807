import { useState } from 'react';
import { Skeleton, useBlobUrl, VisuallyHidden } from '../../../ui/index.ts';
import { pendingFile } from '../import-actions.ts';
import type { WardrobeImportView } from '../imports.ts';
import { text } from '../text.ts';
import css from './GridSkeleton.module.css';

/** As many as fill a row on phones. */
const SHOWN = 3;

/** The photos that are read now and next, before they are garments. Nothing while imports wait. */
export function PendingTiles({ imports }: { readonly imports: readonly WardrobeImportView[] }) {
  const items = imports
    .filter((view) => !view.over && !view.paused)
    .flatMap((view) => view.items)
    .filter(({ state }) => state === 'reading' || state === 'waiting')
    .slice(0, SHOWN);
  if (items.length === 0) return null;
  return (
    <>
      <VisuallyHidden>
        <span>{text.grid.reading}</span>
      </VisuallyHidden>
      <div className={css.grid} aria-hidden="true">
        {items.map(({ id }) => (
          <PendingTile key={id} id={id} />
        ))}
      </div>
    </>
  );
}

function PendingTile({ id }: { readonly id: string }) {
  const url = useBlobUrl(async () => pendingFile(id), id);
  // Some browsers cannot show every photo (HEIC); the shape stands for it.
  const [shown, setShown] = useState(true);
  return (
    <span className={css.tile}>
      {url && shown && (
        <img src={url} alt="" className={css.photo} onError={() => setShown(false)} />
      )}
      <span className={css.veil}>
        <Skeleton height="100%" radius={14} />
      </span>
    </span>
  );
}
