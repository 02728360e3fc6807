import { Sheet } from '../../../../ui/index.ts';
import { how, type Weighing } from '../how.ts';
import css from './HowSheet.module.css';

interface Props {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** By which rule the score is made, with every weight. */
export function HowSheet({ open, onOpenChange }: Props) {
  return (
    <Sheet open={open} onOpenChange={onOpenChange} title={how.button}>
      <div className={css.how}>
        <p>{how.lead}</p>
        <h3>{how.blend}</h3>
        <p>{how.blendNote}</p>
        <Weights rows={how.blendRows} />
        <h3>{how.technical}</h3>
        <p>{how.technicalNote}</p>
        <Weights rows={how.technicalRows} />
        <h3>{how.expression}</h3>
        <p>{how.expressionNote}</p>
        <Weights rows={how.expressionRows} />
        <h3>{how.composition}</h3>
        <p>{how.compositionNote}</p>
        <h3>{how.taste}</h3>
        <p>{how.tasteNote}</p>
        <h3>{how.percentiles}</h3>
        <p>{how.percentilesNote}</p>
        <h3>{how.checks}</h3>
        <p>{how.checksNote}</p>
      </div>
    </Sheet>
  );
}

function Weights({ rows }: { readonly rows: readonly Weighing[] }) {
  return (
    <dl className={css.weights}>
      {rows.map(([name, weight]) => (
        <div key={name} className={css.weight}>
          <dt>{name}</dt>
          <dd>{weight}</dd>
        </div>
      ))}
    </dl>
  );
}
