import { Heart } from 'lucide-react';
import { EmptyState, FaultNote, LinkButton, Page, Skeleton } from '../../../ui/index.ts';
import { useAlbum } from '../album/store.ts';
import type { Album, AlbumPerson } from '../album/types.ts';
import { AlbumFault } from '../parts/AlbumFault.tsx';
import { PersonSwitch } from '../parts/PersonSwitch.tsx';
import { Sections } from '../parts/Sections.tsx';
import { usePerson } from '../parts/usePerson.ts';
import css from './Page.module.css';
import type { Asked } from './parts/Compare.tsx';
import { Questions } from './parts/Questions.tsx';
import { Rated } from './parts/Rated.tsx';
import { Status } from './parts/Status.tsx';
import { text } from './text.ts';
import { useTaste } from './useTaste.ts';

/** Telling Aura which photos one likes, and what it made of that. */
export default function TastePage() {
  const { album, fault } = useAlbum();
  const [person, choose] = usePerson(album);
  const taste = useTaste(album, person);
  const items = album && person ? itemsOf(album, person) : [];
  return (
    <Page title={text.title} width="wide" lead={text.lead}>
      <Sections />
      {fault && <AlbumFault fault={fault} />}
      {!fault && taste.fault && <FaultNote fault={taste.fault} />}
      {!album && !fault && <Skeleton height={320} radius={20} />}
      {album && !person && (
        <EmptyState
          icon={Heart}
          title={text.nobody}
          text={text.nobodyText}
          action={<LinkButton href="/portraits">{text.nobodyAction}</LinkButton>}
        />
      )}
      {album && person && (
        <>
          <PersonSwitch people={album.people} chosen={person.id} onChoose={choose} />
          <div className={css.columns}>
            {person.faces.length < 2 ? (
              <p>{text.onePhoto}</p>
            ) : (
              <Questions key={person.id} items={items} said={taste.verdicts} />
            )}
            <div className={css.aside}>
              <Status
                result={taste.result}
                learning={taste.learning}
                photos={person.faces.length}
              />
              <Rated key={person.id} items={items} said={taste.verdicts} />
            </div>
          </div>
        </>
      )}
    </Page>
  );
}

/** The person's faces with their photos, best by technical quality first. */
function itemsOf(album: Album, person: AlbumPerson): readonly Asked[] {
  return person.faces.flatMap((face) => {
    const photo = album.photos.get(face.photoId);
    return photo ? [{ face, photo }] : [];
  });
}
