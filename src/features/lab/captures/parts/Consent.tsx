import { useState } from 'react';
import { giveConsent } from '../../../../data/captures.ts';
import { Button, Card, Chip, LinkButton } from '../../../../ui/index.ts';
import { attempt } from '../../parts/attempt.ts';
import { text } from '../text.ts';
import css from './Consent.module.css';

const words = text.consent;
const PARTS = [
  [words.what, words.whatText],
  [words.where, words.whereText],
  [words.withdraw, words.withdrawText],
] as const;

interface Props {
  /** An older text was agreed to. */
  readonly changed: boolean;
  readonly onAgreed: () => Promise<void>;
}

/** What is kept, where, and how to take it back; nothing is kept before the person agrees. */
export function Consent({ changed, onAgreed }: Props) {
  const [busy, setBusy] = useState(false);
  const agree = async () => {
    setBusy(true);
    if (await attempt(() => giveConsent())) await onAgreed();
    setBusy(false);
  };
  return (
    <Card title={words.title} className={css.card}>
      {changed && (
        <p>
          <Chip tone="warn">{words.changed}</Chip>
        </p>
      )}
      {PARTS.map(([title, body]) => (
        <div key={title}>
          <h3 className={css.title}>{title}</h3>
          <p>{body}</p>
        </div>
      ))}
      <p className={css.free}>{words.free}</p>
      <div className={css.buttons}>
        <Button variant="primary" busy={busy} onClick={() => void agree()}>
          {words.agree}
        </Button>
        <LinkButton href="/lab">{words.not}</LinkButton>
      </div>
    </Card>
  );
}
