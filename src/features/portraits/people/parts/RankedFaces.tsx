import { useMemo } from 'react';
import type { Album, AlbumPerson } from '../../album/types.ts';
import { useRanking } from '../../best/useRanking.ts';
import { bestFirst } from '../best-first.ts';
import { text } from '../text.ts';
import { PeopleSkeleton } from './PeopleSkeleton.tsx';
import { PersonFaces } from './PersonFaces.tsx';

/**
 * A person's photos in the order that Best has them in; where they cannot be ranked, in the album's.
 * For one person: give it the person's id as its key.
 */
export function RankedFaces({ album, person }: { album: Album; person: AlbumPerson }) {
  const { ranking, fault } = useRanking(album, person);
  const ranked = ranking?.ranked;
  const ordered = useMemo(
    () => (ranked ? { ...person, faces: bestFirst(person.faces, ranked) } : person),
    [person, ranked],
  );
  if (!ranking && !fault) return <PeopleSkeleton label={text.loading} square />;
  return <PersonFaces album={album} person={ordered} />;
}
