import { Card } from '../../../../ui/index.ts';
import { ranked } from '../evidence.ts';
import { text } from '../text.ts';
import css from './notes.module.css';
import { Shares } from './Shares.tsx';

/** The probability of every colour. */
export function Ten({ probabilities }: { readonly probabilities: readonly number[] }) {
  return (
    <Card title={text.ten}>
      <p className={css.quiet}>{text.tenText}</p>
      <Shares shares={ranked(probabilities)} />
    </Card>
  );
}
