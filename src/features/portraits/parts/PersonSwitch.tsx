import { count } from '../../../ui/index.ts';
import type { AlbumPerson } from '../album/types.ts';
import { text } from '../text.ts';
import { FaceThumb } from './FaceThumb.tsx';
import css from './PersonSwitch.module.css';

interface Props {
  readonly people: readonly AlbumPerson[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

/** A person's name, or who they are among those without one. */
export function nameOf(person: AlbumPerson, people: readonly AlbumPerson[]): string {
  return person.name ?? text.person.nameless(people.indexOf(person) + 1);
}

/** Whose photos are shown; nothing to choose where there is but one. */
export function PersonSwitch({ people, chosen, onChoose }: Props) {
  if (people.length < 2) return null;
  return (
    <fieldset className={css.switch}>
      <legend className={css.legend}>{text.person.whose}</legend>
      {people.slice(0, MOST).map((person) => (
        <label key={person.id} className={css.person}>
          <input
            type="radio"
            name="person"
            className={css.input}
            checked={person.id === chosen}
            onChange={() => onChoose(person.id)}
          />
          <span className={css.face}>
            {person.faces[0] && <FaceThumb face={person.faces[0]} round />}
          </span>
          <span className={css.name}>{nameOf(person, people)}</span>
          <span className={css.count}>{count(person.faces.length)}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** The others are found under People. */
const MOST = 12;
