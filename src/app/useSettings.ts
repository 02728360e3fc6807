import { create } from 'zustand';
import { getSettings, onSettings, type Settings } from '../data/settings.ts';

/** The settings as they are now, shared by all who ask; null until they are read. */
export const useSettings = create<Settings | null>(() => null);

/** Reads the settings and follows their changes, in whichever tab. Called once, at start. */
export function followSettings(): () => void {
  const take = (settings: Settings): void => useSettings.setState(settings, true);
  getSettings().then(take, () => undefined);
  return onSettings(take);
}
