import { useRef } from 'react';
import { WindowVirtualizer, type WindowVirtualizerHandle } from 'virtua';
import { VisuallyHidden } from '../../../../ui/index.ts';
import { useGrid } from '../../../../ui/useGrid.ts';
import type { Album } from '../../album/types.ts';
import type { Outside } from '../outside.ts';
import { text } from '../text.ts';
import { useOutside } from '../useOutside.ts';
import { OutsideRow } from './OutsideRow.tsx';
import css from './RankList.module.css';

/** A row's height before it is measured, pixels. */
const ROW = 112;

/** Photos that take no part, each with the reason and what to do; only rows near the screen are in the page. */
export function OutsideList({ album }: { readonly album: Album }) {
  const rows = useOutside(album);
  const root = useRef<HTMLElement>(null);
  const list = useRef<WindowVirtualizerHandle>(null);
  const grid = useGrid({ root, rows: list, columns: 1, count: rows.length });
  if (rows.length === 0) return null;
  return (
    <div className={css.section}>
      <h2 id="outside" className={css.title}>
        {text.outside.title}
      </h2>
      <p className={css.lead}>{text.outside.lead}</p>
      <VisuallyHidden>
        <p>{text.list.help}</p>
      </VisuallyHidden>
      <section ref={root} aria-labelledby="outside" className={css.rows} onKeyDown={grid.onKeyDown}>
        <WindowVirtualizer
          ref={list}
          data={rows}
          itemSize={ROW}
          as="ol"
          item="li"
          onScrollEnd={grid.onScrollEnd}
        >
          {(one: Outside, index: number) => (
            <OutsideRow
              key={one.id}
              one={one}
              index={index}
              tabbable={index === grid.active}
              onFocus={grid.setActive}
            />
          )}
        </WindowVirtualizer>
      </section>
    </div>
  );
}
