import { type CSSProperties, type KeyboardEvent, type PointerEvent, useRef } from 'react';
import type { Box } from '../../../../core/types.ts';
import type { View } from '../../../../core/view.ts';
import type { Edge } from '../../../../core/wardrobe/mend/frame.ts';
import type { MendEditor } from '../editor.ts';
import { text } from '../text.ts';
import css from './BoardView.module.css';

interface Props {
  readonly editor: MendEditor;
  readonly frame: Box;
  readonly view: View;
}

const EDGES: readonly Edge[] = ['left', 'top', 'right', 'bottom'];
/** Half of what a finger needs. */
const HALF = 22;
const STEP = 0.01;
const BACK = new Set(['ArrowLeft', 'ArrowUp']);
const ON = new Set(['ArrowRight', 'ArrowDown']);

/** What the cut-out will show, with an edge to drag at each side; each is a slider to the keyboard. */
export function FrameHandles({ editor, frame, view }: Props) {
  const area = useRef<HTMLDivElement>(null);
  const { width, height } = editor.mask;
  const across = (x: number) => x * width * view.scale + view.left;
  const down = (y: number) => y * height * view.scale + view.top;
  const [left, right] = [across(frame.x), across(frame.x + frame.width)];
  const [top, bottom] = [down(frame.y), down(frame.y + frame.height)];
  const spots: Readonly<Record<Edge, CSSProperties>> = {
    left: { left: left - HALF, top: (top + bottom) / 2 - HALF },
    right: { left: right - HALF, top: (top + bottom) / 2 - HALF },
    top: { left: (left + right) / 2 - HALF, top: top - HALF },
    bottom: { left: (left + right) / 2 - HALF, top: bottom - HALF },
  };
  const places: Readonly<Record<Edge, number>> = {
    left: frame.x,
    right: frame.x + frame.width,
    top: frame.y,
    bottom: frame.y + frame.height,
  };
  const drag = (edge: Edge) => (event: PointerEvent<HTMLElement>) => {
    const board = area.current?.parentElement?.getBoundingClientRect();
    if (!board || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const at =
      edge === 'left' || edge === 'right'
        ? (event.clientX - board.left - view.left) / (width * view.scale)
        : (event.clientY - board.top - view.top) / (height * view.scale);
    editor.moveEdge(edge, at);
  };
  const nudge = (edge: Edge) => (event: KeyboardEvent) => {
    const by = ON.has(event.key) ? STEP : BACK.has(event.key) ? -STEP : 0;
    if (by === 0) return;
    event.preventDefault();
    editor.moveEdge(edge, places[edge] + by);
  };
  return (
    <div ref={area}>
      <div className={css.frame} style={{ left, top, width: right - left, height: bottom - top }} />
      {EDGES.map((edge) => {
        const percent = Math.round(places[edge] * 100);
        return (
          <div
            key={edge}
            role="slider"
            tabIndex={0}
            className={css.handle}
            data-edge={edge}
            style={spots[edge]}
            aria-label={text.edge[edge]}
            aria-orientation={edge === 'left' || edge === 'right' ? 'horizontal' : 'vertical'}
            aria-valuemin={-25}
            aria-valuemax={125}
            aria-valuenow={percent}
            aria-valuetext={text.edgeAt(percent)}
            onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
            onPointerMove={drag(edge)}
            onKeyDown={nudge(edge)}
          />
        );
      })}
    </div>
  );
}
