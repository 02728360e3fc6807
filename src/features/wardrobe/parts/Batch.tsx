import { ChevronDown } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { FORMALITY_LEVELS, type FormalityLevel } from '../../../core/wardrobe/meta.ts';
import type { GarmentRecord } from '../../../core/wardrobe/records.ts';
import {
  CATEGORY_IDS,
  type CategoryId,
  categoryOf,
  SEASONS,
  type Season,
  SLOTS,
} from '../../../core/wardrobe/taxonomy.ts';
import type { GarmentChange } from '../../../data/garments.ts';
import { Button, Chip, Sheet } from '../../../ui/index.ts';
import { changeAll } from '../actions.ts';
import { text } from '../text.ts';
import { categoryName, formalityName, seasonName, slotName } from '../words.ts';
import css from './Batch.module.css';

const words = text.batch;

/** The formality that a level is set to: the dress codes of the taxonomy. */
const FORMALITY: Readonly<Record<FormalityLevel, number>> = { low: 0.25, middle: 0.45, high: 0.7 };

interface Props {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly garments: readonly GarmentRecord[];
  /** They were changed. */
  readonly onDone: () => void;
}

/** Changes several garments alike; what is not touched stays as it is. */
export function Batch({ open, onOpenChange, garments, onDone }: Props) {
  return (
    <Sheet open={open} onOpenChange={onOpenChange} title={words.title(garments.length)}>
      <Fields garments={garments} onDone={onDone} />
    </Sheet>
  );
}

function Fields({ garments, onDone }: Pick<Props, 'garments' | 'onDone'>) {
  const [category, setCategory] = useState<CategoryId | ''>('');
  const [level, setLevel] = useState<FormalityLevel | ''>('');
  const [seasons, setSeasons] = useState<readonly Season[]>([]);
  const [busy, setBusy] = useState(false);
  const change: GarmentChange = {
    ...(category !== '' && { category }),
    ...(level !== '' && { formality: FORMALITY[level] }),
    ...(seasons.length > 0 && { seasons: SEASONS.filter((each) => seasons.includes(each)) }),
  };
  const save = async () => {
    setBusy(true);
    if (await changeAll(garments, change)) onDone();
    setBusy(false);
  };
  const toggle = (season: Season) =>
    setSeasons((old) =>
      old.includes(season) ? old.filter((each) => each !== season) : [...old, season],
    );
  return (
    <>
      <Select label={words.category} value={category} onChange={setCategory}>
        {SLOTS.map((slot) => (
          <optgroup key={slot} label={slotName(slot)}>
            {CATEGORY_IDS.filter((id) => categoryOf(id).slot === slot).map((id) => (
              <option key={id} value={id}>
                {categoryName(id)}
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
      <Select label={words.formality} value={level} onChange={setLevel}>
        {FORMALITY_LEVELS.map((each) => (
          <option key={each} value={each}>
            {formalityName(each)}
          </option>
        ))}
      </Select>
      <fieldset>
        <legend className={css.label}>{words.seasons}</legend>
        <div className={css.chips}>
          {SEASONS.map((each) => (
            <Chip key={each} selected={seasons.includes(each)} onClick={() => toggle(each)}>
              {seasonName(each)}
            </Chip>
          ))}
        </div>
        <p className={css.hint}>{words.seasonsHint}</p>
      </fieldset>
      <Button
        variant="primary"
        block
        busy={busy}
        disabled={Object.keys(change).length === 0}
        onClick={() => void save()}
      >
        {words.save}
      </Button>
    </>
  );
}

interface SelectProps<T extends string> {
  readonly label: string;
  readonly value: T | '';
  readonly onChange: (value: T | '') => void;
  readonly children: ReactNode;
}

/** One of many, native; nothing chosen leaves things as they are. */
function Select<T extends string>({ label, value, onChange, children }: SelectProps<T>) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className={css.label}>
        {label}
      </label>
      <div className={css.field}>
        <select
          id={id}
          className={css.select}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value as T | '')}
        >
          <option value="">{words.leave}</option>
          {children}
        </select>
        <ChevronDown className={css.arrow} size={20} strokeWidth={1.75} aria-hidden="true" />
      </div>
    </div>
  );
}
