import { type GateFacts, gateFaults } from '../../../../core/lab/golive.ts';
import { Bar, Card } from '../../../../ui/index.ts';
import { text } from '../text.ts';
import css from './GateCard.module.css';
import { State } from './State.tsx';

const words = text.gate;

/** Whether the classifier may ship at all. */
export function GateCard({ gate }: { readonly gate: GateFacts }) {
  const { macroF1, needed } = gate;
  const faults = gateFaults(gate);
  return (
    <Card title={words.title} aside={<State met={faults.length === 0} />}>
      <p className={css.what}>{words.what(needed)}</p>
      {macroF1 !== null && (
        <Bar
          label={words.score}
          value={macroF1}
          text={words.scoreText(macroF1, needed)}
          tone={macroF1 >= needed ? 'good' : 'warn'}
        />
      )}
      {faults.map((fault) => (
        <p key={fault}>{words[fault]}</p>
      ))}
      {faults.length === 0 && <p>{words.fine}</p>}
    </Card>
  );
}
