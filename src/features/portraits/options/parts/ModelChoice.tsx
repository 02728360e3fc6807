import { modelBytes } from '../../../../../models/catalog.ts';
import type { ModelEntry } from '../../../../../models/types.ts';
import { Badge, Button, bytes } from '../../../../ui/index.ts';
import { text } from '../text.ts';
import css from './ModelChoice.module.css';

const words = text.model;

interface Props {
  readonly entry: ModelEntry;
  readonly inUse: boolean;
  /** Its file is on this device. */
  readonly here: boolean;
  /** How many photos it would have to read. */
  readonly photos: number;
  readonly busy: boolean;
  readonly onUse: () => void;
}

/** One model that can embed faces: what it is, and what choosing it does. */
export function ModelChoice({ entry, inUse, here, photos, busy, onUse }: Props) {
  const size = bytes(modelBytes(entry));
  const { summary, trainedOn, limits, measured } = entry.card;
  const facts = [
    [words.size, here ? `${size}, ${words.here}` : size],
    [words.licence, entry.licence],
    [words.trainedOn, trainedOn],
  ] as const;
  const download = here ? null : size;
  return (
    <li className={css.model} data-in-use={inUse}>
      <div className={css.head}>
        <h3 className={css.title}>{entry.title}</h3>
        {inUse && <Badge tone="good">{words.inUse}</Badge>}
      </div>
      <p>{summary}</p>
      <dl className={css.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <details className={css.more}>
        <summary>{words.more}</summary>
        <p>{limits}</p>
        {measured && <p>{measured}</p>}
      </details>
      {!inUse && (
        <>
          <p className={css.does}>
            {photos > 0 ? words.does(download, photos) : words.doesNothing(download)}
          </p>
          <Button busy={busy} aria-label={words.chooseOf(entry.title)} onClick={onUse}>
            {words.choose}
          </Button>
        </>
      )}
    </li>
  );
}
