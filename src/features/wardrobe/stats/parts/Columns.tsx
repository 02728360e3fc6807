import type { CSSProperties } from 'react';
import css from './Stats.module.css';

export interface Column {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  /** The value as it is written. */
  readonly shown: string;
}

/** Few figures side by side as columns, each with its number in words: the height is never alone. */
export function Columns({
  label,
  columns,
}: {
  readonly label: string;
  readonly columns: readonly Column[];
}) {
  const most = Math.max(0, ...columns.map(({ value }) => value));
  const style: Record<string, number> = { '--count': columns.length };
  return (
    <div className={css.scroll}>
      <ul
        className={`${css.columns} ${css.years}`}
        aria-label={label}
        style={style as CSSProperties}
      >
        {columns.map(({ key, label: name, value, shown }) => (
          <li key={key} className={css.column}>
            <span className={css.top}>{shown}</span>
            <span className={css.room} aria-hidden="true">
              <span
                className={css.fill}
                style={{ height: `${most > 0 ? (Math.max(0, value) / most) * 100 : 0}%` }}
              />
            </span>
            <span>{name}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
