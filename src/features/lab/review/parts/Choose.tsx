import type { AuraColorId } from '../../../../core/aura/types.ts';
import { Sheet } from '../../../../ui/index.ts';
import { ColorPicker } from '../../parts/ColorPicker.tsx';
import { Picture } from '../../parts/Picture.tsx';
import type { Sample } from '../samples.ts';
import { text } from '../text.ts';
import type { Changes } from '../visit.ts';
import css from './Choose.module.css';

interface Props {
  /** Undefined: nothing is asked. */
  readonly sample: Sample | undefined;
  readonly changes: Changes;
  readonly onChoose: (color: AuraColorId | null) => void;
  readonly onClose: () => void;
}

/** One sample, larger, with the ten colours to choose from. */
export function Choose({ sample, changes, onChoose, onClose }: Props) {
  return (
    <Sheet
      open={sample !== undefined}
      onOpenChange={(open) => !open && onClose()}
      title={text.choose}
    >
      {sample && (
        <>
          <div className={css.head}>
            <Picture id={sample.name} load={sample.load} className={css.picture} />
            <p className={css.words}>
              <span className={css.title}>{sample.title}</span>
              {text.proposed(sample.label)}
            </p>
          </div>
          <ColorPicker
            label={text.choose}
            value={changes.has(sample.name) ? changes.get(sample.name) : sample.label}
            none={text.cannotTell}
            onChange={onChoose}
          />
        </>
      )}
    </Sheet>
  );
}
