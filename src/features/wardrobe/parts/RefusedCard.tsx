import { Button, Card, notify, useBlobUrl } from '../../../ui/index.ts';
import { insistOn, letGo, pendingFile } from '../import-actions.ts';
import type { WardrobeImportItem } from '../imports.ts';
import { refusedFile } from '../refused.ts';
import { text } from '../text.ts';
import css from './Imports.module.css';

const words = text.importing;
const failing = () => notify({ text: words.failed, tone: 'bad' });

interface Props {
  readonly items: readonly WardrobeImportItem[];
  /** Nothing is being imported. */
  readonly over: boolean;
  readonly onClear: () => void;
}

/** Photos that no garment was made of, and why; the person may know better. */
export function RefusedCard({ items, over, onClear }: Props) {
  if (items.length === 0) return null;
  return (
    <Card title={words.refusedTitle(items.length)}>
      <ul className={css.rows}>
        {items.map((item) => (
          <RefusedRow key={item.id} item={item} />
        ))}
      </ul>
      {over && items.length > 1 && (
        <Button variant="quiet" className={css.clear} onClick={onClear}>
          {words.dismiss}
        </Button>
      )}
    </Card>
  );
}

function RefusedRow({ item }: { readonly item: WardrobeImportItem }) {
  const { id, name, refused, refusedFor } = item;
  const url = useBlobUrl(
    async () => pendingFile(id) ?? (refused ? await refusedFile(refused) : null),
    `${id} ${refused?.jobId}`,
  );
  return (
    <li className={css.row}>
      {url ? <img src={url} alt="" className={css.thumb} /> : <span className={css.thumb} />}
      <div>
        <p className={css.name} title={name}>
          {name}
        </p>
        <p className={css.why}>
          {words.why(refusedFor ?? [])} {!refused && words.gone}
        </p>
      </div>
      <div className={css.acts}>
        {refused && (
          <Button
            aria-label={words.insistOn(name)}
            onClick={() => void insistOn(item).catch(failing)}
          >
            {words.insist}
          </Button>
        )}
        <Button
          variant="quiet"
          aria-label={words.leaveOut(name)}
          onClick={() => void letGo(item).catch(failing)}
        >
          {words.leave}
        </Button>
      </div>
    </li>
  );
}
