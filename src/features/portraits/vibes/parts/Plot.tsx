import { Maximize, Minus, Plus } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useMemo, useRef } from 'react';
import { IconButton, useMediaQuery, VisuallyHidden } from '../../../../ui/index.ts';
import { createPlot, type Plot } from '../plot/plot.ts';
import { type PlotPoint, readingOrder } from '../plot/points.ts';
import { text } from '../text.ts';
import css from './Plot.module.css';

interface Props {
  readonly points: readonly PlotPoint[];
  readonly clusters: number;
  /** The cluster that stands out, or null. */
  readonly highlighted: string | null;
  /** The photo that is looked at, or null. */
  readonly focused: string | null;
  /** What is said of a photo when the keys lead to it. */
  readonly describe: (id: string, place: number) => string;
  readonly onFocusPhoto: (id: string | null) => void;
  /** A photo is to be shown: it was tapped, or Enter was pressed on it. */
  readonly onOpen: (id: string) => void;
  /** Lies over the map. */
  readonly children?: ReactNode;
}

/** The keys are the plot's own, so it takes the focus as one widget. */
const WIDGET = {
  role: 'application',
  tabIndex: 0,
  'aria-roledescription': text.plot.role,
} as const;

const STEP = 1.5;
const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

/** The photos as a map: one canvas, whatever their number. */
export function PlotView(props: Props) {
  const { points, clusters, highlighted, focused, describe, onFocusPhoto, onOpen, children } =
    props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const plot = useRef<Plot>(undefined);
  const help = useId();
  const order = useMemo(() => readingOrder(points), [points]);
  const tapped = useRef<(id: string | null) => void>(undefined);
  tapped.current = (id) => (id === null ? onFocusPhoto(null) : onOpen(id));

  useEffect(() => {
    if (!canvas.current) return;
    const made = createPlot(canvas.current, (id) => tapped.current?.(id));
    plot.current = made;
    return () => made.stop();
  }, []);
  useEffect(
    () => plot.current?.show({ points, highlighted, focused }),
    [points, highlighted, focused],
  );
  const dark = useMediaQuery('(prefers-color-scheme: dark)');
  useEffect(() => {
    if (dark !== undefined) plot.current?.repaint();
  }, [dark]);

  const goTo = (index: number) => {
    const id = order[Math.max(0, Math.min(order.length - 1, index))];
    if (id === undefined) return;
    onFocusPhoto(id);
    plot.current?.reveal(id);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const at = focused === null ? -1 : order.indexOf(focused);
    const step = STEPS[event.key];
    if (step !== undefined) goTo(at === -1 ? (step > 0 ? 0 : order.length - 1) : at + step);
    else if (event.key === 'Home') goTo(0);
    else if (event.key === 'End') goTo(order.length - 1);
    else if (event.key === '+' || event.key === '=') plot.current?.zoom(STEP);
    else if (event.key === '-') plot.current?.zoom(1 / STEP);
    else if (event.key === '0') plot.current?.showAll();
    else if ((event.key === 'Enter' || event.key === ' ') && focused !== null) onOpen(focused);
    else if (event.key === 'Escape' && focused !== null) onFocusPhoto(null);
    else return;
    event.preventDefault();
  };

  return (
    <div className={css.plot}>
      <div className={css.frame}>
        <canvas
          ref={canvas}
          className={css.canvas}
          {...WIDGET}
          aria-label={text.plot.label(points.length, clusters)}
          aria-describedby={help}
          onKeyDown={onKeyDown}
        />
        {children}
      </div>
      <VisuallyHidden>
        <span id={help}>{text.plot.help}</span>
        <span role="status">
          {focused !== null && describe(focused, order.indexOf(focused) + 1)}
        </span>
      </VisuallyHidden>
      <div className={css.foot}>
        <p className={css.hint}>{text.plot.hint}</p>
        <IconButton
          icon={Minus}
          label={text.plot.zoomOut}
          onClick={() => plot.current?.zoom(1 / STEP)}
        />
        <IconButton icon={Plus} label={text.plot.zoomIn} onClick={() => plot.current?.zoom(STEP)} />
        <IconButton icon={Maximize} label={text.plot.all} onClick={() => plot.current?.showAll()} />
      </div>
    </div>
  );
}
