import { ImageOff } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { Fault } from '../../../core/fault.ts';
import type { ImportItem } from '../../../core/import/view.ts';
import {
  EmptyState,
  FaultNote,
  LinkButton,
  Page,
  Skeleton,
  VisuallyHidden,
} from '../../../ui/index.ts';
import { useHeading } from '../../../ui/useHeading.ts';
import { pendingFile } from '../actions.ts';
import css from '../Reading.module.css';
import { text } from '../text.ts';
import { reading as words } from '../text-reading.ts';
import { AddPhotos } from './AddPhotos.tsx';
import { BackLink } from './ReadingActions.tsx';
import { ReadingNow } from './ReadingNow.tsx';
import { Stage } from './Stage.tsx';

/** The page of a photo that is being read: the picture at once, the rest as it will be. */
export function PendingReading({ item }: { item: ImportItem }) {
  const [, navigate] = useLocation();
  const { photoId, state } = item;
  useEffect(() => {
    if (photoId !== null && state === 'done') navigate(`/portraits/${photoId}`, { replace: true });
  }, [navigate, photoId, state]);
  const picture = useFilePicture(item.id);
  const heading = useHeading(words.title);
  const end = endOf(item);
  if (end && !picture.url)
    return (
      <Page title={words.title} back="/portraits">
        {end}
      </Page>
    );
  return (
    <article className={css.page}>
      <div className={css.picture}>
        <Stage
          url={picture.url}
          alt={words.photoAlt(0)}
          width={picture.width}
          height={picture.height}
          bar={<BackLink />}
          overlay={!picture.url && <Skeleton height="100%" radius={0} />}
        />
      </div>
      <div className={css.panel}>
        <VisuallyHidden>
          <h1 ref={heading} tabIndex={-1}>
            {end ? words.title : words.pending}
          </h1>
        </VisuallyHidden>
        {end ?? (
          <>
            <ReadingNow itemId={item.id} />
            <PanelSkeleton />
          </>
        )}
      </div>
    </article>
  );
}

/** What there is to say where no photo came of it; null while it may still. */
function endOf({ state, fault, name, photoId }: ImportItem): ReactNode {
  if (state === 'failed')
    return <FaultNote fault={fault ?? 'internal'} detail={name} action={<AddPhotos />} />;
  if (state === 'cancelled')
    return <FaultNote fault="aborted" detail={name} action={<AddPhotos />} />;
  if (state !== 'duplicate') return null;
  const href = photoId ? `/portraits/${photoId}` : '/portraits';
  const open = <LinkButton href={href}>{text.importing.open}</LinkButton>;
  return <FaultNote fault="already-saved" detail={name} action={open} />;
}

/** The page before anything is known. */
export function ReadingSkeleton() {
  return (
    <article className={css.page} aria-busy="true">
      <VisuallyHidden>
        <h1>{words.pending}</h1>
      </VisuallyHidden>
      <div className={css.picture}>
        <Stage url={undefined} alt="" width={3} height={4} bar={<BackLink />} />
      </div>
      <div className={css.panel}>
        <PanelSkeleton />
      </div>
    </article>
  );
}

/** There is no such photo, or it could not be opened. */
export function MissingPhoto({ fault = null }: { fault?: Fault | null }) {
  return (
    <Page title={words.title} back="/portraits">
      {fault ? (
        <FaultNote fault={fault} detail={words.loadFailed} />
      ) : (
        <EmptyState
          icon={ImageOff}
          title={words.missingTitle}
          text={words.missingText}
          action={<LinkButton href="/portraits">{words.back}</LinkButton>}
        />
      )}
    </Page>
  );
}

function PanelSkeleton() {
  return (
    <>
      <Skeleton width="60%" height={36} />
      <Skeleton width="85%" />
      <Skeleton height={120} />
      {[0, 1, 2, 3].map((row) => (
        <Skeleton key={row} height={28} />
      ))}
    </>
  );
}

interface FilePicture {
  readonly url: string | undefined;
  readonly width: number;
  readonly height: number;
}

/** The chosen file as the browser shows it; no URL where it cannot (HEIC) or the file is not at hand. */
function useFilePicture(itemId: string): FilePicture {
  const [picture, setPicture] = useState<FilePicture>({ url: undefined, width: 3, height: 4 });
  useEffect(() => {
    const file = pendingFile(itemId);
    if (!file) return;
    const url = URL.createObjectURL(file);
    const image = new Image();
    let gone = false;
    image.onload = () => {
      if (!gone) setPicture({ url, width: image.naturalWidth, height: image.naturalHeight });
    };
    image.src = url;
    return () => {
      gone = true;
      image.onload = null;
      URL.revokeObjectURL(url);
    };
  }, [itemId]);
  return picture;
}
