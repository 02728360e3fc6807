import { ChevronLeft, Download, ScanFace, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { PhotoRecord } from '../../../data/photos.ts';
import { notify } from '../../../ui/index.ts';
import { downloadOriginal, removePhotos } from '../actions.ts';
import { reading as words } from '../text-reading.ts';
import css from './ReadingActions.module.css';

/** Back to the gallery, over the photo. */
export function BackLink() {
  return (
    <Link href="/portraits" className={css.action} aria-label={words.back} title={words.back}>
      <ChevronLeft size={22} strokeWidth={1.75} aria-hidden="true" />
    </Link>
  );
}

interface Props {
  readonly record: PhotoRecord;
  /** Whether the landmarks are shown; undefined where there is no face. */
  readonly landmarks: boolean | undefined;
  readonly onLandmarks: (shown: boolean) => void;
}

/** What can be done with a photo, over it. */
export function ReadingActions({ record, landmarks, onLandmarks }: Props) {
  const [, navigate] = useLocation();
  const [busy, setBusy] = useState(false);

  const remove = async () => {
    if (busy) return;
    setBusy(true);
    try {
      await removePhotos([record.id]);
      navigate('/portraits');
    } catch {
      notify({ text: words.deleteFailed, tone: 'bad' });
    } finally {
      setBusy(false);
    }
  };
  const download = () =>
    downloadOriginal(record).catch(() => notify({ text: words.downloadFailed, tone: 'bad' }));

  return (
    <div>
      {landmarks !== undefined && (
        <button
          type="button"
          className={css.action}
          aria-pressed={landmarks}
          aria-label={words.landmarks}
          title={words.landmarks}
          onClick={() => onLandmarks(!landmarks)}
        >
          <ScanFace size={22} strokeWidth={1.75} aria-hidden="true" />
        </button>
      )}
      <button
        type="button"
        className={css.action}
        aria-label={words.download}
        title={words.download}
        onClick={() => void download()}
      >
        <Download size={22} strokeWidth={1.75} aria-hidden="true" />
      </button>
      <button
        type="button"
        className={css.action}
        aria-label={words.delete}
        title={words.delete}
        aria-busy={busy || undefined}
        onClick={() => void remove()}
      >
        <Trash2 size={22} strokeWidth={1.75} aria-hidden="true" />
      </button>
    </div>
  );
}
