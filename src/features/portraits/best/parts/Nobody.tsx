import { ImagePlus, ScanFace, UserSearch } from 'lucide-react';
import { EmptyState } from '../../../../ui/index.ts';
import type { Album } from '../../album/types.ts';
import { useImports } from '../../imports.ts';
import { AddPhotos } from '../../parts/AddPhotos.tsx';
import { text } from '../text.ts';

/** There is nobody to rank: why, and what to do. */
export function Nobody({ album }: { readonly album: Album }) {
  const { photos, faces, stale } = album;
  const { empty } = text;
  const importing = useImports()?.some((each) => !each.over) ?? false;
  if (importing && faces.size === 0)
    return <EmptyState icon={ScanFace} title={empty.readingTitle} text={empty.readingText} />;
  if (photos.size === 0 && stale.length === 0)
    return state(ImagePlus, empty.noneTitle, empty.noneText);
  if (photos.size === 0) return state(UserSearch, empty.staleTitle, empty.staleText);
  if (faces.size === 0) return state(UserSearch, empty.facelessTitle, empty.facelessText);
  return state(UserSearch, empty.nobodyTitle, empty.nobodyText);
}

function state(icon: typeof ImagePlus, title: string, words: string) {
  return (
    <EmptyState icon={icon} title={title} text={words} action={<AddPhotos variant="primary" />} />
  );
}
