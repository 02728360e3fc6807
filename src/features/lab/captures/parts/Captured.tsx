import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { auraColor } from '../../../../core/aura/colors.ts';
import type { CaptureRecord } from '../../../../core/aura/records.ts';
import { getCaptureImage, removeCapture } from '../../../../data/captures.ts';
import { Button, ConfirmDialog, date, IconButton } from '../../../../ui/index.ts';
import { attempt } from '../../parts/attempt.ts';
import { ColorName } from '../../parts/ColorName.tsx';
import { Picture } from '../../parts/Picture.tsx';
import { text as lab } from '../../text.ts';
import { text } from '../text.ts';
import css from './Captured.module.css';

interface Props {
  /** Newest first. */
  readonly captures: readonly CaptureRecord[];
  readonly onRemoved: () => Promise<void>;
}

const STEP = 60;

/** The captures with their labels; each can be deleted. */
export function Captured({ captures, onRemoved }: Props) {
  const [limit, setLimit] = useState(STEP);
  const [asked, setAsked] = useState<string>();
  return (
    <>
      <ul className={css.list} aria-label={text.list}>
        {captures.slice(0, limit).map((capture) => (
          <li key={capture.id} className={css.item}>
            <Picture id={capture.id} load={() => getCaptureImage(capture.id)} />
            <div className={css.foot}>
              <div className={css.words}>
                <ColorName color={capture.label} />
                <span className={css.meta}>{metaOf(capture)}</span>
              </div>
              <IconButton
                icon={Trash2}
                label={text.remove(auraColor(capture.label).name, date(capture.at, 'time'))}
                onClick={() => setAsked(capture.id)}
              />
            </div>
          </li>
        ))}
      </ul>
      {captures.length > limit && (
        <Button onClick={() => setLimit(limit + STEP)}>{lab.more}</Button>
      )}
      <ConfirmDialog
        open={asked !== undefined}
        onOpenChange={(open) => !open && setAsked(undefined)}
        title={text.removeTitle}
        text={text.removeText}
        confirm={text.removeConfirm}
        danger
        onConfirm={() => {
          if (asked === undefined) return;
          void attempt(() => removeCapture(asked)).then(onRemoved);
        }}
      />
    </>
  );
}

function metaOf({ meta, labelBy }: CaptureRecord): string {
  return [text.by[labelBy], text.lighting[meta.lighting].toLowerCase(), meta.mood]
    .filter(Boolean)
    .join(', ');
}
