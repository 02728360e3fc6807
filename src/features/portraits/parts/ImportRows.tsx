import type { ImportItem } from '../../../core/import/view.ts';
import { Button, faultText, LinkButton, notify } from '../../../ui/index.ts';
import { retryImport } from '../actions.ts';
import { text } from '../text.ts';
import css from './ImportStatus.module.css';

const words = text.importing;

/** A file that could not be read: its name, what is wrong, and what to do next. */
export function FailureRow({ item }: { item: ImportItem }) {
  const { title, next } = faultText[item.fault ?? 'internal'];
  const retry = () =>
    retryImport(item.id, item.name).catch(() => notify({ text: text.add.failed, tone: 'bad' }));
  return (
    <li className={css.item}>
      <div className={css.words}>
        <p className={css.name} title={item.name}>
          {item.name}
        </p>
        <p className={css.why}>
          {title}. {next}
        </p>
      </div>
      {item.retriable && (
        <Button className={css.act} onClick={() => void retry()}>
          {words.retry}
        </Button>
      )}
    </li>
  );
}

/** A file that was kept before, with the way to its photo. */
export function DuplicateRow({ item }: { item: ImportItem }) {
  return (
    <li className={css.item}>
      <div className={css.words}>
        <p className={css.name} title={item.name}>
          {item.name}
        </p>
        <p className={css.why}>{words.duplicate}</p>
      </div>
      {item.photoId && (
        <LinkButton className={css.act} href={`/portraits/${item.photoId}`}>
          {words.open}
        </LinkButton>
      )}
    </li>
  );
}
