import { topOf } from '../../../core/portrait/facts-of.ts';
import type { Expression } from '../../../core/types.ts';
import { Card, ValenceBar } from '../../../ui/index.ts';
import { confidenceWords, valenceWords, reading as words } from '../text-reading.ts';
import css from './notes.module.css';

/** The expression as one valence with its doubt in words, and the likeliest class; null when no model could read it. */
export function ExpressionCard({ expression }: { expression: Expression | null }) {
  const likeliest = expression && topOf(expression);
  return (
    <Card title={words.expression}>
      {expression && likeliest ? (
        <>
          <ValenceBar
            value={expression.valence}
            label={valenceWords(expression.valence)}
            text={confidenceWords(expression.confidence)}
          />
          <p className={css.ends} aria-hidden="true">
            <span>{words.unpleasant}</span>
            <span>{words.pleasant}</span>
          </p>
          <p>{words.expressionTop(likeliest.top, likeliest.probability)}</p>
          <p className={css.quiet}>{words.expressionWhy}</p>
        </>
      ) : (
        <p className={css.quiet}>{words.expressionNone}</p>
      )}
    </Card>
  );
}
