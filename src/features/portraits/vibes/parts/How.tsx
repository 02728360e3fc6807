import { MOST_CLUSTERS, PHOTOS_A_CLUSTER, silhouetteFloor } from '../../../../core/vibes/choose.ts';
import type { Vibes } from '../../../../core/vibes/types.ts';
import { VIBE_WORDS } from '../../../../core/vibes/words.ts';
import { LinkButton, Sheet } from '../../../../ui/index.ts';
import { COMPARED, stepsOf, text } from '../text.ts';
import { MEANINGS, WORDS } from '../words.ts';
import css from './How.module.css';

interface Props {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly vibes: Vibes;
  readonly embeddingModel: string;
}

/** By which rule vibes are found, and how well these stand apart. */
export function How({ open, onOpenChange, vibes, embeddingModel }: Props) {
  const { silhouette, clusters, points } = vibes;
  const used = new Set(clusters.flatMap((cluster) => cluster.name.words));
  const floor = silhouetteFloor(Math.max(1, points.length)).toFixed(2);
  return (
    <Sheet open={open} onOpenChange={onOpenChange} title={text.how.button}>
      <div className={css.how}>
        <p>{text.how.rule}</p>
        <h3>{text.how.apart}</h3>
        <p>
          {silhouette === null ? text.how.single : text.how.silhouette(silhouette, clusters.length)}
        </p>
        {used.size > 0 && (
          <>
            <h3>{text.how.names}</h3>
            <dl>
              {VIBE_WORDS.filter((word) => used.has(word)).map((word) => (
                <div key={word}>
                  <dt>{WORDS[word]}</dt>
                  <dd>{MEANINGS[word]}</dd>
                </div>
              ))}
            </dl>
          </>
        )}
        <h3>{text.how.features}</h3>
        <ul>
          {COMPARED.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <h3>{text.how.steps}</h3>
        <ol>
          {stepsOf(MOST_CLUSTERS, PHOTOS_A_CLUSTER, floor).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
        <p className={css.by}>{text.how.by(embeddingModel)}</p>
        <LinkButton href="/models">{text.how.models}</LinkButton>
      </div>
    </Sheet>
  );
}
