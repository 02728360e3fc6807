import type { ReactNode } from 'react';
import {
  type ImportItem,
  type ImportProgress,
  type ImportView,
  itemsIn,
  progressOf,
} from '../core/import/view.ts';
import { Button } from './Button.tsx';
import { Card } from './Card.tsx';
import { DuplicateRow, FailureRow } from './ImportRows.tsx';
import styles from './ImportStatus.module.css';
import { ProgressCard } from './ProgressCard.tsx';
import { ShortList } from './ShortList.tsx';

export interface ImportWords {
  readonly reading: (n: number) => string;
  readonly paused: (n: number) => string;
  readonly failuresTitle: (n: number) => string;
  readonly duplicatesTitle: (n: number) => string;
  readonly duplicate: string;
  readonly open: string;
  readonly showAll: (n: number) => string;
  readonly retry: string;
  readonly dismiss: string;
}

/** What a press does. Each tells its own failure; none may reject. */
export interface ImportActs {
  readonly pause: (view: ImportView) => void;
  readonly cancel: (view: ImportView) => void;
  readonly retry: (item: ImportItem) => void;
  readonly clear: () => void;
}

interface Props {
  readonly imports: readonly ImportView[];
  readonly words: ImportWords;
  readonly acts: ImportActs;
  /** What is said below the bar. */
  readonly note: (progress: ImportProgress, view: ImportView) => ReactNode;
  /** How far, in words; '31 of 50' when left out. */
  readonly far?: (progress: ImportProgress, view: ImportView) => string;
  /** Where what a file became is shown, or null. */
  readonly hrefOf: (item: ImportItem) => string | null;
}

/** What happens to added photos: how far, and what came of those that did not become something. */
export function ImportStatus(props: Props) {
  return (
    <>
      <RunningImports {...props} />
      <ImportLeftovers {...props} />
    </>
  );
}

/** How far each import is that is not over. */
export function RunningImports({
  imports,
  words,
  acts,
  note,
  far,
}: Pick<Props, 'imports' | 'words' | 'acts' | 'note' | 'far'>) {
  const open = imports.filter((each) => !each.over);
  return (
    <>
      {open.map((view) => {
        const progress = progressOf(view);
        const { total, done } = progress;
        return (
          <ProgressCard
            key={view.id}
            title={view.paused ? words.paused(total - done) : words.reading(total)}
            done={done}
            total={total}
            text={far?.(progress, view)}
            note={note(progress, view)}
            paused={view.paused}
            onPause={() => acts.pause(view)}
            onCancel={() => acts.cancel(view)}
          />
        );
      })}
    </>
  );
}

/** The files that did not become something new, and why. */
export function ImportLeftovers({
  imports,
  words,
  acts,
  hrefOf,
}: Pick<Props, 'imports' | 'words' | 'acts' | 'hrefOf'>) {
  const failed = itemsIn(imports, 'failed');
  const duplicates = itemsIn(imports, 'duplicate');
  const clear = imports.every((each) => each.over) && (
    <Button className={styles.clear} onClick={acts.clear}>
      {words.dismiss}
    </Button>
  );
  return (
    <>
      {failed.length > 0 && (
        <Card title={words.failuresTitle(failed.length)}>
          <ShortList all={words.showAll}>
            {failed.map((item) => (
              <FailureRow key={item.id} item={item} retry={words.retry} onRetry={acts.retry} />
            ))}
          </ShortList>
          {clear}
        </Card>
      )}
      {duplicates.length > 0 && (
        <Card title={words.duplicatesTitle(duplicates.length)}>
          <ShortList all={words.showAll}>
            {duplicates.map((item) => (
              <DuplicateRow
                key={item.id}
                item={item}
                why={words.duplicate}
                open={words.open}
                href={hrefOf(item)}
              />
            ))}
          </ShortList>
          {failed.length === 0 && clear}
        </Card>
      )}
    </>
  );
}
