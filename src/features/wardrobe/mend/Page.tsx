import { ImageOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useSearch } from 'wouter';
import { type Fault, faultOf } from '../../../core/fault.ts';
import {
  Button,
  EmptyState,
  FaultNote,
  LinkButton,
  Page,
  Skeleton,
  VisuallyHidden,
} from '../../../ui/index.ts';
import { type Loaded, loadMend } from './load.ts';
import { Mend } from './parts/Mend.tsx';
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
