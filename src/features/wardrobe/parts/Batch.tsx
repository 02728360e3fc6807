import { useId, useState } from 'react';
import {
  FITS,
  type Fit,
  PATTERNS,
  type Pattern,
  STYLE_TAGS,
  type StyleTag,
} from '../../../core/wardrobe/attributes.ts';
import { FORMALITY_LEVELS, type FormalityLevel } from '../../../core/wardrobe/meta.ts';
import { FASHION_COLOURS, type FashionColour } from '../../../core/wardrobe/palette.ts';
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
import { Button, Sheet } from '../../../ui/index.ts';
import { changeAll } from '../actions.ts';
import { coloursOf } from '../garment/colours.ts';
import { text } from '../text.ts';
import {
  categoryName,
  colourName,
  fitName,
  formalityName,
  patternName,
  seasonName,
  slotName,
  tagName,
} from '../words.ts';
import css from './Batch.module.css';
import { BatchChips } from './BatchChips.tsx';
import { BatchSelect } from './BatchSelect.tsx';

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
  const brandId = useId();
  const [category, setCategory] = useState<CategoryId | ''>('');
  const [colour, setColour] = useState<FashionColour | ''>('');
  const [pattern, setPattern] = useState<Pattern | ''>('');
  const [fit, setFit] = useState<Fit | ''>('');
  const [level, setLevel] = useState<FormalityLevel | ''>('');
  const [seasons, setSeasons] = useState<readonly Season[]>([]);
  const [tags, setTags] = useState<readonly StyleTag[]>([]);
  const [brand, setBrand] = useState('');
  const [busy, setBusy] = useState(false);
  const change: GarmentChange = {
    ...(category !== '' && { category }),
    ...(colour !== '' && { colours: coloursOf([colour], []) }),
    ...(pattern !== '' && { pattern }),
    ...(fit !== '' && { fit }),
    ...(level !== '' && { formality: FORMALITY[level] }),
    ...(seasons.length > 0 && { seasons }),
    ...(tags.length > 0 && { tags }),
    ...(brand.trim() !== '' && { brand: brand.trim() }),
  };
  const save = async () => {
    setBusy(true);
    if (await changeAll(garments, change)) onDone();
    setBusy(false);
  };
  return (
    <>
      <BatchSelect label={words.category} value={category} onChange={setCategory}>
        {SLOTS.map((slot) => (
          <optgroup key={slot} label={slotName(slot)}>
            {optionsOf(
              CATEGORY_IDS.filter((id) => categoryOf(id).slot === slot),
              categoryName,
            )}
          </optgroup>
        ))}
      </BatchSelect>
      <BatchSelect label={words.colour} value={colour} onChange={setColour}>
        {optionsOf(FASHION_COLOURS, colourName)}
      </BatchSelect>
      <BatchSelect label={words.pattern} value={pattern} onChange={setPattern}>
        {optionsOf(PATTERNS, patternName)}
      </BatchSelect>
      <BatchSelect label={words.fit} value={fit} onChange={setFit}>
        {optionsOf(FITS, fitName)}
      </BatchSelect>
      <BatchSelect label={words.formality} value={level} onChange={setLevel}>
        {optionsOf(FORMALITY_LEVELS, formalityName)}
      </BatchSelect>
      <BatchChips
        label={words.seasons}
        all={SEASONS}
        chosen={seasons}
        nameOf={seasonName}
        onChange={setSeasons}
      />
      <BatchChips
        label={words.tags}
        all={STYLE_TAGS}
        chosen={tags}
        nameOf={tagName}
        onChange={setTags}
      />
      <div>
        <label htmlFor={brandId} className={css.label}>
          {words.brand}
        </label>
        <input
          id={brandId}
          className={css.input}
          value={brand}
          maxLength={200}
          placeholder={words.leave}
          autoComplete="off"
          onChange={(event) => setBrand(event.currentTarget.value)}
        />
      </div>
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

function optionsOf<T extends string>(all: readonly T[], nameOf: (value: T) => string) {
  return all.map((each) => (
    <option key={each} value={each}>
      {nameOf(each)}
    </option>
  ));
}
