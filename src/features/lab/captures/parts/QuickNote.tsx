import { Link } from 'wouter';
import { isQuickPhoto } from '../../parts/quick-photo.ts';
import { useStored } from '../../parts/useStored.ts';
import { text } from '../text.ts';

/** That the colour proposed for a photo is of its quick reading, with the way to the full one. */
export function QuickNote({ photoId }: { readonly photoId: string }) {
  const { value } = useStored(() => isQuickPhoto(photoId));
  if (!value) return null;
  return (
    <p>
      {text.quick} <Link href={`/aura/${photoId}`}>{text.readInFull}</Link>
    </p>
  );
}
