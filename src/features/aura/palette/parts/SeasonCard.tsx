import type { Oklch } from '../../../../core/aura/types.ts';
import { oklchToHex } from '../../../../core/colour/hex.ts';
import type { PersonAverage } from '../../../../core/palette/average.ts';
import type { SeasonReading } from '../../../../core/palette/season.ts';
import { Card } from '../../../../ui/index.ts';
import { colorWords } from '../color-words.ts';
import { SEASON_NAMES, text } from '../text.ts';
import css from './SeasonCard.module.css';

/** Under this probability the season is called a guess. */
const GUESS = 0.3;

interface Props {
  readonly average: PersonAverage;
  readonly season: SeasonReading;
}

/** The season with its probability, and the colours it was told by. */
export function SeasonCard({ average, season }: Props) {
  const { probability, second } = season;
  const own = [
    [text.season.skin, average.skin.color],
    [text.season.hair, average.hair?.color ?? null],
    [text.season.eyes, average.eyes?.color ?? null],
  ] as const;
  return (
    <Card className={css.card}>
      <p className={css.over}>{text.season.over(average.used.length)}</p>
      <h2 className={css.name}>{SEASON_NAMES[season.season]}</h2>
      <p>
        {text.season.sure(probability)}.{' '}
        {second
          ? text.season.next(SEASON_NAMES[second.season], second.probability)
          : text.season.alone}
      </p>
      {probability < GUESS && <p className={css.doubt}>{text.season.doubt}</p>}
      <dl className={css.own} aria-label={text.season.own}>
        {own.map(([name, color]) => (
          <Own key={name} name={name} color={color} />
        ))}
      </dl>
    </Card>
  );
}

function Own({ name, color }: { readonly name: string; readonly color: Oklch | null }) {
  return (
    <div>
      <dt className={css.part}>
        <span
          className={css.dot}
          style={color ? { background: oklchToHex(color) } : undefined}
          data-unseen={color ? undefined : true}
        />
        {name}
      </dt>
      <dd className={css.words}>{color ? colorWords(color) : text.season.unseen}</dd>
    </div>
  );
}
