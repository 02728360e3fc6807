import { type KeyboardEvent, useId, useState } from 'react';
import { cx } from '../../../../ui/index.ts';
import css from './Details.module.css';

interface Props {
  readonly label: string;
  readonly value: string;
  /** Gets what was typed once the field is left or Enter is pressed, and only what is another value. */
  readonly onSave: (value: string) => void;
  /** What is wrong with what is typed, or null; then it is not saved. */
  readonly check?: ((typed: string) => string | null) | undefined;
  readonly type?: 'text' | 'date' | undefined;
  readonly inputMode?: 'decimal' | undefined;
  readonly placeholder?: string | undefined;
  readonly most?: number | undefined;
  readonly rows?: number | undefined;
  readonly wide?: boolean | undefined;
}

/** A field that keeps what is typed when it is left; Escape takes it back. */
export function TextField(props: Props) {
  const { label, value, onSave, check, type = 'text', most = 120, rows, wide, ...rest } = props;
  const id = useId();
  const [typed, setTyped] = useState<{ readonly over: string; readonly text: string }>();
  // Once the stored value is another, that one shows.
  const draft = typed?.over === value ? typed.text : value;
  const wrong = draft === value ? null : (check?.(draft) ?? null);
  const keep = () => {
    if (wrong === null && draft.trim() !== value) onSave(draft.trim());
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
    if (event.key === 'Enter' && rows === undefined) event.currentTarget.blur();
    if (event.key === 'Escape') setTyped(undefined);
  };
  const shared = {
    ...rest,
    id,
    className: css.input,
    value: draft,
    maxLength: type === 'date' ? undefined : most,
    autoComplete: 'off',
    'aria-invalid': wrong !== null || undefined,
    'aria-describedby': wrong === null ? undefined : `${id}-wrong`,
    onBlur: keep,
    onKeyDown,
  } as const;
  const onChange = (text: string) => setTyped({ over: value, text });
  return (
    <div className={cx(css.field, wide && css.wide)}>
      <label htmlFor={id} className={css.label}>
        {label}
      </label>
      {rows === undefined ? (
        <input {...shared} type={type} onChange={(event) => onChange(event.currentTarget.value)} />
      ) : (
        <textarea
          {...shared}
          rows={rows}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
      {wrong !== null && (
        <p id={`${id}-wrong`} role="alert" className={css.bad}>
          {wrong}
        </p>
      )}
    </div>
  );
}
