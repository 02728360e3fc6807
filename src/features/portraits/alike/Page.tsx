import { CopyCheck, Layers } from 'lucide-react';
import { useState } from 'react';
import {
  Button,
  EmptyState,
  FaultNote,
  Page,
  Skeleton,
  VisuallyHidden,
} from '../../../ui/index.ts';
import { useAlbum } from '../album/store.ts';
import type { Album } from '../album/types.ts';
import { AddPhotos } from '../parts/AddPhotos.tsx';
import { AlbumFault } from '../parts/AlbumFault.tsx';
import { Sections } from '../parts/Sections.tsx';
import { keepBest } from './actions.ts';
import css from './Page.module.css';
import { Exact } from './parts/Exact.tsx';
import { How } from './parts/How.tsx';
import { Stacks } from './parts/Stacks.tsx';
import { text } from './text.ts';
import { useAlike } from './useAlike.ts';

/** Near-duplicates in stacks, the best on top; exact duplicates apart. */
export default function AlikePage() {
  const { album, fault } = useAlbum();
  return (
    <Page title={text.title} width="wide" lead={text.lead}>
      <Sections />
      {fault && <AlbumFault fault={fault} />}
      {!album && !fault && <Waiting />}
      {album && <Found album={album} />}
    </Page>
  );
}

function Found({ album }: { readonly album: Album }) {
  const { alike, fault, busy, retry } = useAlike(album);
  const [how, setHow] = useState(false);
  const { size } = album.photos;
  const waiting = album.stale.length;
  if (size === 0)
    return (
      <>
        <EmptyState
          icon={Layers}
          title={text.empty.noneTitle}
          text={text.empty.noneText}
          action={<AddPhotos variant="primary" />}
        />
        {waiting > 0 && <p className={css.note}>{text.waiting(waiting)}</p>}
      </>
    );
  const spare = (alike?.stacks ?? []).reduce((sum, { others }) => sum + others.length, 0);
  return (
    <>
      {fault && (
        <FaultNote
          fault={fault}
          detail={text.faultDetail}
          action={<Button onClick={retry}>{text.retry}</Button>}
        />
      )}
      {!alike && !fault && <Waiting />}
      {alike && (
        <>
          <div className={css.bar}>
            <p className={css.count}>
              {alike.stacks.length > 0 && text.stacks(alike.stacks.length, spare)}
            </p>
            <span role="status" className={css.note}>
              {busy && text.renewing}
            </span>
            <Button variant="quiet" className={css.how} onClick={() => setHow(true)}>
              {text.how.button}
            </Button>
          </div>
          {alike.stacks.length === 0 && (
            <EmptyState
              icon={CopyCheck}
              title={text.empty.alikeTitle}
              text={text.empty.alikeText(size)}
              action={<AddPhotos />}
            />
          )}
          <Stacks stacks={alike.stacks} onKeepBest={(ids) => void keepBest(ids)} />
          <Exact groups={alike.exact} />
          {waiting > 0 && <p className={css.note}>{text.waiting(waiting)}</p>}
        </>
      )}
      <How open={how} onOpenChange={setHow} embeddingModel={album.embeddingModel} />
    </>
  );
}

function Waiting() {
  return (
    <>
      <VisuallyHidden>
        <span role="status">{text.loading}</span>
      </VisuallyHidden>
      <Skeleton height={420} radius={20} />
      <Skeleton height={420} radius={20} />
    </>
  );
}
