import { useCallback, useEffect, useState } from 'react';
import { hasTorch, setTorch } from '../../../bridge/camera.ts';

/** The camera's light: whether it is on, null where there is none; off again with every new stream. */
export function useTorch(stream: MediaStream | null): {
  readonly torch: boolean | null;
  readonly toggle: () => void;
} {
  const [torch, setState] = useState<boolean | null>(null);
  useEffect(() => setState(stream && hasTorch(stream) ? false : null), [stream]);
  const toggle = useCallback(() => {
    if (stream && torch !== null) void setTorch(stream, !torch).then(setState);
  }, [stream, torch]);
  return { torch, toggle };
}
