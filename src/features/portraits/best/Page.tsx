import { useEffect, useRef, useState } from 'react';
import { faultOf } from '../../../core/fault.ts';
import { Button, FaultNote, notify, Page } from '../../../ui/index.ts';
import { useAlbum } from '../album/store.ts';
import type { Album, AlbumPerson } from '../album/types.ts';
import { AlbumFault } from '../parts/AlbumFault.tsx';
import { nameOf, PersonSwitch } from '../parts/PersonSwitch.tsx';
import { Sections } from '../parts/Sections.tsx';
import { usePerson } from '../parts/usePerson.ts';
import { exportScores } from './actions.ts';
import css from './Page.module.css';
import { Nobody } from './parts/Nobody.tsx';
import { OutsideList } from './parts/OutsideList.tsx';
import { RankingView } from './parts/RankingView.tsx';
import { Waiting } from './parts/Waiting.tsx';
import { text } from './text.ts';
import { useRanking } from './useRanking.ts';

/** Which of a person's photos is the best, and why. */
export default function BestPage() {
  const { album, fault } = useAlbum();
  const [person, choose] = usePerson(album);
  return (
    <Page title={text.title} width="wide" lead={text.promise}>
      <Sections />
      {fault && <AlbumFault fault={fault} />}
      {!album && !fault && <Waiting />}
      {album && !person && <Nobody album={album} />}
      {album && person && (
        <>
          <PersonSwitch people={album.people} chosen={person.id} onChoose={choose} />
          <PersonBest key={person.id} album={album} person={person} />
        </>
      )}
      {album && <OutsideList album={album} />}
      {album && album.stale.length > 0 && (
        <p className={css.note}>{text.waiting(album.stale.length)}</p>
      )}
    </Page>
  );
}

interface Props {
  readonly album: Album;
  readonly person: AlbumPerson;
}

function PersonBest({ album, person }: Props) {
  const { ranking, fault, busy, retry } = useRanking(album, person);
  const csv = useCsv(album);
  return (
    <>
      {fault && (
        <FaultNote
          fault={fault}
          detail={text.faultDetail}
          action={<Button onClick={retry}>{text.retry}</Button>}
        />
      )}
      {!ranking && !fault && <Waiting />}
      {ranking && (
        <RankingView
          album={album}
          ranking={ranking}
          who={nameOf(person, album.people)}
          onCsv={csv.save}
          csvBusy={csv.busy}
        />
      )}
      <span role="status" className={css.note}>
        {ranking && busy && text.renewing}
      </span>
    </>
  );
}

/** Saves the scores of everybody, one file at a time; stops when the page is left. */
function useCsv(album: Album): { readonly busy: boolean; readonly save: () => void } {
  const [busy, setBusy] = useState(false);
  const stop = useRef<AbortController>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const save = () => {
    if (busy) return;
    setBusy(true);
    stop.current = new AbortController();
    exportScores(album, stop.current.signal)
      .catch((error: unknown) => {
        if (faultOf(error) !== 'aborted') notify({ text: text.csv.failed, tone: 'bad' });
      })
      .finally(() => setBusy(false));
  };
  return { busy, save };
}
