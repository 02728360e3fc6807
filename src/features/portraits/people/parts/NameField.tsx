import { type KeyboardEvent, useState } from 'react';
import { cx } from '../../../../ui/index.ts';
import type { AlbumPerson } from '../../album/types.ts';
import { rename } from '../actions.ts';
import css from './NameField.module.css';

interface Props {
  readonly person: AlbumPerson;
  readonly people: readonly AlbumPerson[];
  /** What stands there while nobody named them. */
  readonly placeholder: string;
  readonly label: string;
  /** Looks like words until it is touched. */
  readonly plain?: boolean;
  readonly tabIndex?: 0 | -1;
}

const MOST = 60;

/** A person's name, kept when the field is left or Enter is pressed; Escape takes it back. */
export function NameField({ person, people, placeholder, label, plain, tabIndex }: Props) {
  const [typed, setTyped] = useState<{ readonly over: string | null; readonly text: string }>();
  // Once the name is another (what was typed has arrived, or came from elsewhere), that one shows.
  const draft = typed && typed.over === person.name ? typed.text : null;
  const drop = () => setTyped(undefined);
  const keep = () => {
    if (draft === null) return;
    if (draft.trim() === (person.name ?? '')) drop();
    else void rename(person, draft, people);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // The grid around moves by arrow keys, and Escape ends a choice: not from in here.
    event.stopPropagation();
    if (event.key === 'Enter') event.currentTarget.blur();
    if (event.key !== 'Escape' || draft === null) return;
    event.preventDefault();
    drop();
  };
  return (
    <input
      className={cx(css.field, plain && css.plain)}
      value={draft ?? person.name ?? ''}
      placeholder={placeholder}
      aria-label={label}
      maxLength={MOST}
      autoComplete="off"
      enterKeyHint="done"
      spellCheck={false}
      tabIndex={tabIndex}
      onChange={(event) => setTyped({ over: person.name, text: event.currentTarget.value })}
      onBlur={keep}
      onKeyDown={onKeyDown}
    />
  );
}
