import { CATALOG } from '../../../models/catalog.ts';
import { byModel, type DiagnosticEntry } from '../../core/diagnostics.ts';
import { bytes, count, ms, percent } from '../../ui/index.ts';
import styles from './DiagnosticsTable.module.css';
import { settingsText } from './text.ts';

const titleOf = (id: string): string => CATALOG.find((entry) => entry.id === id)?.title ?? id;
/** No growth tells nothing: models that load at the same time share it, and WebGL has memory of its own. */
const size = (value: number | null): string =>
  value === 0 ? settingsText.memoryShared : value === null ? settingsText.noFigure : bytes(value);
const time = (value: number | null): string => (value === null ? settingsText.noFigure : ms(value));

/** The log model by model: how long it loads and runs, and how often it failed. */
export function DiagnosticsTable({ entries }: { readonly entries: readonly DiagnosticEntry[] }) {
  const models = byModel(entries);
  if (models.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reached by keyboard
    <section className={styles.scroll} aria-label={settingsText.perModel} tabIndex={0}>
      <table className={styles.table}>
        <caption className={styles.caption}>{settingsText.perModel}</caption>
        <thead>
          <tr>
            <th scope="col">{settingsText.model}</th>
            <th scope="col">{settingsText.loadTime}</th>
            <th scope="col">{settingsText.runTime}</th>
            <th scope="col">{settingsText.memory}</th>
            <th scope="col">{settingsText.runs}</th>
            <th scope="col">{settingsText.errors}</th>
          </tr>
        </thead>
        <tbody>
          {models.map(({ model, loadMs, runMs, bytes: held, runs, errorRate }) => (
            <tr key={model}>
              <th scope="row">{titleOf(model)}</th>
              <td>{time(loadMs)}</td>
              <td>{time(runMs)}</td>
              <td>{size(held)}</td>
              <td>{count(runs)}</td>
              <td>{percent(errorRate)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
