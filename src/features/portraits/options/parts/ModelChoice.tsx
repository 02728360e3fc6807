import { modelBytes } from '../../../../../models/catalog.ts';
import type { ModelEntry } from '../../../../../models/types.ts';
import type { ModelState } from '../../../../core/models.ts';
import { Badge, Button, bytes, ProgressCard } from '../../../../ui/index.ts';
import { text } from '../text.ts';
import css from './ModelChoice.module.css';

const words = text.model;

interface Props {
  readonly entry: ModelEntry;
  readonly inUse: boolean;
  /** How it stands on this device; undefined until that is known. */
  readonly state: ModelState | undefined;
  /** It was chosen, and is being fetched. */
  readonly fetching: boolean;
  /** How many photos it would have to read. */
  readonly photos: number;
  readonly busy: boolean;
  readonly onUse: () => void;
  readonly onStop: () => void;
}

/** One model that can embed faces: what it is, and what choosing it does. */
export function ModelChoice(props: Props) {
  const { entry, inUse, state, fetching, photos, busy, onUse, onStop } = props;
  const here = state?.phase === 'stored' || state?.phase === 'ready';
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
      {fetching && (
        <ProgressCard
          title={words.fetching}
          done={state?.bytesDone ?? 0}
          total={state?.bytesTotal ?? 0}
          text={state?.bytesTotal ? words.got(state.bytesDone, state.bytesTotal) : ''}
          note=""
          onCancel={onStop}
        />
      )}
      {!inUse && !fetching && (
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
