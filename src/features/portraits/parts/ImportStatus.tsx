import { type ImportView, itemsIn, progressOf } from '../../../core/import/view.ts';
import { Button, Card, notify, ProgressCard } from '../../../ui/index.ts';
import { cancelImport, clearImports, continueImport, pauseImport } from '../actions.ts';
import { text } from '../text.ts';
import { DuplicateRow, FailureRow } from './ImportRows.tsx';
import css from './ImportStatus.module.css';
import { ShortList } from './ShortList.tsx';

const words = text.importing;
const failing = () => notify({ text: text.add.failed, tone: 'bad' });

/** What happens to added photos: how far, and what came of those that did not become a photo. */
export function ImportStatus({ imports }: { imports: readonly ImportView[] }) {
  const failed = itemsIn(imports, 'failed');
  const duplicates = itemsIn(imports, 'duplicate');
  const open = imports.filter((each) => !each.over);
  const clear = open.length === 0 && (
    <Button className={css.clear} onClick={() => void clearImports().catch(failing)}>
      {words.dismiss}
    </Button>
  );
  return (
    <>
      {open.map((each) => (
        <OneImport key={each.id} view={each} />
      ))}
      {failed.length > 0 && (
        <Card title={words.failuresTitle(failed.length)}>
          <ShortList>
            {failed.map((item) => (
              <FailureRow key={item.id} item={item} />
            ))}
          </ShortList>
          {clear}
        </Card>
      )}
      {duplicates.length > 0 && (
        <Card title={words.duplicatesTitle(duplicates.length)}>
          <ShortList>
            {duplicates.map((item) => (
              <DuplicateRow key={item.id} item={item} />
            ))}
          </ShortList>
          {failed.length === 0 && clear}
        </Card>
      )}
    </>
  );
}

function OneImport({ view }: { view: ImportView }) {
  const { total, done, failed, duplicates } = progressOf(view);
  const pause = () => (view.paused ? continueImport(view.id) : pauseImport(view.id)).catch(failing);
  const cancel = () => cancelImport(view.id).then(() => notify({ text: words.cancelled }), failing);
  return (
    <ProgressCard
      title={view.paused ? words.paused(total - done) : words.reading(total)}
      done={done}
      total={total}
      note={words.note(failed, duplicates)}
      paused={view.paused}
      onPause={() => void pause()}
      onCancel={() => void cancel()}
    />
  );
}
