import { Button, FaultNote } from '../../../../ui/index.ts';
import type { AuraPhoto } from '../actions.ts';
import { missingParts } from '../fresh.ts';
import { text } from '../text.ts';
import type { FullReading } from '../useFullReading.ts';
import { ReadingNow } from './ReadingNow.tsx';
import css from './Standing.module.css';

interface Props {
  readonly photo: Pick<AuraPhoto, 'faces' | 'simulated' | 'mayRead'>;
  readonly full: FullReading;
}

/** How the reading stands: under way, failed, quick only, or lacking a part; nothing when it is whole. */
export function Standing({ photo, full }: Props) {
  const { aura, face, running, fault, whole, read, cancel } = full;
  if (running !== null) return <ReadingNow call={running} onCancel={cancel} />;
  if (fault)
    return (
      <FaultNote
        fault={fault}
        detail={text.faultDetail}
        action={<Button onClick={() => read(face)}>{text.retry}</Button>}
      />
    );
  if (!whole && !photo.mayRead) return <p className={css.note}>{text.quickSimulated}</p>;
  const lacking = whole && !photo.simulated ? missingParts(aura) : [];
  if (whole && lacking.length === 0) return null;
  const words = lacking.map((part) =>
    part === 'parts' && photo.faces.length === 0 ? text.missing.partsNoFace : text.missing[part],
  );
  return (
    <div className={css.row}>
      <p className={css.note}>{whole ? words.join(' ') : text.quick}</p>
      <Button onClick={() => read(face)}>{whole ? text.readAgain : text.readNow}</Button>
    </div>
  );
}
