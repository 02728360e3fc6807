import { Chip } from '../../../ui/index.ts';
import { text } from '../text.ts';
import css from './Batch.module.css';

interface Props<T extends string> {
  readonly label: string;
  readonly all: readonly T[];
  readonly chosen: readonly T[];
  readonly nameOf: (value: T) => string;
  /** In the order of `all`. */
  readonly onChange: (chosen: readonly T[]) => void;
}

/** Any of several; none chosen leaves things as they are. */
export function BatchChips<T extends string>({ label, all, chosen, nameOf, onChange }: Props<T>) {
  const toggle = (value: T) =>
    onChange(all.filter((each) => chosen.includes(each) !== (each === value)));
  return (
    <fieldset>
      <legend className={css.label}>{label}</legend>
      <div className={css.chips}>
        {all.map((each) => (
          <Chip key={each} selected={chosen.includes(each)} onClick={() => toggle(each)}>
            {nameOf(each)}
          </Chip>
        ))}
      </div>
      <p className={css.hint}>{text.batch.noneHint}</p>
    </fieldset>
  );
}
