import { ScatterChart, UserSearch } from 'lucide-react';
import { useState } from 'react';
import { PHOTOS_A_CLUSTER } from '../../../core/vibes/choose.ts';
import { Button, EmptyState, FaultNote, Page } from '../../../ui/index.ts';
import { useAlbum } from '../album/store.ts';
import type { Album, AlbumPerson } from '../album/types.ts';
import { AddPhotos } from '../parts/AddPhotos.tsx';
import { AlbumFault } from '../parts/AlbumFault.tsx';
import { PersonSwitch } from '../parts/PersonSwitch.tsx';
import { Sections } from '../parts/Sections.tsx';
import { usePerson } from '../parts/usePerson.ts';
import css from './Page.module.css';
import { Explorer } from './parts/Explorer.tsx';
import { How } from './parts/How.tsx';
import { Waiting } from './parts/Waiting.tsx';
import { text } from './text.ts';
import { useVibes } from './useVibes.ts';

/** So few photos are one vibe whatever they are. */
const LEAST = 2 * PHOTOS_A_CLUSTER;

/** What groups a person's photos fall into by light, colour, face and framing. */
export default function VibesPage() {
  const { album, fault } = useAlbum();
  const [person, choose] = usePerson(album);
  return (
    <Page title={text.title} width="wide" lead={text.lead}>
      <Sections />
      {fault && <AlbumFault fault={fault} />}
      {!album && !fault && <Waiting />}
      {album && !person && <Nobody album={album} />}
      {album && person && (
        <>
          <PersonSwitch people={album.people} chosen={person.id} onChoose={choose} />
          <PersonVibes key={person.id} album={album} person={person} />
        </>
      )}
    </Page>
  );
}

function Nobody({ album }: { readonly album: Album }) {
  const none = album.photos.size === 0 && album.stale.length === 0;
  return (
    <>
      <EmptyState
        icon={none ? ScatterChart : UserSearch}
        title={none ? text.empty.noneTitle : text.empty.facelessTitle}
        text={none ? text.empty.noneText : text.empty.facelessText}
        action={<AddPhotos variant="primary" />}
      />
      {album.stale.length > 0 && <p className={css.note}>{text.waiting(album.stale.length)}</p>}
    </>
  );
}

interface Props {
  readonly album: Album;
  readonly person: AlbumPerson;
}

function PersonVibes({ album, person }: Props) {
  const { vibes, fault, busy, retry } = useVibes(album, person);
  const [how, setHow] = useState(false);
  const n = person.faces.length;
  return (
    <>
      {fault && (
        <FaultNote
          fault={fault}
          detail={text.faultDetail}
          action={<Button onClick={retry}>{text.retry}</Button>}
        />
      )}
      {!vibes && !fault && <Waiting />}
      {vibes && (
        <>
          {n < LEAST && <p className={css.note}>{text.few(n, LEAST)}</p>}
          {n >= LEAST && vibes.k === 1 && <p className={css.note}>{text.one(n)}</p>}
          <Explorer vibes={vibes} album={album} />
          <div className={css.foot}>
            <Button variant="quiet" className={css.how} onClick={() => setHow(true)}>
              {text.how.button}
            </Button>
            <span role="status" className={css.note}>
              {busy && text.renewing}
            </span>
          </div>
          {album.stale.length > 0 && <p className={css.note}>{text.waiting(album.stale.length)}</p>}
          <How
            open={how}
            onOpenChange={setHow}
            vibes={vibes}
            embeddingModel={album.embeddingModel}
          />
        </>
      )}
    </>
  );
}
