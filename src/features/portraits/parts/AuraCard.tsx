import { useState } from 'react';
import { auraColor, bandOf } from '../../../core/aura/colors.ts';
import { isQuick } from '../../../core/aura/quick.ts';
import type { AuraReading } from '../../../core/aura/types.ts';
import { AuraMesh, LinkButton, QuickBadge, SimulatedBadge } from '../../../ui/index.ts';
import { auraSure, reading as words } from '../text-reading.ts';
import css from './AuraCard.module.css';

interface Props {
  readonly aura: AuraReading;
  readonly simulated: boolean;
  /** The photo, whose aura is told in full on a page of its own. */
  readonly photoId: string;
}

/** The aura colour of a photo on a mesh of its own palette; a swatch tells its hex when pressed. */
export function AuraCard({ aura, simulated, photoId }: Props) {
  const [shown, setShown] = useState<string | null>(null);
  const color = auraColor(aura.primary);
  const second = aura.secondary === null ? null : auraColor(aura.secondary).name;
  return (
    <section aria-labelledby="aura-name">
      <AuraMesh palette={aura.palette} className={css.mesh}>
        <p className={css.over}>{words.aura}</p>
        <h2 id="aura-name" className={css.name}>
          {color.name}
        </h2>
        <p>
          {color.copy[bandOf(aura.confidence)]} {words.meaning(color.meaning, second)}
        </p>
        <p className={css.sure}>{auraSure(aura.confidence)}</p>
        <fieldset className={css.swatches}>
          <legend className={css.legend}>{words.palette}</legend>
          {[...new Set(aura.palette)].map((hex) => (
            <button
              key={hex}
              type="button"
              className={css.swatch}
              aria-label={hex}
              aria-pressed={hex === shown}
              title={hex}
              onClick={() => setShown(hex === shown ? null : hex)}
            >
              <span className={css.color} style={{ background: hex }} />
            </button>
          ))}
          <output className={css.hex}>{shown}</output>
        </fieldset>
        {simulated ? <SimulatedBadge /> : isQuick(aura) && <QuickBadge />}
      </AuraMesh>
      <p className={css.rule}>{words.auraRule}</p>
      <LinkButton href={`/aura/${photoId}`}>{words.auraMore}</LinkButton>
    </section>
  );
}
