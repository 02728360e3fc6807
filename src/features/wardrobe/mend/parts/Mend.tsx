import { Redo2, Undo2 } from 'lucide-react';
import { useState, useSyncExternalStore } from 'react';
import { useLocation } from 'wouter';
import { type Fault, faultOf } from '../../../../core/fault.ts';
import { TOLERANCE } from '../../../../core/wardrobe/mend/fill.ts';
import { Button, FaultNote, IconButton, notify, VisuallyHidden } from '../../../../ui/index.ts';
import type { Hand } from '../board.ts';
import type { Loaded } from '../load.ts';
import css from '../Page.module.css';
import { saveMend } from '../save.ts';
import { text } from '../text.ts';
import { BoardView } from './BoardView.tsx';
import { Tools } from './Tools.tsx';

interface Props {
  readonly id: string;
  readonly view: number;
  readonly loaded: Loaded;
}

/** The board, the tools, and the way to keep what was done. */
export function Mend({ id, view, loaded }: Props) {
  const { editor } = loaded;
  const [, navigate] = useLocation();
  const state = useSyncExternalStore(editor.onState, () => editor.state);
  const [hand, setHand] = useState<Hand>({
    tool: 'erase',
    radius: 24,
    tolerance: TOLERANCE.usual,
  });
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const save = async () => {
    setBusy(true);
    setFault(null);
    try {
      await saveMend(id, view, loaded);
      notify({ text: text.saved, tone: 'good' });
      navigate(`/wardrobe/${id}`);
    } catch (error) {
      setFault(faultOf(error));
      setBusy(false);
    }
  };
  return (
    <div className={css.work}>
      <BoardView loaded={loaded} state={state} hand={hand} />
      <div className={css.side}>
        <Tools hand={hand} onHand={setHand} onFit={() => editor.fitFrame()} />
        {state.frame === null && (
          <p role="alert" className={css.nothing}>
            {text.nothing}
          </p>
        )}
        {fault && <FaultNote fault={fault} />}
        <div className={css.bar}>
          <IconButton
            icon={Undo2}
            label={text.undo}
            variant="secondary"
            disabled={!state.canUndo}
            onClick={() => {
              editor.undo();
              setSaid(text.undone);
            }}
          />
          <IconButton
            icon={Redo2}
            label={text.redo}
            variant="secondary"
            disabled={!state.canRedo}
            onClick={() => {
              editor.redo();
              setSaid(text.redone);
            }}
          />
          <Button
            variant="primary"
            busy={busy}
            disabled={!state.changed || state.frame === null}
            onClick={() => void save()}
          >
            {busy ? text.saving : text.save}
          </Button>
        </div>
        <VisuallyHidden>
          <span role="status">{said}</span>
        </VisuallyHidden>
      </div>
    </div>
  );
}
