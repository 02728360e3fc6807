import { useState } from 'react';
import { Card } from '../../../../ui/index.ts';
import { text } from '../text.ts';
import css from './PaletteCard.module.css';

/** The photo's palette; a press copies the hex of a colour. */
export function PaletteCard({ palette }: { readonly palette: readonly string[] }) {
  const [said, setSaid] = useState('');
  const copy = (hex: string) => {
    const done = navigator.clipboard?.writeText(hex) ?? Promise.reject(new Error('no clipboard'));
    done.then(
      () => setSaid(text.copied(hex)),
      () => setSaid(text.notCopied(hex)),
    );
  };
  return (
    <Card title={text.palette}>
      <ul className={css.list}>
        {[...new Set(palette)].map((hex) => (
          <li key={hex}>
            <button
              type="button"
              className={css.swatch}
              aria-label={text.copyHex(hex)}
              onClick={() => copy(hex)}
            >
              <span className={css.color} style={{ background: hex }} />
              <span className={css.hex}>{hex}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className={css.said} role="status">
        {said || text.paletteText}
      </p>
    </Card>
  );
}
