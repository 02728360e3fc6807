import { WindowVirtualizer } from 'virtua';
import type { StackView } from '../stacks.ts';
import { StackCard } from './StackCard.tsx';
import css from './Stacks.module.css';

interface Props {
  readonly stacks: readonly StackView[];
  readonly onKeepBest: (others: readonly string[]) => void;
}

/** A card's height before it is measured, pixels. */
const HEIGHT = 560;

/** All stacks; only those near the screen are in the page. */
export function Stacks({ stacks, onKeepBest }: Props) {
  return (
    <div>
      <WindowVirtualizer data={[...stacks]} itemSize={HEIGHT}>
        {(stack: StackView) => (
          <div key={stack.id} className={css.row}>
            <StackCard stack={stack} onKeepBest={onKeepBest} />
          </div>
        )}
      </WindowVirtualizer>
    </div>
  );
}
