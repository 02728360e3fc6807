import { ImagePlus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { arrange, countByFilter, type Filter } from '../../core/import/view.ts';
import { DropTarget } from '../../ui/DropTarget.tsx';
import { EmptyState, FaultNote, LinkButton, notify, Page, Skeleton } from '../../ui/index.ts';
import { useSelection } from '../../ui/useSelection.ts';
import { removePhotos } from './actions.ts';
import { useImports } from './imports.ts';
import { SaveProgress } from './originals/SaveProgress.tsx';
import { useSaving } from './originals/useSaving.ts';
import css from './Page.module.css';
import { AddFolder } from './parts/AddFolder.tsx';
import { AddPhotos } from './parts/AddPhotos.tsx';
import { Filters } from './parts/Filters.tsx';
import { Gallery } from './parts/Gallery.tsx';
import { ImportStatus } from './parts/ImportStatus.tsx';
import { Sections } from './parts/Sections.tsx';
import { SelectionBar } from './parts/SelectionBar.tsx';
import { useAddPhotos } from './parts/useAddPhotos.ts';
import { useHandedOver } from './parts/useHandedOver.ts';
import { useLive } from './parts/useLive.ts';
import { useResume } from './renew/useResume.ts';
import { text } from './text.ts';
import { loadTiles } from './tile.ts';

/** All photos, and the ways in: picker, drop, paste, share sheet, file handler, camera. */
export default function PortraitsPage() {
  const { value: photos, fault } = useLive(['photos', 'settings'], loadTiles);
  const imports = useImports() ?? [];
  const [filter, setFilter] = useState<Filter>('all');
  const all = useMemo(() => photos ?? [], [photos]);
  const tiles = useMemo(() => arrange(all, filter), [all, filter]);
  const counts = useMemo(() => countByFilter(all), [all]);
  const selection = useSelection(tiles);
  const add = useAddPhotos();
  useHandedOver(add);
  useResume();

  const remove = (ids: readonly string[]) =>
    removePhotos(ids).then(selection.stop, () =>
      notify({ text: text.gallery.deleteFailed, tone: 'bad' }),
    );

  const saving = useSaving(selection.stop);
  const save = () =>
    saving.start(
      tiles
        .filter(({ id }) => selection.ids?.has(id))
        .map(({ id, name }) => ({ photoId: id, name })),
    );

  const importing = imports.some((each) => !each.over);
  const empty = photos?.length === 0 && !importing;
  return (
    <Page
      title={text.title}
      width="wide"
      lead={all.length > 0 ? `${text.photos(all.length)}. ${text.onDevice}` : undefined}
      aside={
        // Not before it is known whether there are photos: where there are none, the ways in lie below.
        photos &&
        !empty && (
          <>
            <AddFolder />
            <AddPhotos />
          </>
        )
      }
    >
      {!empty && <Sections />}
      <DropTarget
        title={text.add.drop}
        hint={text.add.dropHint}
        onFiles={(files) => void add(files)}
      />
      <ImportStatus imports={imports} />
      {fault && <FaultNote fault={fault} detail={text.gallery.loadFailed} />}
      {!fault && (photos ?? []).length === 0 && !empty && <GallerySkeleton />}
      {empty && (
        <EmptyState
          icon={ImagePlus}
          title={text.gallery.emptyTitle}
          text={text.gallery.emptyText}
          action={
            <>
              <AddPhotos variant="primary" label={text.add.choose} />
              <LinkButton href="/capture">{text.camera.title}</LinkButton>
            </>
          }
        />
      )}
      {all.length > 0 && (
        <>
          <Filters
            filter={filter}
            counts={counts}
            onFilter={setFilter}
            selecting={selection.ids !== undefined}
            onSelecting={selection.ids ? selection.stop : selection.start}
          />
          {tiles.length === 0 && <p className={css.none}>{text.gallery.none}</p>}
          <Gallery
            tiles={tiles}
            selection={selection.ids}
            onToggle={selection.toggle}
            onDelete={(id) => void remove(selection.ids?.size ? [...selection.ids] : [id])}
          />
        </>
      )}
      {saving.progress && <SaveProgress progress={saving.progress} onCancel={saving.cancel} />}
      {selection.ids && !saving.progress && (
        <SelectionBar
          count={selection.ids.size}
          onAll={selection.all}
          onDelete={() => void remove([...(selection.ids ?? [])])}
          onSave={save}
        />
      )}
    </Page>
  );
}

function GallerySkeleton() {
  return (
    <div className={css.skeleton} aria-hidden="true">
      {[0, 1, 2, 3, 4, 5, 6, 7, 8].map((n) => (
        <Skeleton key={n} height="auto" />
      ))}
    </div>
  );
}
