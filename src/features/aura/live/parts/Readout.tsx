import { Blend, ScanFace } from 'lucide-react';
import type { LiveFrame } from '../../../../core/aura/live/frame.ts';
import type { LiveReading } from '../../../../core/aura/live/track.ts';
import { AuraMesh, Swatches } from '../../../../ui/index.ts';
import { faceWords, text } from '../text.ts';
import css from './Readout.module.css';

interface Props {
  readonly reading: LiveReading;
  readonly palette: readonly string[];
  readonly models: LiveFrame['models'];
  readonly face: boolean;
}

/** The colour read now: its name, how probable it is, the second colour, the palette, who answered. */
export function Readout({ reading, palette, models, face }: Props) {
  const { primary, secondary, probability, outcome } = reading;
  return (
    <AuraMesh palette={palette} className={css.card}>
      <div className={css.head}>
        <p className={css.name}>{text.name(primary)}</p>
        <p className={css.figure}>{text.probability(probability)}</p>
      </div>
      {/* Drawn here and not with the kit's bar: on the mesh its track would not show. */}
      <div
        className={css.track}
        role="img"
        aria-label={`${text.probabilityLabel}: ${text.probability(probability)}`}
      >
        <div className={css.fill} style={{ transform: `scaleX(${probability})` }} />
      </div>
      <div className={css.foot}>
        <p>{secondary ? text.touch(secondary) : ' '}</p>
        <Swatches colors={palette} label={text.palette} size={24} />
      </div>
      <p className={css.note}>
        <ScanFace size={16} strokeWidth={1.75} aria-hidden="true" />
        {faceWords(models.face, face)}
      </p>
      {outcome && (
        <p className={css.note}>
          <Blend size={16} strokeWidth={1.75} aria-hidden="true" />
          {text.outcome(outcome)}
        </p>
      )}
    </AuraMesh>
  );
}

/** The same card while there is nothing to read. */
export function Waiting({ words }: { readonly words: string }) {
  return (
    <AuraMesh palette={[]} className={css.card}>
      <p className={css.waiting}>{words}</p>
    </AuraMesh>
  );
}
