import { Heart } from 'lucide-react';
import { useMemo, useState } from 'react';
import { technicalQuality } from '../../../core/scoring/criteria.ts';
import { fromBothEnds, nextPair, nextToRate, pairKey } from '../../../core/taste/next.ts';
import {
  Button,
  Choice,
  EmptyState,
  FaultNote,
  LinkButton,
  Page,
  Skeleton,
} from '../../../ui/index.ts';
import { useAlbum } from '../album/store.ts';
import type { AlbumPerson } from '../album/types.ts';
import { AlbumFault } from '../parts/AlbumFault.tsx';
import { PersonSwitch } from '../parts/PersonSwitch.tsx';
import { Sections } from '../parts/Sections.tsx';
import { usePerson } from '../parts/usePerson.ts';
import { prefer, rate } from './actions.ts';
import css from './Page.module.css';
import { Compare } from './parts/Compare.tsx';
import { RateOne } from './parts/RateOne.tsx';
import { Status } from './parts/Status.tsx';
import { text } from './text.ts';
import { type TasteState, useTaste } from './useTaste.ts';

/** Telling Aura which photos one likes, and what it made of that. */
export default function TastePage() {
  const { album, fault } = useAlbum();
  const [person, choose] = usePerson(album);
  const taste = useTaste(album, person);
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
              <Questions key={person.id} person={person} taste={taste} />
            )}
            <Status result={taste.result} learning={taste.learning} />
          </div>
        </>
      )}
    </Page>
  );
}

const MODES = [
  { value: 'compare', label: text.compare },
  { value: 'rate', label: text.rate },
] as const;
type Mode = (typeof MODES)[number]['value'];

function Questions({
  person,
  taste,
}: {
  readonly person: AlbumPerson;
  readonly taste: TasteState;
}) {
  const [mode, setMode] = useState<Mode>('compare');
  const [passed, setPassed] = useState<ReadonlySet<string>>(new Set());
  const faces = useMemo(() => new Map(person.faces.map((face) => [face.id, face])), [person]);
  const order = useMemo(() => {
    const quality = (id: string) => technicalQuality(faces.get(id)!.gates)?.value ?? 0;
    return fromBothEnds([...faces.keys()].sort((a, b) => quality(b) - quality(a)));
  }, [faces]);
  if (!taste.verdicts) return <Skeleton height={320} radius={20} />;
  const said = taste.verdicts;
  const skip = (key: string) => setPassed((old) => new Set(old).add(key));
  const one = mode === 'rate' ? nextToRate(order, said, passed) : null;
  const two = mode === 'compare' ? nextPair(order, said, passed) : null;
  const face = one === null ? undefined : faces.get(one);
  return (
    <div className={css.questions}>
      <Choice label={text.mode} value={mode} options={MODES} onChange={setMode} />
      {face && (
        <RateOne
          key={face.id}
          face={face}
          onRate={(value) => void rate(face.id, value, null)}
          onSkip={() => skip(face.id)}
        />
      )}
      {two && (
        <Compare
          key={pairKey(...two)}
          left={faces.get(two[0])!}
          right={faces.get(two[1])!}
          onPick={(side) =>
            void (side === 'left' ? prefer(two[0], two[1]) : prefer(two[1], two[0]))
          }
          onSkip={() => skip(pairKey(...two))}
        />
      )}
      {!face && !two && (
        <>
          <p>{text.allDone}</p>
          {passed.size > 0 && <Button onClick={() => setPassed(new Set())}>{text.again}</Button>}
        </>
      )}
    </div>
  );
}
