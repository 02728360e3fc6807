import { useState } from 'react';
import { AURA_PALETTE } from '../../../../core/aura/colors.ts';
import type { AuraColorId } from '../../../../core/aura/types.ts';
import type { KeptAura } from '../../../../data/aura.ts';
import { Button, Card, notify, Sheet } from '../../../../ui/index.ts';
import { sayColor } from '../actions.ts';
import { text } from '../text.ts';
import css from './Right.module.css';

interface Props {
  readonly photoId: string;
  readonly aura: KeptAura;
  readonly onSaid: (aura: KeptAura) => void;
}

/** Asks whether the colour is right, and keeps the answer. */
export function Right({ photoId, aura, onSaid }: Props) {
  const [choosing, setChoosing] = useState(false);
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const { primary, said } = aura;

  const say = async (chosen: AuraColorId) => {
    if (busy) return;
    setBusy(true);
    setChoosing(false);
    try {
      onSaid(await sayColor(photoId, aura, chosen));
      setAsking(false);
      notify({ text: text.thanks, tone: 'good' });
    } catch {
      notify({ text: text.saidFailed, tone: 'bad' });
    } finally {
      setBusy(false);
    }
  };

  return (
    <Card title={text.right}>
      {said && !asking ? (
        <div className={css.said}>
          <p>{said.chosen === primary ? text.saidYes(primary) : text.saidOther(said.chosen)}</p>
          <Button variant="quiet" onClick={() => setAsking(true)}>
            {text.change}
          </Button>
        </div>
      ) : (
        <>
          <p className={css.quiet}>{text.rightText}</p>
          <div className={css.buttons}>
            <Button busy={busy} onClick={() => void say(primary)}>
              {text.yes}
            </Button>
            <Button busy={busy} aria-haspopup="dialog" onClick={() => setChoosing(true)}>
              {text.another}
            </Button>
          </div>
        </>
      )}
      <Sheet open={choosing} onOpenChange={setChoosing} title={text.choose}>
        <ul className={css.colors}>
          {AURA_PALETTE.filter(({ id }) => id !== primary).map(({ id, name, display }) => (
            <li key={id}>
              <button type="button" className={css.color} onClick={() => void say(id)}>
                <span className={css.swatch} style={{ background: display }} aria-hidden="true" />
                {name}
              </button>
            </li>
          ))}
        </ul>
      </Sheet>
    </Card>
  );
}
