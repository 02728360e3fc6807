import { ChevronDown } from 'lucide-react';
import type { ModelCard } from '../../../models/types.ts';
import styles from './ModelItem.module.css';
import { modelsText } from './text.ts';

/** The model's card, folded: training, limits, and figures by who measured them. */
export function ModelCardText({ card }: { readonly card: ModelCard }) {
  const rows: readonly (readonly [string, string | undefined])[] = [
    [modelsText.trainedOn, card.trainedOn],
    [modelsText.limits, card.limits],
    [modelsText.measured, card.measured || modelsText.notMeasured],
    [modelsText.published, card.published],
  ];
  return (
    <details className={styles.about}>
      <summary>
        {modelsText.about}
        <ChevronDown size={20} strokeWidth={1.75} aria-hidden />
      </summary>
      <dl className={styles.card}>
        {rows.map(([name, text]) =>
          text ? (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </details>
  );
}
