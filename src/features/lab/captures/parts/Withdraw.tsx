import { useState } from 'react';
import { withdrawCaptures } from '../../../../data/captures.ts';
import { Button, ConfirmDialog, notify } from '../../../../ui/index.ts';
import { attempt } from '../../parts/attempt.ts';
import { text } from '../text.ts';

interface Props {
  /** Captures that there are. */
  readonly count: number;
  readonly onWithdrawn: () => Promise<void>;
}

/** Deletes every capture and the consent, after one question. */
export function Withdraw({ count, onWithdrawn }: Props) {
  const [asked, setAsked] = useState(false);
  const withdraw = async () => {
    const done = await attempt(withdrawCaptures);
    await onWithdrawn();
    if (done) notify({ text: text.withdrawn, tone: 'good' });
  };
  return (
    <>
      <Button variant="danger" onClick={() => setAsked(true)}>
        {text.withdraw}
      </Button>
      <ConfirmDialog
        open={asked}
        onOpenChange={setAsked}
        title={text.withdrawTitle}
        text={text.withdrawText(count)}
        confirm={text.withdraw}
        danger
        onConfirm={() => void withdraw()}
      />
    </>
  );
}
