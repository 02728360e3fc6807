import type { CSSProperties, ReactNode } from 'react';
import type { Box } from '../../../../core/types.ts';
import { AuraMesh } from '../../../../ui/index.ts';
import { text } from '../text.ts';
import css from './Hero.module.css';

interface Props {
  /** The picture; none while it loads. */
  readonly url: string | undefined;
  readonly palette: readonly string[];
  /** Upright size in pixels; the frame keeps these proportions from the start. */
  readonly width: number;
  readonly height: number;
  /** The face that stays clear of the glow; none: the middle does. */
  readonly face: Box | null;
  readonly bar: ReactNode;
}

/** The photo on a mesh of its own colours, which glow around the person. */
export function Hero({ url, palette, width, height, face, bar }: Props) {
  const style: Record<`--${string}`, string | number> = {
    '--ratio': width / height,
    '--x': `${100 * (face ? face.x + face.width / 2 : 0.5)}%`,
    '--y': `${100 * (face ? face.y + face.height / 2 : 0.45)}%`,
    '--clear': `${100 * (face ? Math.max(face.width, 0.16) : 0.3)}%`,
    '--high': `${100 * (face ? Math.max(face.height, 0.16) : 0.3)}%`,
  };
  for (let i = 0; i < 4; i++) {
    const color = palette[i % Math.max(1, palette.length)];
    if (color) style[`--glow-${i}`] = color;
  }
  return (
    <AuraMesh palette={palette} className={css.hero}>
      <div className={css.bar}>{bar}</div>
      <div className={css.frame} style={style as CSSProperties}>
        {url && <img className={css.photo} src={url} alt={text.photoAlt} decoding="async" />}
        {url && palette.length > 0 && <div className={css.glow} aria-hidden="true" />}
      </div>
    </AuraMesh>
  );
}
