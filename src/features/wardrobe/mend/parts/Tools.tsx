import { Brush, Crop, Eraser, type LucideIcon, PaintBucket, Scissors } from 'lucide-react';
import { useId } from 'react';
import { TOLERANCE } from '../../../../core/wardrobe/mend/fill.ts';
import { Button } from '../../../../ui/index.ts';
import type { Hand } from '../board.ts';
import { TOOLS, type Tool, text } from '../text.ts';
import css from './Tools.module.css';

const ICON: Readonly<Record<Tool, LucideIcon>> = {
  add: Brush,
  erase: Eraser,
  'add-region': PaintBucket,
  'take-region': Scissors,
  frame: Crop,
};

interface Props {
  readonly hand: Hand;
  readonly onHand: (hand: Hand) => void;
  readonly onFit: () => void;
}

/** Radius of the brush in pixels of the mask. */
const RADIUS = { least: 2, most: 120 } as const;

/** What to work with, and how large or how strict it is. */
export function Tools({ hand, onHand, onFit }: Props) {
  const id = useId();
  const { tool, radius, tolerance } = hand;
  const span = TOLERANCE.most - TOLERANCE.least;
  return (
    <div className={css.tools}>
      <fieldset className={css.choice} aria-label={text.tool}>
        {TOOLS.map((each) => {
          const Icon = ICON[each];
          return (
            <label key={each} className={css.tool}>
              <input
                type="radio"
                name={id}
                checked={each === tool}
                onChange={() => onHand({ ...hand, tool: each })}
              />
              <Icon size={22} strokeWidth={1.75} aria-hidden="true" />
              {text.tools[each]}
            </label>
          );
        })}
      </fieldset>
      <p className={css.hint}>{text.hints[tool]}</p>
      <div className={css.row}>
        {(tool === 'add' || tool === 'erase') && (
          <Slider
            label={text.size}
            // Equal steps of the thumb are equal shares of the brush.
            value={Math.log(radius / RADIUS.least) / Math.log(RADIUS.most / RADIUS.least)}
            shown={String(Math.round(2 * radius))}
            spoken={text.sizeSpoken(Math.round(2 * radius))}
            onChange={(share) =>
              onHand({ ...hand, radius: RADIUS.least * (RADIUS.most / RADIUS.least) ** share })
            }
          />
        )}
        {(tool === 'add-region' || tool === 'take-region') && (
          <Slider
            label={text.tolerance}
            value={(tolerance - TOLERANCE.least) / span}
            shown={text.toleranceShown((tolerance - TOLERANCE.least) / span)}
            spoken={text.toleranceShown((tolerance - TOLERANCE.least) / span)}
            onChange={(share) => onHand({ ...hand, tolerance: TOLERANCE.least + share * span })}
          />
        )}
        {tool === 'frame' && <Button onClick={onFit}>{text.fit}</Button>}
      </div>
    </div>
  );
}

interface SliderProps {
  readonly label: string;
  /** 0..1. */
  readonly value: number;
  readonly shown: string;
  readonly spoken: string;
  readonly onChange: (value: number) => void;
}

function Slider({ label, value, shown, spoken, onChange }: SliderProps) {
  const id = useId();
  return (
    <div className={css.slider}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="range"
        className={css.range}
        min={0}
        max={1}
        step={0.02}
        value={value}
        aria-valuetext={spoken}
        onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
      <output htmlFor={id} className={css.value} aria-hidden="true">
        {shown}
      </output>
    </div>
  );
}
