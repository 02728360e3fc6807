import { Maximize, ZoomIn, ZoomOut } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { View } from '../../../../core/view.ts';
import { IconButton, VisuallyHidden } from '../../../../ui/index.ts';
import { Board, type Hand } from '../board.ts';
import type { MendState } from '../editor.ts';
import { listenOnBoard } from '../gestures.ts';
import { onBoardKey } from '../keys.ts';
import type { Loaded } from '../load.ts';
import { text } from '../text.ts';
import css from './BoardView.module.css';
import { FrameHandles } from './FrameHandles.tsx';

interface Props {
  readonly loaded: Loaded;
  readonly state: MendState;
  readonly hand: Hand;
}

const ZOOM = 1.5;

/** The keys are the board's own, so it takes the focus as one widget. */
const WIDGET = { role: 'application', tabIndex: 0 } as const;

/** The photo to work on: with fingers, mouse, wheel, or keys alone. */
export function BoardView({ loaded, state, hand }: Props) {
  const { editor, bitmap } = loaded;
  const id = useId();
  const canvas = useRef<HTMLCanvasElement>(null);
  const board = useRef<Board>(null);
  const [view, setView] = useState<View>();
  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const made = new Board(element, editor, bitmap, setView);
    board.current = made;
    const watch = new ResizeObserver(() => {
      const { clientWidth, clientHeight } = element;
      if (clientWidth > 0) made.resize({ width: clientWidth, height: clientHeight });
    });
    watch.observe(element);
    const stop = new AbortController();
    listenOnBoard(
      element,
      {
        press: (at) => made.press(at),
        drag: (at) => made.drag(at),
        lift: () => made.lift(),
        cancel: () => made.cancel(),
        hover: (at) => made.hover(at),
        pan: (by) => made.pan(by),
        zoom: (factor, at) => made.zoom(factor, at),
        pinch: (from, to) => made.pinch(from, to),
      },
      stop.signal,
    );
    return () => {
      stop.abort();
      watch.disconnect();
      made.close();
      board.current = null;
    };
  }, [editor, bitmap]);
  useEffect(() => {
    if (board.current) board.current.hand = hand;
  }, [hand]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (board.current && onBoardKey(event, board.current, editor, hand)) event.preventDefault();
  };
  const onKeyUp = (event: KeyboardEvent) => {
    if (event.key === ' ') board.current?.lift();
  };
  return (
    <div className={css.board}>
      <canvas
        ref={canvas}
        className={css.canvas}
        {...WIDGET}
        aria-label={text.board}
        aria-describedby={`${id}-keys`}
        onKeyDown={onKeyDown}
        onKeyUp={onKeyUp}
        onBlur={() => board.current?.lift()}
      />
      <VisuallyHidden>
        <p id={`${id}-keys`}>{text.keys}</p>
      </VisuallyHidden>
      {hand.tool === 'frame' && state.frame && view && (
        <FrameHandles editor={editor} frame={state.frame} view={view} />
      )}
      <div className={css.tools}>
        <IconButton
          icon={ZoomOut}
          label={text.zoomOut}
          onClick={() => board.current?.zoom(1 / ZOOM)}
        />
        <IconButton icon={Maximize} label={text.zoomFit} onClick={() => board.current?.fit()} />
        <IconButton icon={ZoomIn} label={text.zoomIn} onClick={() => board.current?.zoom(ZOOM)} />
      </div>
    </div>
  );
}
