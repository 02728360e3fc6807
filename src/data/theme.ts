/** The theme, mirrored to localStorage: the database answers too late for the first paint. */
import { THEMES, type Theme } from './settings-schema.ts';

const KEY = 'aura-theme';

/** The theme to paint first; 'system' when nothing is known. Synchronous, never throws. */
export function themeAtStart(): Theme {
  try {
    const found = localStorage.getItem(KEY);
    return THEMES.find((theme) => theme === found) ?? 'system';
  } catch {
    return 'system';
  }
}

/** Writes the mirror; a browser that refuses it paints 'system' first. */
export function mirrorTheme(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // No localStorage here: the setting itself is in the database.
  }
}
