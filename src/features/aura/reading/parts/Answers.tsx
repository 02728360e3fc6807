import type { AuraReading } from '../../../../core/aura/types.ts';
import { Card } from '../../../../ui/index.ts';
import { outcomeOf, ranked } from '../evidence.ts';
import { text } from '../text.ts';
import css from './Answers.module.css';
import { Shares } from './Shares.tsx';

const MOST = 3;

/** The engine's and the classifier's answers side by side, and what became of them. */
export function Answers({ aura }: { readonly aura: AuraReading }) {
  const { blend } = aura;
  const outcome = outcomeOf(aura);
  if (!blend?.classifier || outcome === null) return null;
  return (
    <Card title={text.answers}>
      <p>{text.outcome(outcome)}</p>
      <div className={css.both}>
        {(['engine', 'classifier'] as const).map((who) => (
          <section key={who} className={css.one} aria-labelledby={`answer-${who}`}>
            <h3 id={`answer-${who}`} className={css.who}>
              {text[who]}
            </h3>
            <Shares shares={ranked(blend[who] ?? [], MOST)} />
          </section>
        ))}
      </div>
    </Card>
  );
}
