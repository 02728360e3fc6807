import { Flashlight, FlashlightOff, SwitchCamera, X } from 'lucide-react';
import { Link } from 'wouter';
import { text } from '../text.ts';
import css from './Tools.module.css';

interface Props {
  /** Null where the camera has no light. */
  readonly torch: boolean | null;
  readonly onTorch: () => void;
  /** Missing where there is one camera only. */
  readonly onTurn?: (() => void) | undefined;
}

const icon = { size: 22, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** The way out, the camera's light, and the other camera. */
export function Tools({ torch, onTorch, onTurn }: Props) {
  const torchLabel = torch ? text.torchOff : text.torchOn;
  return (
    <div className={css.tools}>
      <Link href="/aura" className={css.tool} aria-label={text.back} title={text.back}>
        <X {...icon} />
      </Link>
      <span className={css.gap} />
      {torch !== null && (
        <button
          type="button"
          className={css.tool}
          aria-label={torchLabel}
          title={torchLabel}
          onClick={onTorch}
        >
          {torch ? <FlashlightOff {...icon} /> : <Flashlight {...icon} />}
        </button>
      )}
      {onTurn && (
        <button
          type="button"
          className={css.tool}
          aria-label={text.turn}
          title={text.turn}
          onClick={onTurn}
        >
          <SwitchCamera {...icon} />
        </button>
      )}
    </div>
  );
}
