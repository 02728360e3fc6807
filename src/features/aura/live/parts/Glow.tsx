import type { CSSProperties } from 'react';
import css from './Glow.module.css';

/** The palette as light around the picture; it says nothing that the card does not say. */
export function Glow({ palette }: { readonly palette: readonly string[] }) {
  const style: Record<`--glow-${number}`, string> = {};
  palette.forEach((color, i) => {
    style[`--glow-${i}`] = color;
  });
  return <div className={css.glow} style={style as CSSProperties} aria-hidden="true" />;
}
