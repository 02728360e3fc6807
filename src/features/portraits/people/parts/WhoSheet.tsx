import { UserRoundPlus } from 'lucide-react';
import { useState } from 'react';
import type { FaceFacts } from '../../../../core/portrait/facts.ts';
import { Button, Sheet } from '../../../../ui/index.ts';
import type { AlbumPerson } from '../../album/types.ts';
import { FaceThumb } from '../../parts/FaceThumb.tsx';
import { nameOf } from '../../parts/PersonSwitch.tsx';
import type { Named } from '../actions.ts';
import { text } from '../text.ts';
import css from './WhoSheet.module.css';

interface Props {
  /** The faces to be given to somebody; closed while there are none. */
  readonly faces: readonly FaceFacts[];
  readonly people: readonly AlbumPerson[];
  /** Who is not offered: whose they are now. */
  readonly except?: string;
  /** What is wrong with the one face, and how to take it again. */
  readonly note?: string | undefined;
  readonly onClose: () => void;
  /** The one who was chosen; null for somebody new. */
  readonly onChoose: (who: Named | null) => void;
}

/** People shown at first. */
const FIRST = 12;

/** Asks who is on some faces. Whoever is on one of the photos already can be chosen, and is told. */
export function WhoSheet({ faces, people, except, note, onClose, onChoose }: Props) {
  const [all, setAll] = useState(false);
  const others = people.filter(({ id }) => id !== except);
  const byName = [...others].sort((a, b) => Number(b.name !== null) - Number(a.name !== null));
  const ids = new Set(faces.map(({ id }) => id));
  const photos = new Set(faces.map(({ photoId }) => photoId));
  const onThem = (person: AlbumPerson) =>
    person.faces.filter(({ id, photoId }) => !ids.has(id) && photos.has(photoId)).length;
  return (
    <Sheet
      open={faces.length > 0}
      onOpenChange={(open) => !open && onClose()}
      title={text.who.title(faces.length)}
    >
      {faces.length === 1 && faces[0] && (
        <div className={css.face}>
          <FaceThumb face={faces[0]} />
        </div>
      )}
      {note && <p className={css.note}>{note}</p>}
      <ul className={css.list}>
        <li>
          <button type="button" className={css.who} onClick={() => onChoose(null)}>
            <span className={css.fresh}>
              <UserRoundPlus size={22} strokeWidth={1.75} aria-hidden="true" />
            </span>
            <span className={css.words}>{text.who.fresh}</span>
          </button>
        </li>
        {byName.slice(0, all ? undefined : FIRST).map((person) => {
          const shown = nameOf(person, people);
          const there = onThem(person);
          return (
            <li key={person.id}>
              <button type="button" className={css.who} onClick={() => onChoose({ person, shown })}>
                <span className={css.thumb}>
                  {person.faces[0] && <FaceThumb face={person.faces[0]} round />}
                </span>
                <span className={css.words}>
                  {shown}
                  {there > 0 && <span className={css.note}>{text.who.there(there)}</span>}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      {!all && byName.length > FIRST && (
        <Button variant="quiet" onClick={() => setAll(true)}>
          {text.who.all(byName.length)}
        </Button>
      )}
    </Sheet>
  );
}
