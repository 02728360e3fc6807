import type { CSSProperties, ReactNode } from 'react';
import css from './Stage.module.css';

interface Props {
  /** The picture; none while it loads. */
  readonly url: string | undefined;
  readonly alt: string;
  /** Upright size in pixels; the frame keeps these proportions from the start. */
  readonly width: number;
  readonly height: number;
  /** A colour of the photo: its dark shade fills what the photo leaves free. */
  readonly tint?: string | undefined;
  /** Laid exactly over the picture. */
  readonly overlay?: ReactNode;
  /** At the top: back on the left, actions on the right. */
  readonly bar?: ReactNode;
}

/** The photo, whole, as large as the place allows, with what is drawn over it. */
export function Stage({ url, alt, width, height, tint, overlay, bar }: Props) {
  const style: Record<string, string | number> = { '--ratio': width / height };
  if (tint) style['--tint'] = tint;
  return (
    <div className={css.stage} style={style as CSSProperties}>
      {bar && <div className={css.bar}>{bar}</div>}
      <div className={css.frame}>
        {url && <img className={css.photo} src={url} alt={alt} decoding="async" />}
        {overlay}
      </div>
    </div>
  );
}
