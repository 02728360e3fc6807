import type { Mark } from '../../../../core/lab/run-log.ts';
import { Card } from '../../../../ui/index.ts';
import { text } from '../text.ts';
import css from './Marks.module.css';

/** The last line of each other kind that has numbers: what the training measured and wrote. */
export function Marks({ marks }: { readonly marks: readonly Mark[] }) {
  const last = new Map(marks.map((mark) => [mark.kind, mark]));
  const shown = [...last.values()].filter(({ values }) => Object.keys(values).length > 0);
  if (shown.length === 0) return null;
  return (
    <Card title={text.marks}>
      {shown.map(({ kind, at, values }) => (
        <section key={kind}>
          <h3 className={css.kind}>{text.mark(kind, at)}</h3>
          <dl className={css.values}>
            {Object.entries(values).map(([key, value]) => (
              <div key={key} className={css.row}>
                <dt className={css.key}>{key}</dt>
                <dd>{text.number(value)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Card>
  );
}
