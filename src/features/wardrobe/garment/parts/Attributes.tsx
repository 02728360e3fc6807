import type { ReactNode } from 'react';
import { useId } from 'react';
import { FITS, PATTERNS, STYLE_TAGS, type Told } from '../../../../core/wardrobe/attributes.ts';
import type { GarmentRecord } from '../../../../core/wardrobe/records.ts';
import { SEASONS } from '../../../../core/wardrobe/taxonomy.ts';
import { Card, Chip } from '../../../../ui/index.ts';
import { fitName, patternName, seasonName, tagName } from '../../words.ts';
import { edit } from '../actions.ts';
import { toggled } from '../edit.ts';
import { text } from '../text.ts';
import css from './Attributes.module.css';
import { Formality } from './Formality.tsx';

/** Pattern, fit, formality, seasons and style: each with where it comes from, each to be corrected. */
export function AttributesCard({ garment }: { readonly garment: GarmentRecord }) {
  const { pattern, fit, formality, seasons, tags } = garment.attributes;
  const { changed } = text.attributes;
  return (
    <Card title={text.attributes.title}>
      <Group label={text.attributes.pattern} told={pattern}>
        <Chips
          all={PATTERNS}
          chosen={[pattern.value]}
          name={patternName}
          onChoose={(value) => void edit(garment, { pattern: value }, changed.pattern)}
        />
      </Group>
      <Group label={text.attributes.fit} told={fit}>
        <Chips
          all={FITS}
          chosen={[fit.value]}
          name={fitName}
          onChoose={(value) => void edit(garment, { fit: value }, changed.fit)}
        />
      </Group>
      <Formality
        value={formality.value}
        origin={originOf(formality)}
        onSave={(value) => void edit(garment, { formality: value }, changed.formality)}
      />
      <Group label={text.attributes.seasons} told={seasons}>
        <Chips
          all={SEASONS}
          chosen={seasons.value}
          name={seasonName}
          onChoose={(value) => {
            const next = toggled(SEASONS, seasons.value, value);
            void edit(garment, { seasons: next }, changed.seasons);
          }}
        />
      </Group>
      <Group label={text.attributes.tags} told={tags}>
        <Chips
          all={STYLE_TAGS}
          chosen={tags.value}
          name={tagName}
          onChoose={(value) => {
            const next = toggled(STYLE_TAGS, tags.value, value);
            void edit(garment, { tags: next }, changed.tags);
          }}
        />
      </Group>
    </Card>
  );
}

function originOf({ origin, confidence }: Told<unknown>): string {
  return text.origin(origin, confidence);
}

interface GroupProps {
  readonly label: string;
  readonly told: Told<unknown>;
  readonly children: ReactNode;
}

function Group({ label, told, children }: GroupProps) {
  const id = useId();
  return (
    <section className={css.group} aria-labelledby={id}>
      <div className={css.head}>
        <h3 id={id} className={css.label}>
          {label}
        </h3>
        <span className={css.origin}>{originOf(told)}</span>
      </div>
      {children}
    </section>
  );
}

interface ChipsProps<T extends string> {
  readonly all: readonly T[];
  readonly chosen: readonly T[];
  readonly name: (value: T) => string;
  readonly onChoose: (value: T) => void;
}

function Chips<T extends string>({ all, chosen, name, onChoose }: ChipsProps<T>) {
  return (
    <div className={css.chips}>
      {all.map((value) => (
        <Chip key={value} selected={chosen.includes(value)} onClick={() => onChoose(value)}>
          {name(value)}
        </Chip>
      ))}
    </div>
  );
}
