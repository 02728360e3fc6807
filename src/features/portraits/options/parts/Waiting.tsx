import { RefreshCw } from 'lucide-react';
import { Button, Card, notify } from '../../../../ui/index.ts';
import type { Album } from '../../album/types.ts';
import { embedMissing, rereadPhotos } from '../../renew/actions.ts';
import { REEMBED_KIND, REREAD_KIND } from '../../renew/handlers.ts';
import type { Renewal } from '../../renew/useRenewals.ts';
import { text } from '../text.ts';
import css from './Waiting.module.css';

const failing = () => notify({ text: text.saveFailed, tone: 'bad' });

interface Props {
  readonly album: Album;
  readonly renewals: readonly Renewal[];
}

/** Photos of an earlier version, and faces without a vector, that nothing is being done about. */
export function Waiting({ album, renewals }: Props) {
  const { stale, unembedded, embeddingModel } = album;
  const isOpen = (kind: string) =>
    renewals.some((each) => each.kind === kind && ['running', 'paused'].includes(each.state));
  const reread = stale.length > 0 && !isOpen(REREAD_KIND);
  const embed = unembedded.length > 0 && !isOpen(REEMBED_KIND) && !isOpen(REREAD_KIND);
  return (
    <>
      {reread && (
        <Card title={text.stale.title(stale.length)}>
          <p className={css.why}>{text.stale.text}</p>
          <Button
            variant="primary"
            icon={RefreshCw}
            className={css.act}
            onClick={() => void rereadPhotos(stale).catch(failing)}
          >
            {text.stale.act}
          </Button>
        </Card>
      )}
      {embed && (
        <Card>
          <p>{text.model.waiting(unembedded.length)}</p>
          <Button
            icon={RefreshCw}
            className={css.act}
            onClick={() => void embedMissing(embeddingModel).catch(failing)}
          >
            {text.model.waitingAct}
          </Button>
        </Card>
      )}
    </>
  );
}
