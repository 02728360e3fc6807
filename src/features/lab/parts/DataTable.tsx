import css from './DataTable.module.css';

interface Props {
  /** The words that open it. */
  readonly summary: string;
  readonly caption: string;
  readonly head: readonly string[];
  /** The first cell names the row; the rows' names differ. */
  readonly rows: readonly (readonly string[])[];
}

/** The numbers of a plot as a table, behind a line that opens it. */
export function DataTable({ summary, caption, head, rows }: Props) {
  return (
    <details className={css.details}>
      <summary className={css.summary}>{summary}</summary>
      <table className={css.table}>
        <caption className={css.caption}>{caption}</caption>
        <thead>
          <tr>
            {head.map((cell) => (
              <th key={cell} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, i) => (
                <td key={head[i + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
