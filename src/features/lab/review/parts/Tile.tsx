import { CircleQuestionMark, Pencil, Zap } from 'lucide-react';
import type { AuraColorId } from '../../../../core/aura/types.ts';
import { ColorName } from '../../parts/ColorName.tsx';
import { Picture } from '../../parts/Picture.tsx';
import { useStored } from '../../parts/useStored.ts';
import type { Sample } from '../samples.ts';
import { text } from '../text.ts';
import css from './Tile.module.css';

interface Props {
  readonly sample: Sample;
  readonly index: number;
  readonly tabbable: boolean;
  /** What it is now; null: cannot be told. */
  readonly decided: AuraColorId | null;
  readonly onFocus: (index: number) => void;
  readonly onOpen: (sample: Sample) => void;
}

/** One sample with its colour; pressed, it offers the others. */
export function Tile({ sample, index, tabbable, decided, onFocus, onOpen }: Props) {
  const { name, label, title, load } = sample;
  const changed = decided !== label;
  const quick = useStored(async () => (await sample.quick?.()) ?? false).value === true;
  return (
    <button
      type="button"
      className={css.tile}
      data-changed={changed}
      data-index={index}
      tabIndex={tabbable ? 0 : -1}
      aria-label={text.tile(title, label, decided, quick)}
      onFocus={() => onFocus(index)}
      onClick={() => onOpen(sample)}
    >
      <Picture id={name} load={load} />
      <span className={css.label}>
        {decided ? (
          <ColorName color={decided} />
        ) : (
          <span className={css.untold}>
            <CircleQuestionMark size={14} strokeWidth={2} aria-hidden="true" />
            {text.cannotTell}
          </span>
        )}
        {quick && <Zap size={14} strokeWidth={2} aria-hidden="true" data-quick="" />}
        {changed && <Pencil size={14} strokeWidth={2} aria-hidden="true" />}
      </span>
    </button>
  );
}
