import { useProgress } from '../../../bridge/events.ts';
import { faultOf } from '../../../core/fault.ts';
import { bytes } from '../../../ui/format.ts';
import { notify, ProgressCard } from '../../../ui/index.ts';
import { cancelImport } from '../actions.ts';
import { useImports } from '../imports.ts';
import { text } from '../text.ts';
import { reading as words } from '../text-reading.ts';

/** What is being done with a photo right now, in words, with a way out. */
export function ReadingNow({ itemId }: { itemId: string }) {
  const step = useProgress('read');
  const model = useProgress('model');
  const job = useImports()?.find((each) => each.items.some((item) => item.id === itemId));
  const fetching = model !== null && model.done < model.total;
  const reading = step !== null && step.done < step.total;
  const cancel = (jobId: string) =>
    cancelImport(jobId).then(
      () => notify({ text: text.importing.cancelled }),
      (error: unknown) =>
        faultOf(error) !== 'aborted' && notify({ text: text.add.failed, tone: 'bad' }),
    );
  return (
    <ProgressCard
      title={words.pending}
      done={fetching ? model.done : reading ? step.done : 0}
      total={fetching ? model.total : reading ? step.total : 1}
      text={fetching ? words.fetched(bytes(model.done), bytes(model.total)) : ''}
      note={fetching ? words.fetching(model.note) : reading ? step.note : words.starting}
      {...(job ? { onCancel: () => void cancel(job.id) } : {})}
    />
  );
}
