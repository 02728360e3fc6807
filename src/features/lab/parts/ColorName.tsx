import { auraColor } from '../../../core/aura/colors.ts';
import type { AuraColorId } from '../../../core/aura/types.ts';
import css from './ColorName.module.css';

/** A colour as a swatch with its name: never the colour alone. */
export function ColorName({ color }: { readonly color: AuraColorId }) {
  const { display, name } = auraColor(color);
  return (
    <span className={css.color}>
      <span className={css.swatch} style={{ background: display }} aria-hidden="true" />
      {name}
    </span>
  );
}
