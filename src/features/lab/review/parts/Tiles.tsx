import { type KeyboardEvent, useRef, useState } from 'react';
import { isGridKey, moveInGrid } from '../../../../core/import/grid.ts';
import { choiceOf } from '../keys.ts';
import type { Sample } from '../samples.ts';
import { text } from '../text.ts';
import { type Changes, changeLabel } from '../visit.ts';
import { Tile } from './Tile.tsx';
import css from './Tiles.module.css';

interface Props {
  readonly batch: readonly Sample[];
  readonly changes: Changes;
  /** A tile was pressed. */
  readonly onOpen: (sample: Sample) => void;
}

/** The batch in rows; one tile is reached by Tab, arrow keys lead to the others. */
export function Tiles({ batch, changes, onOpen }: Props) {
  const grid = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const at = Math.min(active, batch.length - 1);

  const onKeyDown = (event: KeyboardEvent) => {
    const sample = batch[at];
    if (!sample || event.altKey || event.ctrlKey || event.metaKey) return;
    if (isGridKey(event.key)) {
      event.preventDefault();
      focus(moveInGrid(at, event.key, columnsOf(grid.current), batch.length));
      return;
    }
    const choice = choiceOf(event.key);
    if (!choice) return;
    event.preventDefault();
    changeLabel(sample.name, sample.label, choice === 'keep' ? sample.label : choice.color);
  };
  const focus = (index: number) => {
    setActive(index);
    grid.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus();
  };

  return (
    <>
      <section
        ref={grid}
        className={css.grid}
        aria-label={text.sheet}
        aria-describedby="review-help"
        onKeyDown={onKeyDown}
      >
        {batch.map((sample, index) => (
          <Tile
            key={sample.name}
            sample={sample}
            index={index}
            tabbable={index === at}
            decided={changes.has(sample.name) ? (changes.get(sample.name) ?? null) : sample.label}
            onFocus={setActive}
            onOpen={onOpen}
          />
        ))}
      </section>
      <p id="review-help" className={css.keys}>
        {text.help}
      </p>
    </>
  );
}

/** As laid out now. */
function columnsOf(grid: HTMLElement | null): number {
  return grid ? getComputedStyle(grid).gridTemplateColumns.split(' ').length : 1;
}
