import { Button, Card, faultText, notify, ProgressCard } from '../../../../ui/index.ts';
import { ShortList } from '../../../../ui/ShortList.tsx';
import {
  cancelRenewal,
  continueRenewal,
  dismissRenewal,
  pauseRenewal,
  retryRenewal,
} from '../../renew/actions.ts';
import { REREAD_KIND } from '../../renew/handlers.ts';
import type { Renewal } from '../../renew/useRenewals.ts';
import { text as portraits } from '../../text.ts';
import { text } from '../text.ts';
import css from './Renewals.module.css';

const words = text.renew;
const failing = () => notify({ text: text.saveFailed, tone: 'bad' });

/** Photos that are being read again, and what came of those that could not be. */
export function Renewals({ renewals }: { renewals: readonly Renewal[] }) {
  return renewals.map((renewal) =>
    renewal.state === 'running' || renewal.state === 'paused' ? (
      <Running key={renewal.id} renewal={renewal} />
    ) : (
      <Failures key={renewal.id} renewal={renewal} />
    ),
  );
}

function Running({ renewal }: { renewal: Renewal }) {
  const { id, kind, state, counts } = renewal;
  const paused = state === 'paused';
  const title = kind === REREAD_KIND ? words.title.reread : words.title.reembed;
  const pause = () => (paused ? continueRenewal(renewal) : pauseRenewal(id)).catch(failing);
  const cancel = () => cancelRenewal(id).then(() => notify({ text: words.stopped }), failing);
  const note = counts.failed > 0 ? words.failed(counts.failed) : words.note;
  return (
    <ProgressCard
      title={title(counts.total)}
      done={counts.settled}
      total={counts.total}
      note={paused ? words.paused : note}
      paused={paused}
      onPause={() => void pause()}
      onCancel={() => void cancel()}
    />
  );
}

function Failures({ renewal }: { renewal: Renewal }) {
  const { id, failures } = renewal;
  return (
    <Card title={words.failures(failures.length)}>
      <ShortList all={portraits.importing.showAll}>
        {failures.map((failure) => {
          const { title, next } = faultText[failure.fault];
          return (
            <li key={failure.id} className={css.failure}>
              <p className={css.name} title={failure.name}>
                {failure.name || words.nameless}
              </p>
              <p className={css.why}>
                {title}. {next}
              </p>
            </li>
          );
        })}
      </ShortList>
      <div className={css.acts}>
        <Button onClick={() => void retryRenewal(renewal).catch(failing)}>{text.again}</Button>
        <Button variant="quiet" onClick={() => void dismissRenewal(id).catch(failing)}>
          {words.dismiss}
        </Button>
      </div>
    </Card>
  );
}
