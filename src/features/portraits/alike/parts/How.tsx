import { LinkButton, Sheet } from '../../../../ui/index.ts';
import { text } from '../text.ts';
import css from './How.module.css';

interface Props {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly embeddingModel: string;
}

/** By which rules photos are stacked and one of them is put on top. */
export function How({ open, onOpenChange, embeddingModel }: Props) {
  return (
    <Sheet open={open} onOpenChange={onOpenChange} title={text.how.button}>
      <ul className={css.how}>
        {text.how.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className={css.by}>
        {text.how.rule} {text.how.by(embeddingModel)}
      </p>
      <LinkButton href="/models">{text.how.models}</LinkButton>
    </Sheet>
  );
}
