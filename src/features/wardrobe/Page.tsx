import { CircleHelp, Ellipsis, Plus } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { useSearch as useQueryString } from 'wouter';
import { countFacets } from '../../core/wardrobe/browse/counts.ts';
import { countAsked, passesFilter } from '../../core/wardrobe/browse/filter.ts';
import { sortGarments } from '../../core/wardrobe/browse/sort.ts';
import { DropTarget } from '../../ui/DropTarget.tsx';
import { Button, FaultNote, IconButton, Page } from '../../ui/index.ts';
import { useSelection } from '../../ui/useSelection.ts';
import { resumeImports } from './import-actions.ts';
import { useImports } from './imports.ts';
import { AddSheet } from './parts/AddSheet.tsx';
import { Banner } from './parts/Banner.tsx';
import { Choosing } from './parts/Choosing.tsx';
import { Clothes } from './parts/Clothes.tsx';
import { Empty } from './parts/Empty.tsx';
import { FilterSheet } from './parts/FilterSheet.tsx';
import { GridSkeleton } from './parts/GridSkeleton.tsx';
import { Imports } from './parts/Imports.tsx';
import { PendingTiles } from './parts/PendingTiles.tsx';
import { Review } from './parts/Review.tsx';
import { SearchBox } from './parts/SearchBox.tsx';
import { SlotChips } from './parts/SlotChips.tsx';
import { useAddClothes } from './parts/useAddClothes.ts';
import { foundWithin, useFound } from './parts/useFound.ts';
import { readGarmentsAgain, useGarments } from './parts/useGarments.ts';
import { useHandedOver } from './parts/useHandedOver.ts';
import { useView } from './parts/useView.ts';
import { ViewsSheet } from './parts/ViewsSheet.tsx';
import { text } from './text.ts';

type Opened = 'add' | 'filters' | 'views' | 'review' | null;

/** All clothes: found by words, by slot and by filters; and the ways in. */
export default function WardrobePage() {
  const stored = useGarments();
  const imports = useImports() ?? [];
  const [{ typed, filter, sort }, change] = useView();
  const asksForLook = new URLSearchParams(useQueryString()).has('look');
  const [opened, setOpened] = useState<Opened>(asksForLook ? 'review' : null);
  const add = useAddClothes();
  useHandedOver(add);
  useEffect(resumeImports, []);

  const all = stored?.garments ?? [];
  const sorted = useMemo(() => sortGarments(all, sort), [all, sort]);
  const answers = useFound(typed, sorted, filter.archived);
  const found = useMemo(() => answers && foundWithin(answers, filter), [answers, filter]);
  const counts = useMemo(
    () => countFacets(answers ? [...answers.exact, ...answers.near] : all, filter),
    [answers, all, filter],
  );
  const ordered = useMemo(
    () => sorted.filter((each) => passesFilter(each, filter)),
    [sorted, filter],
  );
  const selection = useSelection(found ? [...found.exact, ...found.near] : ordered);
  const doubtful = useMemo(
    () => all.filter((each) => each.doubtful && each.archivedAt === null),
    [all],
  );

  const isPlain = !found && !selection.ids && filter.slot.length + countAsked(filter) === 0;
  const importing = imports.some((view) => !view.over);
  const empty = stored && !stored.fault && all.length === 0 && !importing;
  const open = (what: Opened) => () => setOpened(what);
  const sheet = (what: Opened) => ({
    open: opened === what,
    onOpenChange: (next: boolean) => setOpened(next ? what : null),
  });
  return (
    <Page
      title={text.title}
      width="wide"
      aside={
        stored &&
        !empty && (
          <>
            <IconButton icon={Ellipsis} label={text.views.open} onClick={open('views')} />
            <Button icon={Plus} onClick={open('add')}>
              {text.add.button}
            </Button>
          </>
        )
      }
    >
      <DropTarget
        title={text.add.drop}
        hint={text.add.dropHint}
        onFiles={(files) => void add(files)}
      />
      {all.length > 0 && (
        <>
          <SearchBox
            value={typed}
            onChange={(value) => change({ typed: value })}
            filter={filter}
            onFilters={open('filters')}
          />
          <SlotChips
            filter={filter}
            counts={counts}
            onSlot={(slot) => change({ filter: { ...filter, slot: slot ? [slot] : [] } })}
          />
        </>
      )}
      <Imports imports={imports} searching={found !== null} onReview={open('review')} />
      {doubtful.length > 0 && !importing && !found && (
        <Banner
          icon={CircleHelp}
          title={text.review.banner(doubtful.length)}
          line={text.review.bannerLine}
          action={text.review.open}
          onOpen={open('review')}
        />
      )}
      {stored?.fault && (
        <FaultNote
          fault={stored.fault}
          detail={text.loadFailed}
          action={<Button onClick={readGarmentsAgain}>{text.importing.retry}</Button>}
        />
      )}
      {!stored && <GridSkeleton />}
      {isPlain && <PendingTiles imports={imports} />}
      {empty && <Empty />}
      {all.length > 0 && (
        <Clothes
          garments={ordered}
          found={found}
          sort={sort}
          onSort={(next) => change({ sort: next })}
          filter={filter}
          onFilter={(next) => change({ filter: next })}
          selection={selection}
        />
      )}
      <Choosing selection={selection} garments={all} archived={filter.archived} />
      <AddSheet {...sheet('add')} />
      <ViewsSheet {...sheet('views')} />
      <Review {...sheet('review')} doubtful={doubtful} />
      <FilterSheet
        {...sheet('filters')}
        filter={filter}
        counts={counts}
        onFilter={(next) => change({ filter: next })}
      />
    </Page>
  );
}
