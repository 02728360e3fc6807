import { ImageIcon } from 'lucide-react';
import { useState } from 'react';
import type { SharedFile } from '../../bridge/shared-files.ts';
import { useBlobUrl, VisuallyHidden } from '../../ui/index.ts';
import styles from './SharePage.module.css';
import { sharedText } from './text.ts';

/** At most this many tiles: more would be decoded for nothing. */
const SHOWN = 12;

/** The shared photos, small; of many the first, and how many more there are. */
export function SharedThumbs({ files }: { readonly files: readonly SharedFile[] }) {
  const shown = files.length > SHOWN ? files.slice(0, SHOWN - 1) : files;
  const more = files.length - shown.length;
  return (
    <ul className={styles.thumbs} aria-label={sharedText.count(files.length)}>
      {shown.map((each) => (
        <li key={each.id} className={styles.thumb}>
          <Thumb {...each} />
        </li>
      ))}
      {more > 0 && <li className={styles.more}>{sharedText.more(more)}</li>}
    </ul>
  );
}

/** A photo that the browser itself cannot show (HEIC mostly) has a sign in its place. */
function Thumb({ id, file }: SharedFile) {
  const url = useBlobUrl(async () => file, id);
  const [failed, setFailed] = useState(false);
  if (failed)
    return (
      <>
        <ImageIcon size={24} strokeWidth={1.5} aria-hidden />
        <VisuallyHidden>{file.name}</VisuallyHidden>
      </>
    );
  return url && <img src={url} alt={file.name} decoding="async" onError={() => setFailed(true)} />;
}
