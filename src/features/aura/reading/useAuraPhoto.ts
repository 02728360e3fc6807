import { useEffect, useState } from 'react';
import { type Fault, faultOf } from '../../../core/fault.ts';
import { onChange } from '../../../data/changes.ts';
import { type AuraPhoto, loadAuraPhoto } from './actions.ts';

export interface LoadedPhoto {
  /** Undefined until the first answer, null when there is no such photo. */
  readonly photo: AuraPhoto | null | undefined;
  readonly fault: Fault | null;
}

const NOTHING: LoadedPhoto = { photo: undefined, fault: null };

/** A photo with its stored reading, again after each change of photos or settings. */
export function useAuraPhoto(id: string): LoadedPhoto {
  const [state, setState] = useState<LoadedPhoto & { readonly id: string }>({ id, ...NOTHING });
  useEffect(() => {
    let turn = 0;
    let gone = false;
    const read = () => {
      const mine = ++turn;
      const put = (found: LoadedPhoto) => {
        if (!gone && mine === turn) setState({ id, ...found });
      };
      loadAuraPhoto(id).then(
        (photo) => put({ photo, fault: null }),
        (error: unknown) => put({ photo: undefined, fault: faultOf(error) }),
      );
    };
    const stops = [onChange('photos', read), onChange('settings', read)];
    read();
    return () => {
      gone = true;
      for (const stop of stops) stop();
    };
  }, [id]);
  return state.id === id ? state : NOTHING;
}
