import { averagePerson } from '../../../../core/palette/average.ts';
import { personAxes } from '../../../../core/palette/axes.ts';
import { seasonOf } from '../../../../core/palette/season.ts';
import { paletteFor } from '../../../../core/palette/swatches.ts';
import type { Entry } from '../entries.ts';
import { DeclinedCard } from './DeclinedCard.tsx';
import { Drape } from './Drape.tsx';
import { LightCard } from './LightCard.tsx';
import css from './Result.module.css';
import { Scales } from './Scales.tsx';
import { SeasonCard } from './SeasonCard.tsx';
import { Twelve } from './Twelve.tsx';

/** What the photos that were read for colour (at least one) come to. */
export function Result({ entries }: { readonly entries: readonly Entry[] }) {
  const average = averagePerson(entries.map((entry) => entry.person ?? null));
  if (average.kind === 'declined')
    return (
      <>
        <DeclinedCard declined={average} />
        <LightCard entries={entries} spread={null} />
      </>
    );
  const axes = personAxes(average);
  const season = seasonOf(axes);
  const { skin, eyes } = average;
  const palette = paletteFor({
    skin: skin.color,
    eyes: eyes?.color ?? null,
    probabilities: season.probabilities,
  });
  const best = entries.toSorted(
    (a, b) => (b.person?.lightTrust ?? 0) - (a.person?.lightTrust ?? 0) || b.fitness - a.fitness,
  )[0]!;
  return (
    <>
      <SeasonCard average={average} season={season} />
      <Drape palette={palette} entry={best} />
      <div className={css.columns}>
        <Scales axes={axes} season={season} />
        <Twelve season={season} />
      </div>
      <LightCard entries={entries} spread={skin.spread} />
    </>
  );
}
