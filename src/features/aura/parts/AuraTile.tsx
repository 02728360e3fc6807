import { ChevronRight } from 'lucide-react';
import { Link } from 'wouter';
import { auraColor, bandOf } from '../../../core/aura/colors.ts';
import { AuraMesh, SimulatedBadge, Swatches } from '../../../ui/index.ts';
import type { AuraEntry } from '../actions.ts';
import { partsOf } from '../parts-of.ts';
import { text } from '../text.ts';
import css from './AuraTile.module.css';

interface Props {
  readonly entry: AuraEntry;
  /** A line above the name: whose, or of when. */
  readonly over: string;
}

/** One reading on a mesh of its own palette; it leads to its photo. */
export function AuraTile({ entry, over }: Props) {
  const { aura, photoId, simulated } = entry;
  const color = auraColor(aura.primary);
  return (
    <Link href={`/portraits/${photoId}`} className={css.link}>
      <AuraMesh palette={aura.palette} className={css.mesh}>
        <p className={css.over}>{over}</p>
        <h2 className={css.name}>
          {color.name}
          <ChevronRight size={22} strokeWidth={1.75} aria-hidden="true" />
        </h2>
        <p>{color.copy[bandOf(aura.confidence)]}</p>
        <p className={css.sure}>
          {text.sure(aura.confidence)}, {text.readFrom(partsOf(aura))}.
        </p>
        <div className={css.foot}>
          <Swatches colors={aura.palette} label={text.palette} size={30} />
          {simulated && <SimulatedBadge />}
        </div>
      </AuraMesh>
    </Link>
  );
}
