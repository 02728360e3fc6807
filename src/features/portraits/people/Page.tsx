import { UsersRound } from 'lucide-react';
import { useState } from 'react';
import { Button, Chip, Page } from '../../../ui/index.ts';
import { SelectionBar } from '../../../ui/SelectionBar.tsx';
import { useSelection } from '../../../ui/useSelection.ts';
import { useAlbum } from '../album/store.ts';
import type { Album, AlbumPerson } from '../album/types.ts';
import { AlbumFault } from '../parts/AlbumFault.tsx';
import { nameOf } from '../parts/PersonSwitch.tsx';
import { Sections } from '../parts/Sections.tsx';
import { TileRows } from '../parts/TileRows.tsx';
import { merge } from './actions.ts';
import css from './Page.module.css';
import { MergeSheet } from './parts/MergeSheet.tsx';
import { Nobody } from './parts/Nobody.tsx';
import { PeopleSkeleton } from './parts/PeopleSkeleton.tsx';
import { PersonTile } from './parts/PersonTile.tsx';
import { Strangers } from './parts/Strangers.tsx';
import { ToldApart } from './parts/ToldApart.tsx';
import { useDecisions } from './parts/usePinned.ts';
import { text } from './text.ts';
import { mustAsk, winnerOf } from './who.ts';

/** Everybody on the photos: to look at, to name, to make one of two. */
export default function PeoplePage() {
  const { album, fault } = useAlbum();
  const people = album?.people ?? [];
  return (
    <Page
      title={text.title}
      width="wide"
      lead={people.length > 0 ? text.lead(people.length) : undefined}
    >
      <Sections />
      {fault && <AlbumFault fault={fault} />}
      {!album && !fault && <PeopleSkeleton label={text.loading} />}
      {album && (
        <>
          {people.length > 0 ? <Everybody album={album} /> : <Nobody album={album} />}
          <Strangers album={album} />
          {people.length > 0 && <ToldApart model={album.embeddingModel} />}
        </>
      )}
    </Page>
  );
}

function Everybody({ album }: { album: Album }) {
  const { people } = album;
  const choice = useSelection(people);
  const [asked, setAsked] = useState<readonly AlbumPerson[]>([]);
  const chosen = people.filter(({ id }) => choice.ids?.has(id));
  const choosing = choice.ids !== undefined;

  const decisions = useDecisions();
  const into = (person: AlbumPerson, all: readonly AlbumPerson[], takeBack = false) => {
    setAsked([]);
    void merge(all, { person, shown: nameOf(person, people) }, takeBack).then(
      (kept) => kept && choice.stop(),
    );
  };
  const ask = () => {
    const winner = winnerOf(chosen);
    if (mustAsk(chosen, decisions)) setAsked(chosen);
    else if (winner) into(winner, chosen);
  };

  return (
    <>
      {people.length > 1 && (
        <div className={css.line}>
          <p className={css.hint}>{choosing && text.merge.hint}</p>
          <Chip
            icon={UsersRound}
            selected={choosing}
            onClick={choosing ? choice.stop : choice.start}
          >
            {choosing ? text.merge.done : text.merge.begin}
          </Chip>
        </div>
      )}
      <TileRows
        items={people}
        label={text.grid}
        help={choosing ? text.helpChoosing : text.help}
        min={104}
        below={72}
      >
        {(person, spot) => (
          <PersonTile
            key={person.id}
            person={person}
            people={people}
            spot={spot}
            chosen={choice.ids?.has(person.id)}
            onToggle={choice.toggle}
          />
        )}
      </TileRows>
      {choosing && (
        <SelectionBar words={text.merge.chosen(chosen.length)}>
          <Button variant="primary" disabled={chosen.length < 2} onClick={ask}>
            {text.merge.act}
          </Button>
        </SelectionBar>
      )}
      <MergeSheet
        people={asked}
        decisions={decisions}
        onClose={() => setAsked([])}
        onMerge={(person, takeBack) => into(person, asked, takeBack)}
      />
    </>
  );
}
