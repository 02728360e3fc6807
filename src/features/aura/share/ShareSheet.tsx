import { Download, Share2 } from 'lucide-react';
import { useState } from 'react';
import type { AuraReading } from '../../../core/aura/types.ts';
import type { Box } from '../../../core/types.ts';
import { Button, FaultNote, Sheet, Skeleton, Switch, saveFile } from '../../../ui/index.ts';
import css from './ShareSheet.module.css';
import { canShare, shareFile } from './share-file.ts';
import { useCard } from './useCard.ts';
import { cardWords, text } from './words.ts';

interface Props {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly aura: AuraReading;
  readonly photoId: string;
  /** Whose aura it is: stays in the picture, where the photo is on the card. */
  readonly face: Box | null;
  readonly simulated: boolean;
}

/** The card of a reading: looked at, then shared or saved. */
export default function ShareSheet(props: Props) {
  const { open, onOpenChange, aura, photoId, face, simulated } = props;
  const [withPhoto, setWithPhoto] = useState(false);
  const photo = withPhoto ? { id: photoId, face } : null;
  const { card, fault, redraw } = useCard(open ? { aura, simulated, photo } : null);
  const words = cardWords(aura, simulated);
  const file = card && new File([card.blob], text.fileName(words.name), { type: 'image/png' });
  return (
    <Sheet open={open} onOpenChange={onOpenChange} title={text.title}>
      <div className={css.frame} aria-busy={!card && !fault}>
        {card && <img className={css.card} src={card.url} alt={text.alt(words, withPhoto)} />}
        {!card && !fault && <Skeleton height="100%" radius={14} />}
        {fault && (
          <FaultNote fault={fault} action={<Button onClick={redraw}>{text.retry}</Button>} />
        )}
      </div>
      <Switch
        label={text.withPhoto}
        hint={text.withPhotoHint}
        checked={withPhoto}
        onChange={setWithPhoto}
      />
      <div className={css.actions}>
        {canShare() && (
          <Button
            variant="primary"
            icon={Share2}
            disabled={!file}
            onClick={() => file && void shareFile(file, words.name)}
          >
            {text.share}
          </Button>
        )}
        <Button
          variant={canShare() ? 'secondary' : 'primary'}
          icon={Download}
          disabled={!file}
          onClick={() => file && saveFile(file, file.name)}
        >
          {text.save}
        </Button>
      </div>
    </Sheet>
  );
}
