import { useEffect, useRef, useState } from 'react';
import { type Fault, faultOf } from '../../../core/fault.ts';
import { type CardAsk, drawCard } from './draw.ts';

interface Card {
  readonly blob: Blob;
  readonly url: string;
}

interface Drawn {
  /** Null while it is being drawn. */
  readonly card: Card | null;
  readonly fault: Fault | null;
  readonly redraw: () => void;
}

/** A card, drawn anew when what is on it changes; null draws none and lets the last one go. */
export function useCard(ask: CardAsk | null): Drawn {
  const [state, setState] = useState<{ key: string; card: Card | null; fault: Fault | null }>();
  const [turn, setTurn] = useState(0);
  const latest = useRef(ask);
  latest.current = ask;
  const key = ask
    ? JSON.stringify([
        ask.aura.primary,
        ask.aura.secondary,
        ask.aura.confidence,
        ask.aura.palette,
        ask.simulated,
        ask.photo,
        turn,
      ])
    : '';
  useEffect(() => {
    const wanted = latest.current;
    if (key === '' || !wanted) return;
    let gone = false;
    let url: string | undefined;
    drawCard(wanted).then(
      (blob) => {
        if (gone) return;
        url = URL.createObjectURL(blob);
        setState({ key, card: { blob, url }, fault: null });
      },
      (error: unknown) => {
        if (!gone) setState({ key, card: null, fault: faultOf(error) });
      },
    );
    return () => {
      gone = true;
      if (url !== undefined) URL.revokeObjectURL(url);
    };
  }, [key]);
  const drawn = state?.key === key ? state : { card: null, fault: null };
  return { ...drawn, redraw: () => setTurn((now) => now + 1) };
}
