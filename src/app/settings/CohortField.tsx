import { type FormEvent, useId, useState } from 'react';
import type { Flag } from '../../core/flags.ts';
import { cohortKey } from '../../core/lab/cohort.ts';
import type { Settings } from '../../data/settings.ts';
import { Button } from '../../ui/index.ts';
import css from './CohortField.module.css';
import { keep } from './keep.ts';
import { settingsText } from './text.ts';

interface Props {
  readonly settings: Pick<Settings, 'cohort'>;
  /** The classifier's flag; undefined until it is read. */
  readonly flag: Flag | undefined;
  /** Reads the flag again: the code may be newer than what was read. */
  readonly onRetry: () => void;
}

/** A code that opens the classifier to those who were given it. The code itself is not kept. */
export function CohortField({ settings, flag, onRetry }: Props) {
  const id = useId();
  const [code, setCode] = useState('');
  const [wrong, setWrong] = useState(false);

  if (settings.cohort !== '') {
    const open = flag?.enabled === true && flag.cohort === settings.cohort;
    return (
      <div className={css.row}>
        <p className={css.words}>{open ? settingsText.cohortJoined : settingsText.cohortIdle}</p>
        <Button onClick={() => keep('cohort', '')}>{settingsText.cohortLeave}</Button>
      </div>
    );
  }

  const join = (event: FormEvent) => {
    event.preventDefault();
    const key = cohortKey(code);
    const right = key !== '' && key === flag?.cohort;
    setWrong(!right);
    if (!right) return onRetry();
    setCode('');
    keep('cohort', key);
  };
  return (
    <form className={css.form} onSubmit={join}>
      <label htmlFor={id}>{settingsText.cohort}</label>
      <div className={css.row}>
        <input
          id={id}
          className={css.field}
          value={code}
          maxLength={60}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="go"
          aria-describedby={`${id}-hint`}
          aria-invalid={wrong || undefined}
          onChange={(event) => {
            setCode(event.currentTarget.value);
            setWrong(false);
          }}
        />
        <Button type="submit" disabled={code.trim() === ''}>
          {settingsText.cohortJoin}
        </Button>
      </div>
      <p id={`${id}-hint`} className={css.hint} role="status">
        {wrong ? settingsText.cohortWrong : settingsText.cohortHint}
      </p>
    </form>
  );
}
