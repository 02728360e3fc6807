import { Check } from 'lucide-react';
import { Link } from 'wouter';
import type { AlbumPerson } from '../../album/types.ts';
import { FaceThumb } from '../../parts/FaceThumb.tsx';
import { nameOf } from '../../parts/PersonSwitch.tsx';
import type { TileSpot } from '../../parts/TileRows.tsx';
import { text } from '../text.ts';
import { NameField } from './NameField.tsx';
import css from './PersonTile.module.css';

interface Props {
  readonly person: AlbumPerson;
  readonly people: readonly AlbumPerson[];
  readonly spot: TileSpot;
  /** Undefined outside a choice. */
  readonly chosen: boolean | undefined;
  readonly onToggle: (id: string) => void;
}

/** One person: their best face, their name to write, how many photos. */
export function PersonTile({ person, people, spot, chosen, onToggle }: Props) {
  const shown = nameOf(person, people);
  const count = text.photos(person.faces.length);
  const face = person.faces[0] && <FaceThumb face={person.faces[0]} round />;
  if (chosen === undefined)
    return (
      <div key={person.id} className={css.tile}>
        <Link
          {...spot}
          href={`/portraits/people/${person.id}`}
          className={css.face}
          aria-label={`${shown}, ${count}`}
        >
          {face}
        </Link>
        <NameField
          plain
          person={person}
          people={people}
          placeholder={shown}
          label={text.name.of(shown)}
          tabIndex={spot.tabIndex}
        />
        <span className={css.count}>{count}</span>
      </div>
    );
  return (
    <button
      {...spot}
      type="button"
      className={css.tile}
      aria-pressed={chosen}
      onClick={() => onToggle(person.id)}
    >
      <span className={css.face} data-chosen={chosen}>
        {face}
        <span className={css.mark} data-on={chosen}>
          {chosen && <Check size={18} strokeWidth={2.5} aria-hidden="true" />}
        </span>
      </span>
      <span className={css.name}>{shown}</span>
      <span className={css.count}>{count}</span>
    </button>
  );
}
