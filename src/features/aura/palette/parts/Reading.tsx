import { Palette } from 'lucide-react';
import { Button, Card, FaultNote, ProgressCard } from '../../../../ui/index.ts';
import { type Entry, nextToRead } from '../entries.ts';
import { text } from '../text.ts';
import type { PaletteState } from '../usePalette.ts';

interface Props {
  readonly entries: readonly Entry[];
  readonly state: PaletteState;
}

/** Reading photos for colour: the invitation, the progress, and what failed. */
export function Reading({ entries, state }: Props) {
  const { running, failed, read, cancel } = state;
  const next = nextToRead(entries);
  const first = next.length > 0 && entries.every((entry) => entry.person === undefined);
  if (running)
    return (
      <ProgressCard
        title={text.running}
        done={running.done}
        total={running.total}
        note={text.runningNote}
        onCancel={cancel}
      />
    );
  if (!state.album?.mayRead) return next.length > 0 ? <p>{text.simulated}</p> : null;
  return (
    <>
      {failed && <FaultNote fault={failed.first} detail={text.failed(failed.count)} />}
      {first && (
        <Card title={text.invite.title}>
          <p>{text.invite.text(next.length)}</p>
          <Button variant="primary" icon={Palette} onClick={() => read(next)}>
            {text.invite.button}
          </Button>
        </Card>
      )}
      {!first && next.length > 0 && (
        <Button icon={Palette} onClick={() => read(next)}>
          {text.invite.more(next.length)}
        </Button>
      )}
    </>
  );
}
