import { useId, useRef } from 'react';
import { WindowVirtualizer, type WindowVirtualizerHandle } from 'virtua';
import type { Ranked } from '../../../../core/scoring/rank.ts';
import { VisuallyHidden } from '../../../../ui/index.ts';
import { useGrid } from '../../../../ui/useGrid.ts';
import { text } from '../text.ts';
import css from './RankList.module.css';
import { RankRow } from './RankRow.tsx';

interface Props {
  readonly title: string;
  readonly lead?: string | undefined;
  readonly rows: readonly Ranked[];
  /** How many photos were ranked. */
  readonly of: number;
  readonly shared: ReadonlySet<number>;
  /** Chosen ids, undefined while nothing is being chosen. */
  readonly selection: ReadonlySet<string> | undefined;
  readonly onPress: (id: string) => void;
}

/** A row's height before it is measured, pixels. */
const ROW = 104;

/** Photos in order; only the rows near the screen are in the page, and Tab stops here once. */
export function RankList({ title, lead, rows, of, shared, selection, onPress }: Props) {
  const root = useRef<HTMLElement>(null);
  const list = useRef<WindowVirtualizerHandle>(null);
  const id = useId();
  const grid = useGrid({ root, rows: list, columns: 1, count: rows.length });
  if (rows.length === 0) return null;
  return (
    <div className={css.section}>
      <h2 id={id} className={css.title}>
        {title}
      </h2>
      {lead && <p className={css.lead}>{lead}</p>}
      <VisuallyHidden>
        <p>{selection ? text.list.helpChoosing : text.list.help}</p>
      </VisuallyHidden>
      <section ref={root} aria-labelledby={id} className={css.rows} onKeyDown={grid.onKeyDown}>
        <WindowVirtualizer
          ref={list}
          data={rows}
          itemSize={ROW}
          as="ol"
          item="li"
          onScrollEnd={grid.onScrollEnd}
        >
          {(one: Ranked, index: number) => (
            <RankRow
              key={one.id}
              one={one}
              index={index}
              shared={shared.has(one.place)}
              of={of}
              tabbable={index === grid.active}
              selected={selection?.has(one.id)}
              onPress={onPress}
              onFocus={grid.setActive}
            />
          )}
        </WindowVirtualizer>
      </section>
    </div>
  );
}
