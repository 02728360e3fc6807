import { engineColor, reasonsFor } from '../../../../core/aura/reasons.ts';
import type { AuraReading } from '../../../../core/aura/types.ts';
import { Card } from '../../../../ui/index.ts';
import { evidenceByPart, outcomeOf } from '../evidence.ts';
import { lightWords } from '../light.ts';
import { reasonWords } from '../reason-words.ts';
import { text } from '../text.ts';
import { LightDot } from './LightDot.tsx';
import css from './Sources.module.css';

/** The parts that were looked at with their dominant colours, and the light they were seen in. */
export function Sources({ aura }: { readonly aura: AuraReading }) {
  const outcome = outcomeOf(aura);
  const color = engineColor(aura);
  const reasons = reasonsFor(aura.clusters, color);
  const person = reasons.parts.every(({ part }) => part !== 'frame');
  return (
    <Card title={text.sources}>
      {outcome && !aura.blend?.classifier && <p>{text.outcome(outcome)}</p>}
      {color !== aura.primary && <p>{reasonWords.engineAlone(color)}</p>}
      <p>
        {reasonWords.speaksMost(reasons)} {reasonWords.counting(person)}
      </p>
      <p className={css.quiet}>{text.sourcesText}</p>
      <ul className={css.parts}>
        {evidenceByPart(aura.clusters, color).map(({ part, area, clusters, ...reason }) => (
          <li key={part} className={css.part}>
            <span>
              {text.part(part)} <span className={css.area}>{text.ofPicture(area)}</span>
            </span>
            <span className={css.share}>{reasonWords.speaks(reason, color)}</span>
            <span className={css.strip} role="img" aria-label={text.clusters(part, clusters)}>
              {clusters.map(({ hex, area: own }) => (
                <span
                  key={`${hex} ${own}`}
                  className={css.cluster}
                  title={`${hex}, ${text.share(own)}`}
                  style={{ background: hex, flexGrow: own / area }}
                />
              ))}
            </span>
          </li>
        ))}
      </ul>
      <div className={css.light}>
        <LightDot illuminant={aura.illuminant} />
        <div>
          <h3 className={css.lightTitle}>{text.light}</h3>
          <p>{text.lightIs(lightWords(aura.illuminant))}</p>
        </div>
      </div>
    </Card>
  );
}
