import { type RefObject, useCallback, useRef, useState } from 'react';
import { faultOf } from '../../../core/fault.ts';
import { faultText, notify } from '../../../ui/index.ts';
import { type SaveStill, stillOf } from './actions.ts';

export interface Freeze {
  /** Where the frozen picture is drawn. */
  readonly canvas: RefObject<HTMLCanvasElement | null>;
  readonly frozen: boolean;
  readonly saving: boolean;
  /** Id of the photo that the frozen picture became, once it is saved. */
  readonly saved: string | null;
  readonly freeze: () => void;
  readonly resume: () => void;
  readonly save: () => void;
}

/** Keeps the frame on the screen, as large as the camera gives it and not mirrored, and saves it. */
export function useFreeze(video: RefObject<HTMLVideoElement | null>, saveStill: SaveStill): Freeze {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [frozen, setFrozen] = useState(false);
  const [saving, setSaving] = useState(false);
  const [saved, setSaved] = useState<string | null>(null);
  // A picture that is let go while it is being saved is not the one that is frozen next.
  const turn = useRef(0);

  const freeze = useCallback(() => {
    const [from, to] = [video.current, canvas.current];
    if (!from || !to || from.videoWidth === 0) return;
    to.width = from.videoWidth;
    to.height = from.videoHeight;
    to.getContext('2d')?.drawImage(from, 0, 0);
    turn.current += 1;
    setSaved(null);
    setSaving(false);
    setFrozen(true);
  }, [video]);

  const resume = useCallback(() => setFrozen(false), []);

  const save = useCallback(async () => {
    const mine = turn.current;
    if (!canvas.current) return;
    setSaving(true);
    try {
      const id = await saveStill(await stillOf(canvas.current));
      if (mine === turn.current) setSaved(id);
    } catch (error) {
      const { title, next } = faultText[faultOf(error)];
      notify({ text: `${title}. ${next}`, tone: 'bad' });
    } finally {
      if (mine === turn.current) setSaving(false);
    }
  }, [saveStill]);

  return { canvas, frozen, saving, saved, freeze, resume, save: () => void save() };
}
