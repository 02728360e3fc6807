import { CircleSlash } from 'lucide-react';
import { useState } from 'react';
import { Button, notify, Sheet, useBlobUrl } from '../../../ui/index.ts';
import { insistOn, letGo, pendingFile } from '../import-actions.ts';
import type { WardrobeImportItem } from '../imports.ts';
import { refusedFile } from '../refused.ts';
import { text } from '../text.ts';
import { Banner } from './Banner.tsx';
import css from './Refused.module.css';

const words = text.importing;
const failing = () => notify({ text: words.failed, tone: 'bad' });

/** Photos that no garment was made of, and why; the person may know better. */
export function Refused({ items }: { readonly items: readonly WardrobeImportItem[] }) {
  const [open, setOpen] = useState(false);
  if (items.length === 0) return null;
  const title = words.refusedTitle(items.length);
  const leaveAll = () => void Promise.all(items.map(letGo)).catch(failing);
  return (
    <>
      <Banner
        icon={CircleSlash}
        title={title}
        line={words.refusedLine}
        action={words.see}
        onOpen={() => setOpen(true)}
      />
      <Sheet open={open} onOpenChange={setOpen} title={title}>
        <ul className={css.rows}>
          {items.map((item) => (
            <Row key={item.id} item={item} />
          ))}
        </ul>
        {items.length > 1 && <Button onClick={leaveAll}>{words.leaveAll}</Button>}
      </Sheet>
    </>
  );
}

function Row({ item }: { readonly item: WardrobeImportItem }) {
  const { id, name, refused, refusedFor } = item;
  const url = useBlobUrl(
    async () => pendingFile(id) ?? (refused ? await refusedFile(refused) : null),
    `${id} ${refused?.jobId}`,
  );
  return (
    <li className={css.row}>
      {url ? <img src={url} alt="" className={css.thumb} /> : <span className={css.thumb} />}
      <div className={css.words}>
        <p className={css.name} title={name}>
          {name}
        </p>
        <p className={css.why}>
          {words.why(refusedFor ?? [])} {!refused && words.gone}
        </p>
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
      </div>
    </li>
  );
}
