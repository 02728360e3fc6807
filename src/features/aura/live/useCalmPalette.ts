import { useState } from 'react';
import type { LiveReading } from '../../../core/aura/live/track.ts';
import { useReducedMotion } from '../../../ui/index.ts';

const NONE: readonly string[] = [];

/** The palette to show: as it moves; where less motion is asked for, it changes with the name alone. */
export function useCalmPalette(reading: LiveReading | null): readonly string[] {
  const calm = useReducedMotion();
  const [held, setHeld] = useState<LiveReading | null>(null);
  if (reading && reading.primary !== held?.primary) setHeld(reading);
  return (calm ? held : reading)?.palette ?? NONE;
}
