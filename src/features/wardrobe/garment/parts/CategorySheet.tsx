import { useState } from 'react';
import { HAND_ONLY } from '../../../../core/wardrobe/labels.ts';
import {
  CATEGORY_IDS,
  type CategoryId,
  categoryOf,
  SLOTS,
} from '../../../../core/wardrobe/taxonomy.ts';
import { Chip, Sheet } from '../../../../ui/index.ts';
import { categoryName, slotName } from '../../words.ts';
import { text } from '../text.ts';
import css from './Category.module.css';

interface Props {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly category: CategoryId;
  readonly onChoose: (category: CategoryId) => void;
}

/** All categories, slot by slot, with a field to find one by its name. */
export function CategorySheet({ open, onOpenChange, category, onChoose }: Props) {
  const [typed, setTyped] = useState('');
  const wanted = typed.trim().toLowerCase();
  const found = CATEGORY_IDS.filter((id) => categoryName(id).toLowerCase().includes(wanted));
  return (
    <Sheet open={open} onOpenChange={onOpenChange} title={text.category.choose}>
      <div className={css.sheet}>
        <input
          className={css.find}
          type="search"
          value={typed}
          placeholder={text.category.find}
          aria-label={text.category.find}
          autoComplete="off"
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {found.length === 0 && <p role="status">{text.category.none}</p>}
        {SLOTS.map((slot) => {
          const ids = found.filter((id) => categoryOf(id).slot === slot);
          if (ids.length === 0) return null;
          return (
            <section key={slot}>
              <h3 className={css.slot}>{slotName(slot)}</h3>
              <div className={css.chips}>
                {ids.map((id) => (
                  <Chip key={id} selected={id === category} onClick={() => onChoose(id)}>
                    {categoryName(id)}
                  </Chip>
                ))}
              </div>
            </section>
          );
        })}
        <p className={css.hint}>{text.category.byHand(HAND_ONLY.map(categoryName))}</p>
      </div>
    </Sheet>
  );
}
