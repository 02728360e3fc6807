import { Eclipse, EyeOff, type LucideIcon, Moon, Palette, Sun } from 'lucide-react';
import type { LiveWarning, LiveWarningId } from '../../../../core/aura/live/warnings.ts';
import { text } from '../text.ts';
import css from './Warnings.module.css';

const ICON: Readonly<Record<LiveWarningId, LucideIcon>> = {
  covered: EyeOff,
  dark: Moon,
  bright: Sun,
  backlit: Eclipse,
  cast: Palette,
};
/** More at once would only confuse; the first is the most important. */
const MOST = 2;

/** What is wrong with the light, and what to do about it. */
export function Warnings({ warnings }: { readonly warnings: readonly LiveWarning[] }) {
  return (
    <ul className={css.list}>
      {warnings.slice(0, MOST).map(({ id, advice }) => {
        const Icon = ICON[id];
        return (
          <li key={id} className={css.warning}>
            <Icon size={20} strokeWidth={1.75} aria-hidden="true" />
            <p>
              <strong>{text.warning(id)}.</strong> {text.advice(advice)}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
