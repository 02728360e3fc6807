import { Copy } from 'lucide-react';
import { useState } from 'react';
import type { Oklch } from '../../../../core/aura/types.ts';
import { oklchToHex } from '../../../../core/colour/hex.ts';
import { type PersonalPalette, SWATCH_ROLES } from '../../../../core/palette/swatches.ts';
import { Button, Card, notify } from '../../../../ui/index.ts';
import { colorWords } from '../color-words.ts';
import type { Entry } from '../entries.ts';
import { ROLE_WORDS, text } from '../text.ts';
import css from './Drape.module.css';
import { Face } from './Face.tsx';

interface Props {
  readonly palette: PersonalPalette;
  /** The best lit photo: the face that colours are held to. */
  readonly entry: Entry;
}

/** The swatches by role, and the face above whichever is chosen, as a cloth under the chin. */
export function Drape({ palette, entry }: Props) {
  const [chosen, setChosen] = useState<Oklch>();
  const color = chosen ?? palette.swatches[0]!.color;
  const hex = oklchToHex(color);
  const swatch = (each: Oklch) => (
    <Swatch key={oklchToHex(each)} color={each} chosen={hex} onChoose={setChosen} />
  );
  return (
    <Card title={text.palette.title}>
      <div className={css.columns}>
        <div className={css.drape} style={{ background: hex }}>
          <Face entry={entry} side={280} label={text.palette.face(colorWords(color))} />
          <Button icon={Copy} className={css.copy} onClick={() => void copy(hex)}>
            {text.palette.copy(hex)}
          </Button>
        </div>
        <div className={css.roles}>
          <p className={css.hint}>{text.palette.hint}</p>
          {SWATCH_ROLES.map((role) => (
            <section key={role} className={css.role} aria-label={ROLE_WORDS[role]}>
              <h3 className={css.title}>{ROLE_WORDS[role]}</h3>
              <div className={css.swatches}>
                {palette.swatches.filter((s) => s.role === role).map((s) => swatch(s.color))}
              </div>
            </section>
          ))}
          <section className={css.role} aria-label={text.palette.lessTitle}>
            <h3 className={css.title}>{text.palette.lessTitle}</h3>
            <ul className={css.less}>
              {palette.lessEasy.map(({ color: each, axis }) => (
                <li key={axis} className={css.lessEasy}>
                  {swatch(each)}
                  <span>{text.palette.less[axis]}</span>
                </li>
              ))}
            </ul>
          </section>
        </div>
      </div>
    </Card>
  );
}

interface SwatchProps {
  readonly color: Oklch;
  /** Hex of the one that is held to the face. */
  readonly chosen: string;
  readonly onChoose: (color: Oklch) => void;
}

function Swatch({ color, chosen, onChoose }: SwatchProps) {
  const hex = oklchToHex(color);
  const label = text.palette.swatch(colorWords(color), hex);
  return (
    <button
      type="button"
      className={css.swatch}
      style={{ background: hex }}
      aria-label={label}
      title={label}
      aria-pressed={hex === chosen}
      onClick={() => onChoose(color)}
    />
  );
}

async function copy(hex: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(hex);
    notify({ text: text.palette.copied(hex), tone: 'good' });
  } catch {
    notify({ text: text.palette.notCopied, tone: 'warn' });
  }
}
