import { type FormEvent, useId, useState } from 'react';
import type { Flag } from '../../../../core/flags.ts';
import { Button, notify } from '../../../../ui/index.ts';
import { attempt } from '../../parts/attempt.ts';
import { joinCohort, leaveCohort } from '../actions.ts';
import { text } from '../text.ts';
import css from './Join.module.css';

const words = text.join;

interface Props {
  readonly flag: Flag;
  /** Key of the joined cohort, or an empty string. */
  readonly cohort: string;
  readonly onChanged: () => Promise<void>;
}

/** Joining a cohort by its code, and leaving it. */
export function Join({ flag, cohort, onChanged }: Props) {
  const id = useId();
  const [code, setCode] = useState('');
  const [wrong, setWrong] = useState(false);
  const join = async (event: FormEvent) => {
    event.preventDefault();
    await attempt(async () => {
      const joined = await joinCohort(code);
      setWrong(!joined);
      if (!joined) return;
      setCode('');
      notify({ text: words.joined, tone: 'good' });
    });
    await onChanged();
  };
  const leave = async () => {
    if (await attempt(leaveCohort)) notify({ text: words.left });
    await onChanged();
  };
  if (cohort !== '')
    return (
      <>
        <p>{cohort === flag.cohort ? words.joined : words.stale}</p>
        <Button onClick={() => void leave()}>{words.leave}</Button>
      </>
    );
  return (
    <form className={css.form} onSubmit={(event) => void join(event)}>
      <label htmlFor={id} className={css.label}>
        {words.label}
      </label>
      <div className={css.row}>
        <input
          id={id}
          type="text"
          className={css.input}
          value={code}
          maxLength={100}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          aria-describedby={`${id}-hint`}
          aria-invalid={wrong}
          onChange={(event) => {
            setCode(event.currentTarget.value);
            setWrong(false);
          }}
        />
        <Button type="submit" disabled={code.trim() === ''}>
          {words.action}
        </Button>
      </div>
      <p id={`${id}-hint`} className={css.hint} role="status">
        {wrong ? words.unknown : words.hint}
      </p>
    </form>
  );
}
