import { Trash2 } from 'lucide-react';
import { Button } from '../../../ui/index.ts';
import { SelectionBar as Bar } from '../../../ui/SelectionBar.tsx';
import { text as originals } from '../originals/text.ts';
import { text } from '../text.ts';

interface Props {
  readonly count: number;
  readonly onAll: () => void;
  readonly onDelete: () => void;
  /** Saves or shares the original files. */
  readonly onSave: () => void;
}

/** What can be done with the chosen photos, within reach of the thumb. */
export function SelectionBar({ count, onAll, onDelete, onSave }: Props) {
  return (
    <Bar words={text.gallery.selected(count)} compact>
      <Button variant="quiet" onClick={onAll}>
        {text.gallery.selectAll}
      </Button>
      <Button variant="danger" icon={Trash2} disabled={count === 0} onClick={onDelete}>
        {text.gallery.delete}
      </Button>
      <Button disabled={count === 0} aria-label={originals.saveSome(count)} onClick={onSave}>
        {originals.save}
      </Button>
    </Bar>
  );
}
