import { Link } from 'wouter';
import { getView } from '../../../../data/photos.ts';
import { useBlobUrl } from '../../../../ui/index.ts';
import { useThumb } from '../../parts/thumbs.ts';
import css from './Picture.module.css';

interface Props {
  readonly photoId: string;
  /** What the link is called. */
  readonly label: string;
}

/** A photo's square thumbnail as a way to its page. */
export function Small({ photoId, label }: Props) {
  const url = useThumb(photoId);
  return (
    <Link href={`/portraits/${photoId}`} className={css.small} aria-label={label}>
      {url && <img src={url} alt="" decoding="async" draggable={false} />}
    </Link>
  );
}

/** The photo that is best, large, as a way to its page. */
export function Large({ photoId, label }: Props) {
  const thumb = useThumb(photoId);
  const view = useBlobUrl(() => getView(photoId), photoId);
  const url = view ?? thumb;
  return (
    <Link href={`/portraits/${photoId}`} className={css.large} aria-label={label}>
      {url && <img src={url} alt="" decoding="async" draggable={false} />}
    </Link>
  );
}
