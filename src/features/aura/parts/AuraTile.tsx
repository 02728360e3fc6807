import { Link } from 'wouter';
import { auraColor, bandOf } from '../../../core/aura/colors.ts';
import { isQuick } from '../../../core/aura/quick.ts';
import { getThumb } from '../../../data/photos.ts';
import { AuraMesh, QuickBadge, SimulatedBadge, Swatches, useBlobUrl } from '../../../ui/index.ts';
import type { AuraEntry } from '../actions.ts';
import { sourceOf } from '../parts-of.ts';
import { text } from '../text.ts';
import css from './AuraTile.module.css';

interface Props {
  readonly entry: AuraEntry;
  /** A line above the name: whose, or of when. */
  readonly over: string;
}

/** One reading on a mesh of its own palette; it leads to its page. */
export function AuraTile({ entry, over }: Props) {
  const { aura, photoId, simulated } = entry;
  const color = auraColor(aura.primary);
  const quick = !simulated && isQuick(aura);
  const thumb = useBlobUrl(() => getThumb(photoId), photoId);
  return (
    <Link href={`/aura/${photoId}`} className={css.link}>
      <AuraMesh palette={[color.display, ...aura.palette]} className={css.mesh}>
        <div className={css.head}>
          <div>
            <p className={css.over}>{over}</p>
            <h2 className={css.name}>{color.name}</h2>
          </div>
          {/* Its place is kept; the line above says what it is. */}
          <span className={css.photo}>{thumb && <img src={thumb} alt="" decoding="async" />}</span>
        </div>
        <p>{color.copy[bandOf(aura.confidence)]}</p>
        <p className={css.sure}>
          {text.sure(aura.confidence)}, {sourceOf(aura)}.{quick && ` ${text.openIt}`}
        </p>
        <div className={css.foot}>
          <Swatches colors={aura.palette} label={text.palette} size={30} />
          {simulated && <SimulatedBadge />}
          {quick && <QuickBadge />}
        </div>
      </AuraMesh>
    </Link>
  );
}
