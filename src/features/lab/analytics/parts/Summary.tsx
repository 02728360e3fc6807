import type { AnalyticsSummary } from '../../../../core/lab/analytics.ts';
import { Bar, Card } from '../../../../ui/index.ts';
import { ShareTable } from '../../parts/ShareTable.tsx';
import { text } from '../text.ts';
import { Histogram } from './Histogram.tsx';
import css from './Summary.module.css';

/** Everything that was counted, as pictures. */
export function Summary({ summary }: { readonly summary: AnalyticsSummary }) {
  const { n, from, to, confidences, outcomes, sources, overrides } = summary;
  return (
    <>
      <p>{text.span(n, from ?? '', to ?? '')}</p>
      <div className={css.columns}>
        <div className={css.column}>
          <Card title={text.confidences}>
            <Histogram bins={confidences} />
          </Card>
          <Card title={text.sources}>
            {(['photo', 'live'] as const).map((source) => (
              <Bar
                key={source}
                label={text.source[source]}
                value={sources[source] / n}
                text={text.of(sources[source], n)}
              />
            ))}
          </Card>
        </div>
        <div className={css.column}>
          <Card title={text.outcomes}>
            {outcomes
              .filter(({ count }) => count > 0)
              .map(({ outcome, count }) => (
                <Bar
                  key={outcome}
                  label={text.outcome[outcome]}
                  value={count / n}
                  text={text.of(count, n)}
                />
              ))}
          </Card>
          <Card title={text.overrides}>
            <p className={css.hint}>{text.overridesHint}</p>
            <ShareTable
              caption={text.overriddenCaption}
              what={text.overridden}
              rows={overrides.map(({ color, overridden }) => ({ color, share: overridden }))}
            />
          </Card>
        </div>
      </div>
    </>
  );
}
