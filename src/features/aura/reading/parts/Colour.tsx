import type { ReactNode, RefObject } from 'react';
import { auraColor } from '../../../../core/aura/colors.ts';
import type { AuraReading } from '../../../../core/aura/types.ts';
import { text } from '../text.ts';
import css from './Colour.module.css';

interface Props {
  readonly aura: AuraReading;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly aside?: ReactNode;
}

/** The colour's name, what it stands for, and how sure the reading is. */
export function Colour({ aura, heading, aside }: Props) {
  const { primary, secondary, confidence, doubts } = aura;
  const doubt = doubts?.[0];
  const color = auraColor(primary);
  return (
    <div className={css.head}>
      <div className={css.top}>
        <span className={css.swatch} style={{ background: color.display }} aria-hidden="true" />
        <h1 ref={heading} tabIndex={-1} className={css.name}>
          {color.name}
        </h1>
        <p className={css.percent}>
          <span className={css.figure}>{text.percent(confidence)}</span>
          <span className={css.unit}>{text.probability}</span>
        </p>
      </div>
      <p>
        {text.copy(primary, confidence)} {text.meaning(primary, secondary)}
      </p>
      {doubt && <p className={css.doubt}>{text.doubt(doubt)}</p>}
      <p className={css.play}>
        {text.play} {aside}
      </p>
    </div>
  );
}
