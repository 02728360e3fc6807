import { Palette, Trophy } from 'lucide-react';
import { LinkButton } from '../../../../ui/index.ts';
import type { Album, AlbumPerson } from '../../album/types.ts';
import { FaceThumb } from '../../parts/FaceThumb.tsx';
import { nameOf } from '../../parts/PersonSwitch.tsx';
import { text } from '../text.ts';
import { NameField } from './NameField.tsx';
import css from './PersonHead.module.css';
import { usePinned } from './usePinned.ts';

/** Who it is: face, name to write, how many photos, and the ways to their best and their vibes. */
export function PersonHead({ album, person }: { album: Album; person: AlbumPerson }) {
  const pinned = usePinned();
  const confirmed = person.faces.filter(({ id }) => pinned.get(id) === person.id).length;
  const asked = `?person=${person.id}`;
  return (
    <div className={css.head}>
      <span className={css.face}>
        {person.faces[0] && <FaceThumb face={person.faces[0]} round />}
      </span>
      <div className={css.who}>
        <NameField
          key={person.id}
          person={person}
          people={album.people}
          placeholder={text.name.placeholder}
          label={text.name.of(nameOf(person, album.people))}
        />
        <p className={css.count}>{text.person.count(person.faces.length, confirmed)}</p>
      </div>
      <div className={css.ways}>
        <LinkButton href={`/portraits/best${asked}`} icon={Trophy}>
          {text.person.best}
        </LinkButton>
        <LinkButton href={`/portraits/vibes${asked}`} icon={Palette}>
          {text.person.vibes}
        </LinkButton>
      </div>
    </div>
  );
}
