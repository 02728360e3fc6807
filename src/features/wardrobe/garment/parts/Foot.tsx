import { Archive, ArchiveRestore, Trash2 } from 'lucide-react';
import { useLocation } from 'wouter';
import type { GarmentRecord } from '../../../../core/wardrobe/records.ts';
import { Button } from '../../../../ui/index.ts';
import { archive, remove } from '../actions.ts';
import css from '../Page.module.css';
import { text } from '../text.ts';

/** Put away, take out again, delete. */
export function Foot({ garment }: { readonly garment: GarmentRecord }) {
  const [, navigate] = useLocation();
  const isAway = garment.archivedAt !== null;
  return (
    <div className={css.foot}>
      <Button
        icon={isAway ? ArchiveRestore : Archive}
        onClick={() => void archive(garment.id, !isAway)}
      >
        {isAway ? text.actions.restore : text.actions.archive}
      </Button>
      <Button
        variant="danger"
        icon={Trash2}
        onClick={() => void remove(garment.id).then((gone) => gone && navigate('/wardrobe'))}
      >
        {text.actions.delete}
      </Button>
    </div>
  );
}
