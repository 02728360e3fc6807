import { Sun } from 'lucide-react';
import { formatHex } from '../../../../core/colour/hex.ts';
import css from './LightDot.module.css';

/** A white thing as this light would show it. */
export function LightDot({
  illuminant,
}: {
  readonly illuminant: readonly [number, number, number];
}) {
  const most = Math.max(...illuminant, 1e-6);
  const [r, g, b] = illuminant;
  return (
    <span
      className={css.dot}
      style={{ background: formatHex([r / most, g / most, b / most]) }}
      aria-hidden="true"
    >
      <Sun size={20} strokeWidth={1.75} />
    </span>
  );
}
