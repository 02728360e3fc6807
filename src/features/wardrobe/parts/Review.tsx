import { CircleCheck, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { GarmentRecord } from '../../../core/wardrobe/records.ts';
import type { CategoryId } from '../../../core/wardrobe/taxonomy.ts';
import { getCutOut } from '../../../data/garments.ts';
import { Button, percent, Sheet, Skeleton, useBlobUrl } from '../../../ui/index.ts';
import { answer, deleteAll } from '../actions.ts';
import { CategorySheet } from '../garment/parts/CategorySheet.tsx';
import { text } from '../text.ts';
import { categoryName } from '../words.ts';
import css from './Review.module.css';

const words = text.review;
/** Guesses that are offered as buttons. */
const OFFERED = 3;

interface Props {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  /** All that need a look; grows while an import runs, shrinks with each answer. */
  readonly doubtful: readonly GarmentRecord[];
}

/** One garment after another that Aura is not sure of: a press each, until none is left. */
export function Review({ open, onOpenChange, doubtful }: Props) {
  const [passed, setPassed] = useState<ReadonlySet<string>>(new Set());
  const left = doubtful.filter((each) => !passed.has(each.id));
  const [now] = left;
  const pass = (id: string) => setPassed((old) => new Set(old).add(id));
  const change = (next: boolean) => {
    // Those put off are asked about again the next time.
    if (!next) setPassed(new Set());
    onOpenChange(next);
  };
  return (
    <Sheet
      open={open}
      onOpenChange={change}
      title={now ? words.title(left.length) : words.doneTitle}
    >
      {now ? (
        <One key={now.id} garment={now} onPass={() => pass(now.id)} />
      ) : (
        <div className={css.done}>
          <CircleCheck size={40} strokeWidth={1.5} aria-hidden="true" />
          <Button variant="primary" block onClick={() => change(false)}>
            {words.done}
          </Button>
        </div>
      )}
    </Sheet>
  );
}

function One({
  garment,
  onPass,
}: {
  readonly garment: GarmentRecord;
  readonly onPass: () => void;
}) {
  const { id, category, changedAt, guesses } = garment;
  const [choosing, setChoosing] = useState(false);
  const [busy, setBusy] = useState(false);
  const url = useBlobUrl(() => getCutOut(id), `${id} ${changedAt}`);
  const question = useRef<HTMLParagraphElement>(null);
  // The button that was pressed is gone: the next question takes the focus.
  useEffect(() => question.current?.focus(), []);

  const settle = async (work: Promise<boolean>) => {
    setBusy(true);
    if (await work) onPass();
    else setBusy(false);
  };
  const say = (said: CategoryId) => void settle(answer(id, said));
  const offered = guesses.slice(0, OFFERED);
  return (
    <div className={css.one}>
      <div className={css.picture}>
        {url ? (
          <img src={url} alt={words.picture} />
        ) : (
          <Skeleton width="100%" height="100%" radius={14} />
        )}
      </div>
      <p ref={question} tabIndex={-1} className={css.ask}>
        {words.ask}
      </p>
      <div className={css.guesses}>
        {offered.map((guess) => (
          <button
            key={guess.category}
            type="button"
            className={css.guess}
            disabled={busy}
            onClick={() => say(guess.category)}
          >
            <span>{categoryName(guess.category)}</span>{' '}
            <span className={css.sure}>{words.sure(percent(guess.probability))}</span>
          </button>
        ))}
        <Button block disabled={busy} onClick={() => setChoosing(true)}>
          {words.other}
        </Button>
      </div>
      <div className={css.foot}>
        <Button
          variant="danger"
          icon={Trash2}
          disabled={busy}
          onClick={() => void settle(deleteAll([id]))}
        >
          {words.not}
        </Button>
        <Button variant="quiet" disabled={busy} onClick={onPass}>
          {words.skip}
        </Button>
      </div>
      <CategorySheet
        open={choosing}
        onOpenChange={setChoosing}
        category={category}
        onChoose={(said) => {
          setChoosing(false);
          say(said);
        }}
      />
    </div>
  );
}
