import { ProgressCard } from '../../../ui/index.ts';
import css from './SaveProgress.module.css';
import { text } from './text.ts';
import type { Saving } from './useSaving.ts';

interface Props {
  readonly progress: NonNullable<Saving['progress']>;
  readonly onCancel: () => void;
}

/** How far the saving of originals is, within reach of the thumb. */
export function SaveProgress({ progress, onCancel }: Props) {
  return (
    <div className={css.place}>
      <ProgressCard title={text.saving} note={null} onCancel={onCancel} {...progress} />
    </div>
  );
}
