import { useId, useState } from 'react';
import { FASHION_COLOURS, type FashionColour } from '../../../../core/wardrobe/palette.ts';
import { Button, Chip, cx, Sheet } from '../../../../ui/index.ts';
import { colourName, swatchOf } from '../../words.ts';
import { text } from '../text.ts';
import css from './Colours.module.css';

interface Props {
  readonly names: readonly FashionColour[];
  readonly onClose: () => void;
  readonly onSave: (names: readonly FashionColour[]) => void;
}

const PLACES = [text.colours.main, text.colours.second, text.colours.third] as const;

/** The palette, to say which colours a garment has: the main one, and up to two more. */
export function ColourSheet({ names, onClose, onSave }: Props) {
  const id = useId();
  const [chosen, setChosen] = useState(names);
  const [place, setPlace] = useState(0);
  const choose = (name: FashionColour | null) => {
    const next = chosen.filter((each, i) => i !== place && each !== name);
    setChosen(name === null ? next : next.toSpliced(place, 0, name));
  };
  return (
    <Sheet open onOpenChange={(open) => !open && onClose()} title={text.colours.sheet}>
      <div className={css.sheet}>
        <div className={css.tabs}>
          {PLACES.slice(0, Math.min(PLACES.length, chosen.length + 1)).map((label, i) => {
            const name = chosen[i];
            return (
              <Chip key={label} selected={i === place} onClick={() => setPlace(i)}>
                {label}:{' '}
                {name ? colourName(name).toLowerCase() : text.colours.noOther.toLowerCase()}
              </Chip>
            );
          })}
        </div>
        <fieldset className={css.grid} aria-label={PLACES[place]}>
          {place > 0 && (
            <label className={css.choice}>
              <input
                type="radio"
                name={id}
                checked={chosen[place] === undefined}
                onChange={() => choose(null)}
              />
              <span className={cx(css.dot, css.none)} />
              {text.colours.noOther}
            </label>
          )}
          {FASHION_COLOURS.map((name) => (
            <label key={name} className={css.choice}>
              <input
                type="radio"
                name={id}
                checked={chosen[place] === name}
                onChange={() => choose(name)}
              />
              <span className={css.dot} style={{ background: swatchOf(name) }} />
              {colourName(name)}
            </label>
          ))}
        </fieldset>
        <Button
          variant="primary"
          block
          disabled={chosen.length === 0}
          onClick={() => onSave(chosen)}
        >
          {text.colours.save}
        </Button>
      </div>
    </Sheet>
  );
}
