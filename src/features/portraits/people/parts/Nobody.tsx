import { UsersRound } from 'lucide-react';
import { EmptyState, LinkButton } from '../../../../ui/index.ts';
import type { Album } from '../../album/types.ts';
import { text } from '../text.ts';

const words = text.empty;

/** Nobody is known: no photo, no face on them, or no face compared yet. */
export function Nobody({ album }: { album: Album }) {
  const waiting = album.unembedded.length;
  const none = album.photos.size + album.stale.length === 0;
  const why = waiting > 0 ? words.waiting(waiting) : none ? words.noPhotos : words.noFaces;
  const inOptions = waiting > 0 || (album.photos.size === 0 && album.stale.length > 0);
  return (
    <EmptyState
      icon={UsersRound}
      title={words.title}
      text={why}
      action={
        inOptions ? (
          <LinkButton href="/portraits/options">{words.options}</LinkButton>
        ) : (
          <LinkButton href="/portraits">{words.add}</LinkButton>
        )
      }
    />
  );
}
