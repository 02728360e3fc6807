import { useMemo } from 'react';
import { type ImportProgress, type ImportView, itemsIn } from '../../../core/import/view.ts';
import { type ImportActs, ImportLeftovers, RunningImports } from '../../../ui/ImportStatus.tsx';
import { Button, FaultNote, notify } from '../../../ui/index.ts';
import {
  cancelImport,
  clearImports,
  continueImport,
  pauseImport,
  retryImport,
} from '../import-actions.ts';
import { refusedIn, type WardrobeImportView } from '../imports.ts';
import { text } from '../text.ts';
import css from './Imports.module.css';
import { Leftovers } from './Leftovers.tsx';
import { merged } from './merge.ts';
import { Refused } from './Refused.tsx';

const words = text.importing;
const failing = () => notify({ text: words.failed, tone: 'bad' });

interface Props {
  readonly imports: readonly WardrobeImportView[];
  /** Something is searched for: only what still runs is shown. */
  readonly searching: boolean;
  /** Opens the garments that need a look. */
  readonly onReview: () => void;
}

/** What happens to added photos: how far, how long still, and what came of the others. */
export function Imports({ imports, searching, onReview }: Props) {
  const groups = useMemo(() => merged(imports), [imports]);
  const views = groups.map((group) => group.view);
  const idsOf = (view: ImportView) =>
    groups.find((group) => group.view.id === view.id)?.ids ?? [view.id];
  const all = (view: ImportView, act: (id: string) => Promise<void>) =>
    Promise.all(idsOf(view).map(act));
  const acts: ImportActs = {
    pause: (view) => void all(view, view.paused ? continueImport : pauseImport).catch(failing),
    cancel: (view) =>
      void all(view, cancelImport).then(() => notify({ text: words.cancelled }), failing),
    retry: (item) => void retryImport(item.id, item.name).catch(failing),
    clear: () => void clearImports().catch(failing),
  };
  const refused = refusedIn(imports);
  const halted = views.find((view) => view.haltedBy !== null);
  const note = (_: ImportProgress, view: ImportView) => {
    const { needLook, garments } = wholeOf(view, views);
    if (needLook === 0) return garments > 0 ? words.made(garments) : null;
    return (
      <button type="button" className={css.look} onClick={onReview}>
        {words.needLook(needLook)}
      </button>
    );
  };
  return (
    <>
      {halted?.haltedBy && (
        <FaultNote
          fault={halted.haltedBy}
          detail={words.quota}
          action={<Button onClick={() => acts.pause(halted)}>{words.goOn}</Button>}
        />
      )}
      <RunningImports
        imports={views}
        words={words}
        acts={acts}
        note={note}
        far={({ done, total }, view) => words.far(done, total, wholeOf(view, views).minutesLeft)}
      />
      {!searching && (
        <Leftovers
          failed={itemsIn(views, 'failed').length}
          duplicates={itemsIn(views, 'duplicate').length}
          refused={refused.length}
        >
          <ImportLeftovers
            imports={views}
            words={words}
            acts={acts}
            hrefOf={({ photoId }) => hrefOf(photoId, imports)}
          />
          <Refused items={refused} />
        </Leftovers>
      )}
    </>
  );
}

function wholeOf(view: ImportView, views: readonly WardrobeImportView[]): WardrobeImportView {
  const whole = views.find((each) => each.id === view.id);
  if (!whole) throw new RangeError('an import that is not shown');
  return whole;
}

/** A garment of the photo that was here already. */
function hrefOf(photoId: string | null, imports: readonly WardrobeImportView[]): string | null {
  const item = imports
    .flatMap((view) => view.items)
    .find((each) => photoId !== null && each.photoId === photoId);
  const [garment] = item?.garmentIds ?? [];
  return garment === undefined ? null : `/wardrobe/${garment}`;
}
