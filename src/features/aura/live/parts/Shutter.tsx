import { Download, ImageIcon, Play } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button, LinkButton } from '../../../../ui/index.ts';
import { text } from '../text.ts';
import css from './Shutter.module.css';

interface Props {
  readonly ready: boolean;
  readonly frozen: boolean;
  readonly saving: boolean;
  /** Where the saved photo is; null before it is saved. */
  readonly savedAt: string | null;
  readonly onFreeze: () => void;
  readonly onResume: () => void;
  readonly onSave: () => void;
}

/** Freeze; and of a frozen picture, go on or save. The focus stays with what took the place of a button. */
export function Shutter(props: Props) {
  const { ready, frozen, saving, savedAt, onFreeze, onResume, onSave } = props;
  const row = useRef<HTMLDivElement>(null);
  const step = frozen ? (savedAt ?? 'frozen') : 'live';
  const before = useRef(step);
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    row.current?.querySelector<HTMLElement>(':scope > :last-child')?.focus();
  }, [step]);
  if (!frozen)
    return (
      <div ref={row} className={css.row}>
        <button type="button" className={css.shutter} disabled={!ready} onClick={onFreeze}>
          <span>{text.freeze}</span>
        </button>
      </div>
    );
  return (
    <div ref={row} className={css.row}>
      <Button icon={Play} onClick={onResume} className={css.plain}>
        {text.resume}
      </Button>
      {savedAt ? (
        <LinkButton href={savedAt} icon={ImageIcon} variant="primary" className={css.main}>
          {text.open}
        </LinkButton>
      ) : (
        <Button
          icon={Download}
          variant="primary"
          busy={saving}
          onClick={onSave}
          className={css.main}
        >
          {saving ? text.saving : text.save}
        </Button>
      )}
    </div>
  );
}
