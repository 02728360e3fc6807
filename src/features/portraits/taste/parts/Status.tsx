import type { TasteResult } from '../../../../core/taste/types.ts';
import { Badge, Bar, Card, Chip } from '../../../../ui/index.ts';
import { text } from '../text.ts';
import css from './Status.module.css';

interface Props {
  readonly result: TasteResult | undefined;
  readonly learning: boolean;
  /** How many photos there are of the person. */
  readonly photos: number;
}

/** What was learnt, how well, and whether it counts. */
export function Status({ result, learning, photos }: Props) {
  return (
    <Card title={text.status.title} aside={learning && <Badge>{text.status.learning}</Badge>}>
      <div className={css.block} aria-live="polite">
        {result && <Words result={result} photos={photos} />}
      </div>
    </Card>
  );
}

function Words({ result, photos }: { readonly result: TasteResult; readonly photos: number }) {
  const { status } = text;
  if (result.kind === 'not-enough') {
    const needed = result.rated + result.missing;
    // However many are rated, there is no way to get there.
    if (photos < needed) return <p>{status.tooFew(photos, needed - photos)}</p>;
    return (
      <>
        <p>{status.notEnough(result.rated, result.missing)}</p>
        <Bar
          label={status.verdicts}
          value={result.rated / needed}
          text={`${result.rated} / ${needed}`}
        />
      </>
    );
  }
  if (result.kind === 'too-alike') return <p>{status.tooAlike(result.missing)}</p>;
  if (result.kind === 'no-variance') return <p>{status.noVariance}</p>;
  const { metrics, used, influences } = result;
  const [low, high] = metrics.interval;
  const words = influences.flatMap(({ feature, weight }) => text.influence(feature, weight) ?? []);
  return (
    <>
      <p className={css.verdict}>
        <Chip tone={used ? 'good' : 'warn'}>{used ? status.used : status.unused}</Chip>
      </p>
      <p>
        {status.rated(metrics.rated)} {status.rho(metrics.rho, low, high)}{' '}
        {status.baseline(metrics.baseline)}
      </p>
      {used && words.length > 0 && (
        <p className={css.words}>
          {status.likes}{' '}
          {words.slice(0, MOST).map((word) => (
            <Chip key={word}>{word}</Chip>
          ))}
        </p>
      )}
      <p className={css.how}>{status.how}</p>
    </>
  );
}

const MOST = 4;
