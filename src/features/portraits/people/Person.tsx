import { UsersRound } from 'lucide-react';
import { EmptyState, LinkButton, Page } from '../../../ui/index.ts';
import { useAlbum } from '../album/store.ts';
import { AlbumFault } from '../parts/AlbumFault.tsx';
import { nameOf } from '../parts/PersonSwitch.tsx';
import { Sections } from '../parts/Sections.tsx';
import { PeopleSkeleton } from './parts/PeopleSkeleton.tsx';
import { PersonHead } from './parts/PersonHead.tsx';
import { RankedFaces } from './parts/RankedFaces.tsx';
import { ToldApart } from './parts/ToldApart.tsx';
import { text } from './text.ts';

/** One person: their name, their photos, and what is to be put right. */
export default function PersonPage({
  params,
}: {
  params: Readonly<Record<string, string | undefined>>;
}) {
  const { album, fault, busy } = useAlbum();
  const person = album?.people.find(({ id }) => id === params.id);
  const title = album && person ? nameOf(person, album.people) : text.title;
  return (
    <Page title={title} width="wide" back={text.person.back}>
      <Sections />
      {fault && <AlbumFault fault={fault} />}
      {album && person && (
        <>
          <PersonHead album={album} person={person} />
          <RankedFaces key={person.id} album={album} person={person} />
          <ToldApart model={album.embeddingModel} />
        </>
      )}
      {!person && !fault && (busy || !album) && <PeopleSkeleton label={text.loading} square />}
      {!person && !busy && album && (
        <EmptyState
          icon={UsersRound}
          title={text.person.goneTitle}
          text={text.person.goneText}
          action={<LinkButton href={text.person.back}>{text.person.goneAct}</LinkButton>}
        />
      )}
    </Page>
  );
}
