import { ImageOff, Redo2, Undo2 } from 'lucide-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useLocation, useSearch } from 'wouter';
import { type Fault, faultOf } from '../../../core/fault.ts';
import { TOLERANCE } from '../../../core/wardrobe/mend/fill.ts';
import {
  Button,
  EmptyState,
  FaultNote,
  IconButton,
  LinkButton,
  notify,
  Page,
  Skeleton,
  VisuallyHidden,
} from '../../../ui/index.ts';
import type { Hand } from './board.ts';
import { type Loaded, loadMend } from './load.ts';
import css from './Page.module.css';
import { BoardView } from './parts/BoardView.tsx';
import { Tools } from './parts/Tools.tsx';
import { saveMend } from './save.ts';
import { text } from './text.ts';

/** A cut-out is mended by hand over the photo that it came from. */
export default function MendPage({
  params,
}: {
  readonly params: Readonly<Record<string, string | undefined>>;
}) {
  const id = params.id ?? '';
  const view = Number(new URLSearchParams(useSearch()).get('view') ?? 0);
  const { loaded, fault, retry } = useLoaded(id, Number.isInteger(view) && view >= 0 ? view : 0);
  return (
    <Page title={text.title} back={`/wardrobe/${id}`} width="wide" lead={text.lead}>
      {fault && <FaultNote fault={fault} action={<Button onClick={retry}>{text.retry}</Button>} />}
      {loaded === undefined && !fault && (
        <>
          <VisuallyHidden>
            <span role="status">{text.loading}</span>
          </VisuallyHidden>
          <Skeleton height="44svh" radius={20} />
          <Skeleton height={64} radius={14} />
        </>
      )}
      {loaded === null && (
        <EmptyState
          icon={ImageOff}
          title={text.missingTitle}
          text={text.missingText}
          action={<LinkButton href={`/wardrobe/${id}`}>{text.back}</LinkButton>}
        />
      )}
      {loaded && <Mend id={id} view={view} loaded={loaded} />}
    </Page>
  );
}

interface Found {
  /** Undefined while it loads, null where there is nothing to mend. */
  readonly loaded: Loaded | null | undefined;
  readonly fault: Fault | null;
}

function useLoaded(id: string, view: number): Found & { readonly retry: () => void } {
  const [found, setFound] = useState<Found>({ loaded: undefined, fault: null });
  const [turn, setTurn] = useState(0);
  // Another turn loads anew.
  const key = `${id} ${view} ${turn}`;
  useEffect(() => {
    const stop = new AbortController();
    let bitmap: ImageBitmap | undefined;
    const [of = '', at = '0'] = key.split(' ');
    setFound({ loaded: undefined, fault: null });
    loadMend(of, Number(at), stop.signal).then(
      (loaded) => {
        bitmap = loaded?.bitmap;
        if (stop.signal.aborted) bitmap?.close();
        else setFound({ loaded, fault: null });
      },
      (error: unknown) => {
        if (!stop.signal.aborted) setFound({ loaded: undefined, fault: faultOf(error) });
      },
    );
    return () => {
      stop.abort();
      bitmap?.close();
    };
  }, [key]);
  return { ...found, retry: () => setTurn((last) => last + 1) };
}

interface Props {
  readonly id: string;
  readonly view: number;
  readonly loaded: Loaded;
}

function Mend({ id, view, loaded }: Props) {
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
