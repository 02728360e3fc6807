import { useRef, useState } from 'react';
import { fromBothEnds, nextPair, nextToRate, pairKey } from '../../../../core/taste/next.ts';
import type { Verdicts } from '../../../../data/ratings.ts';
import { Button, Choice, Skeleton } from '../../../../ui/index.ts';
import { prefer, rate } from '../actions.ts';
import { text } from '../text.ts';
import { type Asked, Compare } from './Compare.tsx';
import css from './Questions.module.css';
import { RateOne } from './RateOne.tsx';

const MODES = [
  { value: 'compare', label: text.compare },
  { value: 'rate', label: text.rate },
] as const;
type Mode = (typeof MODES)[number]['value'];

interface Props {
  /** Best first. */
  readonly items: readonly Asked[];
  /** Undefined until read. */
  readonly said: Verdicts | undefined;
}

/** One question after the other, in the way that the person likes to answer. */
export function Questions({ items, said }: Props) {
  const [mode, setMode] = useState<Mode>('compare');
  const [passed, setPassed] = useState<ReadonlySet<string>>(new Set());
  const question = useRef<HTMLDivElement>(null);
  // Who pointed goes on with the question's keys; who came by key stays where the arrows choose.
  const choose = (next: Mode) => {
    setMode(next);
    if (!document.activeElement?.matches(':focus-visible'))
      question.current?.focus({ preventScroll: true });
  };
  if (!said) return <Skeleton height={320} radius={20} />;
  const byId = new Map(items.map((item) => [item.face.id, item]));
  const order = fromBothEnds(items.map((item) => item.face.id));
  const skip = (key: string) => setPassed((old) => new Set(old).add(key));
  const one = mode === 'rate' ? byId.get(nextToRate(order, said, passed) ?? '') : undefined;
  const two = mode === 'compare' ? nextPair(order, said, passed) : null;
  const [left, right] = two?.map((id) => byId.get(id)) ?? [];
  return (
    <div className={css.questions}>
      <Choice label={text.mode} value={mode} options={MODES} onChange={choose} />
      <div ref={question} tabIndex={-1} className={css.question}>
        {one && (
          <RateOne
            key={one.face.id}
            item={one}
            onRate={(value) => void rate(one.face.id, value, null)}
            onSkip={() => skip(one.face.id)}
          />
        )}
        {two && left && right && (
          <Compare
            key={pairKey(...two)}
            left={left}
            right={right}
            onPick={(side) => {
              const [winner, loser] = side === 'left' ? two : [two[1], two[0]];
              void prefer(winner, loser);
            }}
            onSkip={() => skip(pairKey(...two))}
          />
        )}
        {!one && !two && (
          <>
            <p>{text.allDone}</p>
            {passed.size > 0 && <Button onClick={() => setPassed(new Set())}>{text.again}</Button>}
          </>
        )}
      </div>
    </div>
  );
}
