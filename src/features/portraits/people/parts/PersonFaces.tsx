import { SquareCheck } from 'lucide-react';
import { useState } from 'react';
import type { FaceFacts } from '../../../../core/portrait/facts.ts';
import { Button, Chip } from '../../../../ui/index.ts';
import { SelectionBar } from '../../../../ui/SelectionBar.tsx';
import { useSelection } from '../../../../ui/useSelection.ts';
import type { Album, AlbumPerson } from '../../album/types.ts';
import { nameOf } from '../../parts/PersonSwitch.tsx';
import { TileRows } from '../../parts/TileRows.tsx';
import { confirm, move, reject } from '../actions.ts';
import { text } from '../text.ts';
import { FaceTile } from './FaceTile.tsx';
import css from './PersonFaces.module.css';
import { usePinned } from './usePinned.ts';
import { WhoSheet } from './WhoSheet.tsx';

const words = text.person;

/** A person's photos as faces, in the order given, and what can be said of chosen ones. */
export function PersonFaces({ album, person }: { album: Album; person: AlbumPerson }) {
  const pinned = usePinned();
  const choice = useSelection(person.faces);
  const [asked, setAsked] = useState<readonly FaceFacts[]>([]);
  const shown = nameOf(person, album.people);
  const chosen = person.faces.filter(({ id }) => choice.ids?.has(id));
  const choosing = choice.ids !== undefined;
  const none = chosen.length === 0;
  const places = new Map(person.faces.map(({ id }, i) => [id, i + 1]));

  const tell = (
    say: (ids: readonly string[]) => Promise<boolean>,
    faces: readonly FaceFacts[] = chosen,
  ) => void say(faces.map(({ id }) => id)).then((kept) => kept && choice.stop());

  return (
    <>
      <div className={css.line}>
        <Chip
          icon={SquareCheck}
          selected={choosing}
          onClick={choosing ? choice.stop : choice.start}
        >
          {choosing ? words.selectDone : words.select}
        </Chip>
      </div>
      <TileRows
        items={person.faces}
        label={words.grid(shown)}
        help={choosing ? text.helpChoosing : text.help}
        min={116}
      >
        {(face, spot) => {
          const confirmed = pinned.get(face.id) === person.id;
          return (
            <FaceTile
              key={face.id}
              face={face}
              spot={spot}
              label={words.face(places.get(face.id) ?? 0, confirmed)}
              confirmed={confirmed}
              chosen={choice.ids?.has(face.id)}
              onPress={choosing ? ({ id }) => choice.toggle(id) : undefined}
            />
          );
        }}
      </TileRows>
      {choosing && (
        <SelectionBar words={words.chosen(chosen.length)}>
          <Button disabled={none} onClick={() => tell((ids) => reject({ person, shown }, ids))}>
            {words.no}
          </Button>
          <Button disabled={none} onClick={() => setAsked(chosen)}>
            {words.other}
          </Button>
          <Button
            variant="primary"
            disabled={none}
            onClick={() => tell((ids) => confirm({ person, shown }, ids))}
          >
            {words.yes}
          </Button>
        </SelectionBar>
      )}
      <WhoSheet
        faces={asked}
        people={album.people}
        except={person.id}
        onClose={() => setAsked([])}
        onChoose={(who) => {
          tell((ids) => move(person, ids, who), asked);
          setAsked([]);
        }}
      />
    </>
  );
}
