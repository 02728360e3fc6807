import { useProgress } from '../../../../bridge/events.ts';
import { bytes, ProgressCard } from '../../../../ui/index.ts';
import { text } from '../text.ts';

interface Props {
  /** Name of the call that reads. */
  readonly call: string;
  readonly onCancel: () => void;
}

/** What is being done right now, in words, with a way out. */
export function ReadingNow({ call, onCancel }: Props) {
  const step = useProgress('aura');
  const model = useProgress('model');
  const mine = step?.id === call ? step : null;
  if (model && model.done < model.total)
    return (
      <ProgressCard
        title={text.reading}
        done={model.done}
        total={model.total}
        text={text.fetched(bytes(model.done), bytes(model.total))}
        note={text.fetching(model.note)}
        onCancel={onCancel}
      />
    );
  return (
    <ProgressCard
      title={text.reading}
      done={mine?.done ?? 0}
      total={mine?.total ?? 1}
      text=""
      note={mine?.note ?? text.starting}
      onCancel={onCancel}
    />
  );
}
