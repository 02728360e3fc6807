import { useState } from 'react';
import { Badge, Button, Card, ConfirmDialog } from '../../../../ui/index.ts';
import type { StackView } from '../stacks.ts';
import { text } from '../text.ts';
import { Large, Small } from './Picture.tsx';
import css from './StackCard.module.css';

interface Props {
  readonly stack: StackView;
  /** Deletes these photos of the stack: all but the best. */
  readonly onKeepBest: (others: readonly string[]) => void;
}

/** One stack: the best on top and why, the others behind it, and the way to keep the best alone. */
export function StackCard({ stack, onKeepBest }: Props) {
  const [asking, setAsking] = useState(false);
  const { best, others, reasons, taken } = stack;
  const n = others.length;
  const bits = Math.max(...others.map((other) => other.bits));
  return (
    <Card title={text.stack.title(n + 1)}>
      <div className={css.stack}>
        <div className={css.top} data-depth={Math.min(2, n)}>
          <Large photoId={best.id} label={text.stack.bestName(best.name)} />
          <span className={css.badge}>
            <Badge tone="good">{text.stack.best}</Badge>
          </span>
        </div>
        <div className={css.side}>
          <p className={css.why}>{text.stack.why(reasons)}</p>
          <p className={css.fact}>
            {text.stack.when(taken)} {text.stack.alike(bits)}
          </p>
          <h3 className={css.heading}>{text.stack.others}</h3>
          <ul className={css.others}>
            {others.map(({ photo, behind }) => (
              <li key={photo.id}>
                <Small
                  photoId={photo.id}
                  label={text.stack.otherName(photo.name, text.stack.behind(behind))}
                />
                <span className={css.note} aria-hidden="true">
                  {text.stack.behind(behind)}
                </span>
              </li>
            ))}
          </ul>
          <Button className={css.keep} onClick={() => setAsking(true)}>
            {text.stack.keep(n)}
          </Button>
        </div>
      </div>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={text.confirm.title(n)}
        text={text.confirm.text(n)}
        confirm={text.confirm.button(n)}
        danger
        onConfirm={() => onKeepBest(others.map((other) => other.photo.id))}
      />
    </Card>
  );
}
