import type { FilterCounts } from '../../../core/wardrobe/browse/counts.ts';
import type { GarmentFilter } from '../../../core/wardrobe/browse/filter.ts';
import { SLOTS, type Slot } from '../../../core/wardrobe/taxonomy.ts';
import { Chip, count } from '../../../ui/index.ts';
import { text } from '../text.ts';
import { slotName } from '../words.ts';
import css from './SlotChips.module.css';

interface Props {
  readonly filter: GarmentFilter;
  readonly counts: FilterCounts;
  readonly onSlot: (slot: Slot | null) => void;
}

/** Which slot is shown, with how many there are; one at a time. */
export function SlotChips({ filter, counts, onSlot }: Props) {
  const [chosen = null] = filter.slot;
  const shown = SLOTS.filter((slot) => slot === chosen || (counts.of.slot.get(slot) ?? 0) > 0);
  return (
    <fieldset className={css.slots}>
      <legend className={css.legend}>{text.filter.slots}</legend>
      <Chip selected={chosen === null} onClick={() => onSlot(null)}>
        {text.filter.all} {count(counts.anySlot)}
      </Chip>
      {shown.map((slot) => (
        <Chip
          key={slot}
          selected={slot === chosen}
          onClick={() => onSlot(slot === chosen ? null : slot)}
        >
          {slotName(slot)} {count(counts.of.slot.get(slot) ?? 0)}
        </Chip>
      ))}
    </fieldset>
  );
}
